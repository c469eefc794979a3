import { describe, expect, it } from 'vitest'
import {
  compareCertificates,
  comparedRows,
  counterparts,
  createEngine,
  differenceWords,
  olderFirst,
  weightOf,
  type CertificateId,
} from '../../../../../src/core/index.ts'
import { plainText } from '../../../../../src/core/explain/text/sentence.ts'
import { certificate, during, type BuiltCertificate } from '../../../../support/certificate-builder.ts'
import { extendedKeyUsage, subjectAlternativeName, type Purpose } from '../../../../support/extension-writer.ts'
import { pemFile } from '../../../../support/inspect.ts'
import { testKey } from '../../../../support/test-keys.ts'

const begin = Date.UTC(2025, 0, 1)
const end = Date.UTC(2027, 0, 1)
const renewal = { notBefore: Date.UTC(2026, 0, 1), notAfter: Date.UTC(2028, 0, 1) }
const root = certificate({ subject: 'Old Root CA', ca: true })
const issuing = certificate({ subject: 'Issuing CA', ca: true, issuer: root })

const server = (spec: Partial<Parameters<typeof certificate>[0]>, hosts: string[], usages: Purpose[]) =>
  certificate({
    subject: 'plc.example',
    issuer: issuing,
    notBefore: begin,
    notAfter: end,
    ...spec,
    extensions: {
      subjectAlternativeName: subjectAlternativeName(hosts.map((dns) => ({ dns }))),
      extendedKeyUsage: extendedKeyUsage(usages),
    },
  })

const old = server({}, ['plc.example', 'hmi.example'], ['serverAuth', 'clientAuth'])

/** Opens all of it and compares the two certificates, which come first. */
async function compare(one: BuiltCertificate, other: BuiltCertificate, ...rest: BuiltCertificate[]) {
  const engine = createEngine()
  await engine.open([pemFile([one, other, ...rest])])
  const report = await engine.judge({ instant: during })
  const ids = report.certificates.slice(0, 2).map(({ id }) => id)
  const verdicts = (await engine.verdicts(ids)) ?? []
  const compared = async (id: CertificateId) => ({
    certificate: report.certificates.find((each) => each.id === id)!,
    detail: (await engine.detail(id))!,
    verdict: verdicts.find((each) => each.certificate === id)!,
  })
  const sides = olderFirst(await compared(ids[0]!), await compared(ids[1] ?? ids[0]!))
  const differences = compareCertificates(report, ...sides)
  return {
    report,
    ids,
    sides,
    differences,
    codes: differences.map(({ code }) => code),
    said: differences.map((each) => plainText(differenceWords(each))),
    rows: comparedRows(sides[0].detail, sides[1].detail),
  }
}

describe('an old certificate and its renewal', () => {
  it('of one root and another key: nothing is lost, importing is not needed', async () => {
    const now = server(
      { ...renewal, key: testKey('renewed') },
      ['plc.example', 'hmi.example'],
      ['serverAuth', 'clientAuth'],
    )
    const { codes, said, rows } = await compare(now, old, issuing, root)
    expect(codes).toEqual(['key-new', 'ends-later', 'root-same'])
    expect(said).toContain('Both end at the root Old Root CA. Importing is not needed.')
    expect(said).toContain('It ends later: 2028-01-01 instead of 2027-01-01.')
    expect(rows.alike).toContain('Issued by')
    expect(rows.differ.map(({ label }) => label)).not.toContain('Alternative names')
  })

  it('of the old key: that is said', async () => {
    const now = server({ ...renewal, key: old.key }, ['plc.example', 'hmi.example'], ['serverAuth', 'clientAuth'])
    expect((await compare(old, now, issuing, root)).codes).toContain('key-same')
  })

  it('that lost names and purposes: these come first', async () => {
    const now = server({ ...renewal, key: old.key }, ['PLC.example', 'new.example'], ['serverAuth'])
    const { differences, said } = await compare(old, now, issuing, root)
    expect(differences.slice(0, 2)).toEqual([
      { code: 'names-lost', names: ['hmi.example'] },
      { code: 'purposes-lost', purposes: ['tls-client'] },
    ])
    expect(differences.slice(0, 2).map(weightOf)).toEqual(['lost', 'lost'])
    expect(said[0]).toBe('The new certificate no longer covers hmi.example. Connections to them fail.')
  })

  it('that names purposes where the old one named none, and the other way round', async () => {
    const open = certificate({ ...old.spec, extensions: { extendedKeyUsage: undefined } })
    const now = server({ ...renewal, key: old.key }, ['plc.example', 'hmi.example'], ['serverAuth'])
    const { said } = await compare(open, now, issuing, root)
    expect(said).toContain('The new certificate may no longer be used for: purposes that it does not name.')
    const wider = certificate({ ...old.spec, ...renewal, extensions: { extendedKeyUsage: undefined } })
    expect((await compare(old, wider, issuing, root)).codes).not.toContain('purposes-lost')
  })

  it('below another root: importing is needed', async () => {
    const newRoot = certificate({ subject: 'New Root CA', ca: true })
    const newIssuing = certificate({ subject: 'New Issuing CA', ca: true, issuer: newRoot })
    const now = server(
      { ...renewal, key: old.key, issuer: newIssuing },
      ['plc.example', 'hmi.example'],
      ['serverAuth', 'clientAuth'],
    )
    const { codes, said } = await compare(old, now, issuing, root, newIssuing, newRoot)
    expect(codes).toEqual(['root-new', 'issuer-new', 'ends-later', 'key-same'])
    expect(said[0]).toBe('New root New Root CA. Importing is needed wherever the old root was imported.')
  })

  it('below a root of the old name with another key: importing is needed', async () => {
    const newRoot = certificate({ subject: 'Old Root CA', ca: true, key: testKey('another root') })
    const newIssuing = certificate({ subject: 'New Issuing CA', ca: true, issuer: newRoot })
    const now = server({ ...renewal, issuer: newIssuing }, ['plc.example'], ['serverAuth'])
    expect((await compare(old, now, issuing, root, newIssuing, newRoot)).codes).toContain('root-new')
  })

  it('without its root: whether importing is needed cannot be told', async () => {
    const elsewhere = certificate({ subject: 'Elsewhere CA', ca: true })
    const now = server({ ...renewal, issuer: elsewhere }, ['plc.example', 'hmi.example'], ['serverAuth', 'clientAuth'])
    const { codes } = await compare(old, now, issuing, root)
    expect(codes).toContain('root-unknown')
  })
})

describe('roots', () => {
  it.each([
    [
      'that has time left',
      Date.UTC(2027, 0, 1),
      /was renewed with its old key. Importing is usually not needed before 2027/,
    ],
    ['that has ended', Date.UTC(2026, 0, 1), /was renewed, and the old one has ended. Importing is needed\./],
  ])('renewed with the key of one %s', async (_, notAfter, words) => {
    const before = certificate({ subject: 'Same Root CA', ca: true, notBefore: begin, notAfter })
    const now = certificate({ subject: 'Same Root CA', ca: true, key: before.key, ...renewal })
    const { said } = await compare(now, before)
    expect(said.join('\n')).toMatch(words)
  })
})

describe('what differs', () => {
  it('is listed field by field, serial number and signature last', async () => {
    const now = server({ ...renewal, key: old.key }, ['plc.example'], ['serverAuth', 'clientAuth'])
    const { rows } = await compare(old, now, issuing, root)
    const labels = rows.differ.map(({ label }) => label)
    expect(labels.at(-1)).toBe('Signature')
    expect(labels.at(-2)).toBe('Serial number')
    const names = rows.differ.find(({ sides }) => sides[0]?.lines.join().includes('hmi.example'))
    expect(names?.sides[1]?.lines.join()).not.toContain('hmi.example')
    expect(names?.sides.every((side) => side?.range)).toBe(true)
  })

  it('is nothing where both are one', async () => {
    const { codes, rows } = await compare(old, old)
    expect(codes).toEqual(['one-certificate'])
    expect(rows.differ).toEqual([])
  })

  it('has one side only for an extension that one of them lacks', async () => {
    const plain = certificate({ subject: 'plc.example', issuer: issuing, ...renewal, extensions: {} })
    const bare = certificate({
      subject: 'plc.example',
      issuer: issuing,
      notBefore: begin,
      notAfter: end,
      extensions: { subjectKeyIdentifier: undefined },
    })
    const { rows } = await compare(bare, plain, issuing, root)
    expect(rows.differ.filter(({ sides }) => sides[0] === undefined)).toHaveLength(1)
  })
})

describe('certificates to compare with', () => {
  it('begin with one of the same name and role', async () => {
    const now = server({ ...renewal, key: testKey('likely') }, ['plc.example'], ['serverAuth'])
    const { report, ids } = await compare(root, issuing, old, now)
    const likely = counterparts(report, 'c3')
    expect(ids).toEqual(['c1', 'c2'])
    expect(likely.map(({ id }) => id)).toHaveLength(3)
    expect(likely[0]?.id).toBe('c4')
  })
})
