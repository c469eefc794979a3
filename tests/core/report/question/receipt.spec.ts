import { expect, it } from 'vitest'
import { noteWords, whyNotKept } from '../../../../src/core/index.ts'
import type { SourceSummary } from '../../../../src/core/index.ts'
import { finding } from '../../../../src/core/finding/finding.ts'
import { arrangeReceipt, isShut } from '../../../../src/core/report/question/receipt.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { opened } from './opened.ts'

const root = certificate({ subject: 'Root', ca: true })

it('a finding about one object stands under it, any other under the whole', async () => {
  const quoted = new TextEncoder().encode(root.pem.replaceAll(/^(?=.)/gm, '> '))
  const { report } = await opened([root], {}, quoted)
  const [clean, marked] = report.sources.map(arrangeReceipt)
  expect(clean?.lines.map(({ notes }) => notes)).toEqual([[]])
  expect(marked?.lines[0]?.notes).not.toEqual([])
  const all = [...marked!.notes, ...marked!.lines.flatMap(({ notes }) => notes)]
  expect(all).toHaveLength(report.sources[1]!.findings.length)
})

it('a finding at a place that several objects share stands under the whole', () => {
  const range = { start: 0, end: 10 }
  const object = { kind: 'certificate', label: undefined, range } as const
  const note = finding('other-object', { source: 's1', range }, { kind: 'public-key' } as never)
  const source = {
    id: 's1',
    name: 'x',
    octets: 10,
    sha256: '',
    container: undefined,
    objects: [object, object],
    findings: [note],
  }
  expect(arrangeReceipt(source as SourceSummary)).toMatchObject({
    lines: [{ notes: [] }, { notes: [] }],
    notes: [note],
  })
})

it('a keystore whose certificates wait for a password is locked', async () => {
  const { report } = await opened([root])
  const [source] = report.sources
  const lock = { form: 'PKCS #12', scheme: 'x', iterations: 1, work: 1 }
  expect(isShut(source!)).toBe(false)
  expect(isShut({ ...source!, locked: { ...lock, guards: 'integrity' } })).toBe(false)
  expect(isShut({ ...source!, locked: { ...lock, guards: 'certificates' } })).toBe(true)
})

it.each([
  ['private-key', true, 'not kept: it is secret'],
  ['pkcs12', true, 'locked'],
  ['java-keystore', false, 'not kept: its readable parts are listed separately'],
  ['unknown', true, 'left out: see the findings of this file'],
] as const)('why nothing was kept of a %s (shut: %s)', (kind, shut, words) => {
  expect(whyNotKept(kind, shut, false)).toBe(words)
})

it('a note says its place once', async () => {
  const { report } = await opened([root], {}, new TextEncoder().encode('no certificate'))
  const [note] = report.sources[1]!.findings
  expect(noteWords(note!, undefined)).toMatchObject({ where: '', entry: undefined })
  const inside = { ...note!, location: { ...note!.location, range: { start: 3, end: 5 }, line: undefined } }
  expect(noteWords(inside as never, 14).where).toBe('bytes 3–4')
})
