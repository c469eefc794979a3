import { cleanup, render, screen as page } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import { certificate, notBefore } from '../support/certificate-builder.ts'
import StatusMark from '../../src/ui/parts/StatusMark.svelte'
import { headline, issuing, openText, openWith, root, selfSigned, server } from './shown.ts'

const day = 86_400_000
const tones = ['ready', 'attention', 'problem', 'notice'] as const
const other = certificate({ subject: 'Warehouse Root CA', ca: true })
const expired = certificate({ subject: 'old.example', issuer: other, notAfter: notBefore + day })

/** Identifies an icon by its drawing. */
const drawing = (within: Element | null): string => within?.querySelector('svg')?.innerHTML ?? ''

it.each(tones)('a mark that is %s has a sign and a word', (tone) => {
  render(StatusMark, { tone, icon: 'check', word: 'Signature verified' })
  const mark = page.getByText('Signature verified')
  expect(drawing(mark)).not.toBe('')
  expect(mark).toHaveClass(tone)
})

it('every mark on the page has a sign and a word, and each tone has a sign of its own', async () => {
  await openWith(server, issuing, root, expired, other, selfSigned)
  const marks = [...document.querySelectorAll(tones.map((tone) => `span.${tone}`).join())]
  expect(marks.length).toBeGreaterThan(10)
  for (const mark of marks) {
    expect(drawing(mark), mark.outerHTML).not.toBe('')
    expect(mark.textContent.trim(), mark.outerHTML).not.toBe('')
  }
})

it('the verdict of each path is a sign and a word', async () => {
  await openWith(server, issuing, root, expired, other, selfSigned)
  const options = [...document.querySelectorAll('input[name="path"]')].map((radio) => radio.closest('label'))
  const words = options.map((option) => /Valid|Invalid|Not decided/.exec(option?.textContent ?? '')?.[0])
  expect([...words].sort()).toEqual(['Invalid', 'Valid', 'Valid'])
  const byWord = new Map(options.map((option, i) => [words[i], drawing(option)]))
  expect(new Set(byWord.values()).size).toBe(byWord.size)
  expect([...byWord.values()]).not.toContain('')
})

it('the tone of the headline has a sign of its own', async () => {
  const seen = new Map<string, string>()
  for (const [tone, opened] of [
    ['ready', [server, issuing, root]],
    ['attention', [server]],
    ['problem', [expired, other]],
  ] as const) {
    await openWith(...opened)
    const bar = page.getByRole('heading', { level: 1 }).closest(`.${tone}`)
    expect(bar, tone).not.toBeNull()
    expect(headline()).not.toBe('')
    seen.set(tone, drawing(bar))
    cleanup()
  }
  expect(new Set(seen.values()).size).toBe(3)
  expect([...seen.values()]).not.toContain('')
})

it('the selected certificate is marked also for people who hear the page', async () => {
  await openText(server.pem + issuing.pem + root.pem)
  const shown = document.querySelectorAll('[data-node][aria-current="true"]')
  expect(shown).toHaveLength(1)
  expect(shown[0]).toHaveTextContent('Plant Root CA')
})
