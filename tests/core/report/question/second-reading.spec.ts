import { describe, expect, it } from 'vitest'
import { createEngine, explain, makeReport, readingFinding, sortFindings } from '../../../../src/core/index.ts'
import { readTwice } from '../../../../src/core/certificate/second-reading/read-twice.ts'
import { certificate, during, plantChain, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { tlv } from '../../../support/der-writer.ts'
import { pemFile } from '../../../support/inspect.ts'

const { root, issuing, server } = plantChain()
/** An octet that PrintableString does not have: pkijs shows it as Latin-1, which is no known fault. */
const oddName = [['CN', tlv(0x13, Buffer.from('Kessel \xff', 'latin1'))]] as const
const odd = certificate({ subject: oddName, issuer: issuing })

/** The Report on a certificate with its chain, and what the two readers really say of it. */
async function read(target: BuiltCertificate) {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([pemFile([target, issuing, root])])
  const report = await engine.judge({ instant: during })
  const [path] = report.paths
  const summary = report.certificates.find(({ id }) => id === path?.certificates[0])!
  const found = readingFinding(summary, readTwice(target.der))
  return { engine, report, path, summary, found }
}

describe('a certificate that two readers read differently', () => {
  it('is a finding with both values and with who acts', async () => {
    const { found, summary } = await read(odd)
    expect(found).toMatchObject({
      code: 'readers-differ',
      severity: 'warning',
      who: 'ca-owner',
      ca: 'Plant Issuing CA',
      location: { certificate: summary.id },
      params: { field: 'subject', attribute: '2.5.4.3', other: 'Kessel ÿ', more: 0 },
    })
    const { what, toDo } = explain(found!)
    expect(what).toMatch(
      /^Two readers read “.*” differently\. Subject, 2\.5\.4\.3: “.*” for Chainlight, “Kessel ÿ” for/,
    )
    expect(toDo).toBe('Ask the owner of the CA “Plant Issuing CA” for a certificate that all programs read alike.')
  })

  it.each([
    ['a tag that ASN.1 reserves', tlv(0x0f, Uint8Array.of(1))],
    ['a time that is none', tlv(0x18, Buffer.from('A'))],
    ['eight unused bits', tlv(0x03, Uint8Array.of(8, 1))],
  ])('is one too where only ours can read it: %s in a name', async (_, value) => {
    const unreadable = certificate({ subject: [['CN', value]], issuer: issuing })
    expect(readTwice(unreadable.der)).toMatchObject({ outcome: 'unread' })
    const { found } = await read(unreadable)
    expect(found).toMatchObject({ code: 'readers-differ', ca: 'Plant Issuing CA', params: { field: undefined } })
    expect(explain(found!).what).toMatch(
      /^Chainlight can read a certificate .*\. The second reader, asn1js and pkijs, cannot\.$/,
    )
  })

  it('is none where the other cannot read it by a known fault', async () => {
    const long = certificate({ subject: [['CN', tlv(0x13, new Uint8Array(200_000).fill(0x41))]], issuer: issuing })
    expect(readTwice(long.der)).toMatchObject({ outcome: 'unread', fault: 'long-string' })
    expect((await read(long)).found).toBeUndefined()
  })

  it('is none where both read it alike, or by a known fault of the other', async () => {
    expect((await read(server)).found).toBeUndefined()
    const utf8 = [['CN', tlv(0x0c, Buffer.from('Kessel \xff', 'latin1'))]] as const
    const known = certificate({ subject: utf8, issuer: issuing })
    expect(readTwice(known.der)).toMatchObject({ outcome: 'different', differences: [{ fault: 'invalid-utf-8' }] })
    expect((await read(known)).found).toBeUndefined()
  })

  it('is none while there is no second reading, or where there cannot be one', async () => {
    const { summary } = await read(odd)
    for (const reading of [undefined, 'unavailable'] as const) expect(readingFinding(summary, reading)).toBeUndefined()
  })

  it('of a self-signed server asks no CA', async () => {
    const self = certificate({ subject: oddName })
    const engine = createEngine({ subtle: crypto.subtle })
    await engine.open([pemFile([self])])
    const { certificates } = await engine.judge({ instant: during })
    const found = readingFinding(certificates[0]!, readTwice(self.der))
    expect(found).toMatchObject({ who: 'server-administrator' })
    expect(found).not.toHaveProperty('ca')
  })

  it('counts what else differs', async () => {
    const two = certificate({ subject: oddName, issuer: certificate({ subject: oddName, ca: true }) })
    const reading = readTwice(two.der)
    const { summary } = await read(odd)
    expect(readingFinding(summary, reading)).toMatchObject({ params: { field: 'issuer', more: 1 } })
  })

  it('stands in the list behind others of its severity, and in reports that are made after it', async () => {
    const { engine, report, path, summary, found } = await read(odd)
    const before = sortFindings(report, path).counting
    const after = sortFindings(report, path, [found!]).counting
    expect(after.filter(({ code }) => code !== 'readers-differ')).toEqual(before)
    expect(after.findIndex((each) => each === found)).toBe(
      after.findLastIndex(({ severity }) => severity === 'warning'),
    )
    const details = [(await engine.detail(summary.id))!]
    const input = {
      report,
      path,
      chosen: false,
      details,
      fingerprints: [],
      tool: { name: '', version: '', commit: '' },
    }
    const text = (file: ReturnType<typeof makeReport>) => new TextDecoder().decode(file?.bytes)
    expect(text(makeReport('json', input, false))).not.toContain('readers-differ')
    expect(text(makeReport('json', { ...input, readings: [found!] }, false))).toContain('readers-differ')
    const redacted = text(makeReport('json', { ...input, readings: [found!] }, true))
    expect(redacted).toContain('readers-differ')
    expect(redacted).not.toContain('Kessel')
  })
})
