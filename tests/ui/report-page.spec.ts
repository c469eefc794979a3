import { expect, it } from 'vitest'
import { hasHiddenCharacters } from '../../src/core/lib/visible-text.ts'
import { hostileChain, hostileNames } from '../core/export/report/hostile-names.ts'
import { inputOf, written } from '../core/export/report/reported.ts'

it.each(hostileNames)('a name such as %j is text in an HTML report, and nothing else', async (name) => {
  const page = new DOMParser().parseFromString(written('html', await inputOf([hostileChain(name)])) ?? '', 'text/html')
  const elements = [...page.querySelectorAll('*')]
  expect(new Set(elements.map(({ localName }) => localName))).toEqual(
    new Set('html head meta title style body h1 h2 section p b span'.split(' ')),
  )
  const ours = ['lang', 'charset', 'http-equiv', 'content', 'name', 'class']
  const attributes = elements.flatMap((element) => element.getAttributeNames())
  expect(attributes.filter((each) => !ours.includes(each))).toEqual([])
  expect(page.querySelectorAll('h1')).toHaveLength(1)
  expect(hasHiddenCharacters(page.body.textContent.replaceAll('\n', ''))).toBe(false)
  expect(page.querySelector('[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
})
