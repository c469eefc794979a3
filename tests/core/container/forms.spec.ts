import { describe, expect, test } from 'vitest'
import { assumptions } from '../../../src/core/explain/english/assumptions.ts'
import { forms } from './forms/forms.ts'
import { asBytes, assumedIn, certificatesOf, codesOf, open } from './vector.ts'

describe('each form yields its certificates, and says what it assumed and nothing else', () => {
  test.each(forms.map((form) => [form.sentence, form] as const))('%s', (_, { source, found, assumed, said }) => {
    const opened = open(typeof source === 'string' ? asBytes(source) : source)
    expect(certificatesOf(opened).sort()).toEqual([...found].sort())
    expect(assumedIn(opened)).toEqual([...assumed].sort())
    const others = codesOf(opened).filter((code) => code !== 'reading-assumed')
    expect(others).toEqual(said)
  })
})

test('no form is there twice', () => {
  const sentences = forms.map(({ sentence }) => sentence)
  const doubled = sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)
  expect(doubled.map((sentence) => `two forms are called “${sentence}”`)).toEqual([])
})

test('everything that can be assumed is assumed somewhere in the table', () => {
  const shown = new Set(forms.flatMap(({ assumed }) => assumed))
  expect([...shown].sort()).toEqual(Object.keys(assumptions).sort())
})
