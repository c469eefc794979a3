import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createEngine, heldWords, type ObjectDetail, type Row, type RowTerm } from '../../../src/core/index.ts'
import { readDamagedCertificate } from '../../../src/core/certificate/object/damaged.ts'
import { rowsOf } from '../../../src/core/certificate/object/fields.ts'
import { certificate, during, pem, plantChain } from '../../support/certificate-builder.ts'
import { concat } from '../../support/der-writer.ts'
import { findingsOf, inspect, source, type Seen } from '../../support/inspect.ts'

const { root, issuing, server } = plantChain()
/** Whole groups of Base64. */
const cut = server.der.slice(0, Math.floor(server.der.length / 6) * 3)

/** The cut certificate of which something is shown. */
async function shownIn({ engine, report }: Seen): Promise<ObjectDetail | undefined> {
  const other = report.others.find(({ kind }) => kind === 'certificate')
  return other && engine.detail(other.id)
}

const valueOf = (rows: readonly Row[], wanted: RowTerm) => rows.find(({ term }) => term === wanted)?.value

/** The detail of the sound certificate, which comes another way through the program. */
async function soundDetail(der: Uint8Array) {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([source('sound.der', der)])
  const report = await engine.judge({ instant: during })
  const [only] = report.certificates
  if (!only) throw new Error('The sound certificate is none')
  return (await engine.detail(only.id))!
}

describe.each<[string, Uint8Array, RowTerm]>([
  ['of version 3', server.der, 'serial-number'],
  ['of version 1', certificate({ subject: 'old', version: 1 }).der, 'validity-period'],
  ['with an RSA key', certificate({ subject: 'rsa', keyType: 'rsa1024', issuer: issuing }).der, 'serial-number'],
])('a certificate %s, cut after each of its octets', (_, der, tells) => {
  test('shows a beginning of what the sound one shows, and never less of a longer piece', async () => {
    const sound = await soundDetail(der)
    const whole = rowsOf(readDamagedCertificate(der).parts)
    let most = 0
    for (let length = 0; length < der.length; length++) {
      const { parts, fault } = readDamagedCertificate(der.slice(0, length))
      const rows = rowsOf(parts)
      const all = `${length} octets`
      expect(rows, all).toEqual(whole.slice(0, rows.length))
      expect(fault, all).toBeDefined()
      expect(rows.length, all).toBeGreaterThanOrEqual(most)
      most = rows.length
      for (const { range } of rows) expect(range?.end, all).toBeLessThanOrEqual(length)
      for (const term of ['serial-number', 'issuer', 'subject', 'subject-public-key-info'] as const) {
        const value = valueOf(rows, term)
        if (value) expect(value, all).toEqual(valueOf(sound.fields, term))
      }
      const extensions = rows.filter(({ term }) => term === 'extension')
      for (const [i, { value }] of extensions.entries())
        expect(value.kind === 'rows' && value.rows.slice(2), all).toEqual(sound.extensions[i]?.rows)
    }
    // The last octet belongs to the signature.
    expect(most).toBe(whole.length - 1)
  })

  test('is taken for one as soon as its octets can tell, is said to be cut, and is used for nothing', async () => {
    const from = readDamagedCertificate(der).parts.find(({ term }) => term === tells)?.node.end
    for (let length = 5; length < der.length; length++) {
      const piece = der.slice(0, length)
      const seen = await inspect([source('cut.cer', piece)])
      const all = `${length} octets`
      expect(seen.report.others.length, all).toBe(length >= (from ?? 0) ? 1 : 0)
      expect(seen.report.certificates, all).toEqual([])
      expect(findingsOf(seen.report), all).toMatchObject([
        { code: 'encoding-truncated', params: { claimed: der.length, present: length } },
      ])
    }
  })
})

describe('a certificate that was cut off', () => {
  const bundle = concat(root.der, issuing.der)
  test.each<[string, string | Uint8Array, number]>([
    ['in DER', cut, 0],
    ['in PEM', pem('CERTIFICATE', cut), 0],
    ['in PEM without its END', pem('CERTIFICATE', cut).split('-----END')[0] ?? '', 0],
    ['in Base64 of a JSON text', JSON.stringify({ x5c: [Buffer.from(cut).toString('base64')] }), 0],
    ['in a gzip', gzipSync(cut), 0],
    ['behind two that are whole', concat(bundle, cut), 2],
    ['behind octets of another kind and one that is whole', concat(Buffer.from('header\n'), root.der, cut), 1],
  ])('%s is shown as far as it can be read, and those before it are whole', async (_, content, whole) => {
    const seen = await inspect([source('a file', content)])
    expect(seen.report.certificates).toHaveLength(whole)
    expect(seen.errors).toEqual(['encoding-truncated'])
    expect(seen.report.others).toMatchObject([{ kind: 'certificate', name: 'thingworx.plant.example' }])
    const wholeWords = [[], ['1 certificate'], ['2 certificates']][whole] ?? []
    expect(seen.report.sources.map(heldWords)).toEqual([[...wholeWords, '1 damaged certificate'].join(', ')])
    const detail = await shownIn(seen)
    expect(detail?.fault?.missing).toBe(server.der.length - cut.length)
    const sound = await soundDetail(server.der)
    for (const term of ['serial-number', 'issuer', 'subject', 'subject-public-key-info'] as const)
      expect(valueOf(detail?.fields ?? [], term), term).toEqual(valueOf(sound.fields, term))
  })

  test('within a PKCS #7 message: the whole ones are used, the last is shown', async () => {
    const engine = createEngine({ subtle: crypto.subtle })
    await engine.open([source('root.der', root.der), source('server.der', server.der)])
    const { certificates } = await engine.judge({ instant: during })
    const message = await engine.export('pkcs7', { objects: certificates.map(({ id }) => id) })
    const bytes = message?.bytes ?? new Uint8Array()
    const second = Buffer.from(bytes).indexOf(server.der)
    const first = Buffer.from(bytes).indexOf(root.der)
    expect(Math.min(first, second)).toBeGreaterThan(0)
    const seen = await inspect([source('chain.p7b', bytes.slice(0, Math.max(first, second) + 300))])
    expect(seen.report.certificates).toHaveLength(1)
    expect(seen.report.others).toMatchObject([{ kind: 'certificate' }])
  })

  test('has no fingerprint, no PEM, and cannot be saved or found by a digest of what is left', async () => {
    const seen = await inspect([source('cut.cer', cut)])
    const [other] = seen.report.others
    const detail = await shownIn(seen)
    expect(detail).toMatchObject({ fingerprints: { sha1: '', sha256: '' }, moreFingerprints: [], pem: '' })
    const sha256 = createHash('sha256').update(cut).digest('hex')
    expect((await seen.engine.find(sha256, []))?.hits).toEqual([])
    expect((await seen.engine.find('thingworx.plant', []))?.hits).not.toEqual([])
    expect(other && (await seen.engine.export('der', { objects: [other.id] }))).toBeUndefined()
    expect(other && (await seen.engine.export('pem', { objects: [other.id] }))).toBeUndefined()
  })

  test('issues nothing: the path ends below it', async () => {
    const half = issuing.der.slice(0, issuing.der.length - 10)
    const seen = await inspect(
      [source('server.der', server.der), source('root.der', root.der), source('ca.der', half)],
      {
        server,
        root,
      },
    )
    expect(seen.paths).toMatchObject([
      { state: 'end-entity-only', certificates: ['server'] },
      { state: 'root-only', certificates: ['root'] },
    ])
  })

  test('whose octets belong to no known structure shows nothing', async () => {
    const key = Uint8Array.from(Buffer.from('308204a40201000282010100', 'hex'))
    const seen = await inspect([source('key.der', key)])
    expect(seen.report.others).toEqual([])
  })
})
