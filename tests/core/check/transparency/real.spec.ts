import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/core/index.ts'
import { listedLogs } from '../../../../src/core/oid/certificate-logs.ts'
import { dataFolder } from '../../../support/data-folder.ts'
import { concat, tlv } from '../../../support/der-writer.ts'
import { source } from '../../../support/inspect.ts'
import { openssl, opensslVersion } from '../../../support/openssl.ts'

const folder = dataFolder()
/** A day on which no certificate of the corpora has a timestamp of later. */
const instant = Date.UTC(2026, 10, 1)

/** Certificates of real servers and their CAs: those of badssl.com and those that the limbo suite collected. */
function certificates(): X509Certificate[] {
  const suite = JSON.parse(readFileSync(join(folder!, 'conformance/online.json'), 'utf8')) as {
    certs: Record<string, string>
  }
  const online = Object.values(suite.certs).map((base64) => new X509Certificate(Buffer.from(base64, 'base64')))
  const badssl = readdirSync(join(folder!, 'corpora/badssl'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(pem|crt)$/.test(name))
    .flatMap((name) => readFileSync(join(folder!, 'corpora/badssl', name), 'latin1').match(armor) ?? [])
    .map((text) => new X509Certificate(text))
  return [...new Map([...online, ...badssl].map((each) => [each.fingerprint256, each])).values()]
}
const armor = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/**
 * Yields `log timestamp verified` for each timestamp of a certificate, by Node alone: it cuts the encodings by hand,
 * and OpenSSL verifies the signatures.
 */
function byNode(certificate: X509Certificate, issuer: X509Certificate): string[] {
  const { tbs, list } = cut(certificate.raw)
  const issuerKey = issuer.publicKey.export({ type: 'spki', format: 'der' })
  return vectors(list.subarray(2)).map((sct) => {
    const [id, time, rest] = [sct.subarray(1, 33), sct.subarray(33, 41), sct.subarray(41)]
    const extensions = rest.subarray(0, 2 + rest.readUInt16BE(0))
    const [signature] = vectors(rest.subarray(extensions.length + 2))
    const key = keys.get(id.toString('hex'))
    const head = Buffer.of(0, 0, ...time, 0, 1)
    const length = Buffer.of(tbs.length >> 16, tbs.length >> 8, tbs.length)
    const signed = concat(head, createHash('sha256').update(issuerKey).digest(), length, tbs, extensions)
    const verified = key !== undefined && verify('sha256', signed, key, signature!)
    return `${id.toString('hex')} ${time.readBigUInt64BE(0)} ${verified}`
  })
}

const keys = new Map(
  listedLogs().map(({ spki }) => [
    createHash('sha256').update(spki).digest('hex'),
    createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }),
  ]),
)

/** The signed part without the list of timestamps, and the list. Lengths of the structures around are written anew. */
function cut(der: Buffer): { readonly tbs: Uint8Array; readonly list: Buffer } {
  const [tbs] = elements(elements(der)[0]!.content)
  const fields = elements(tbs!.content)
  const extensions = elements(elements(fields.at(-1)!.content)[0]!.content)
  const isList = ({ content }: Element) => content.subarray(0, 12).toString('hex') === '060a2b06010401d679020402'
  const kept = extensions.filter((each) => !isList(each)).map(({ whole }) => whole)
  const [value] = elements(elements(extensions.find(isList)!.content).at(-1)!.content)
  const others = fields.slice(0, -1).map(({ whole }) => whole)
  return { tbs: tlv(0x30, ...others, tlv(0xa3, tlv(0x30, ...kept))), list: value!.content }
}

interface Element {
  readonly whole: Buffer
  readonly content: Buffer
}
function elements(der: Buffer): Element[] {
  const found: Element[] = []
  for (let at = 0; at < der.length;) {
    const long = der[at + 1]! >= 0x80 ? der[at + 1]! & 0x7f : 0
    const length = long === 0 ? der[at + 1]! : der.readUIntBE(at + 2, long)
    const end = at + 2 + long + length
    found.push({ whole: der.subarray(at, end), content: der.subarray(at + 2 + long, end) })
    at = end
  }
  return found
}

function vectors(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 2 + found.at(-1)!.length) {
    found.push(bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at)))
  }
  return found
}

const hasList = ({ raw }: X509Certificate) => raw.includes(Buffer.from('060a2b06010401d679020402', 'hex'))

describe.skipIf(!folder || !opensslVersion)('the timestamps of real servers', () => {
  it(
    'are verified here exactly where Node verifies them, and name the logs that openssl prints',
    { timeout: 60_000 },
    async () => {
      const all = certificates()
      const engine = createEngine({ subtle: crypto.subtle })
      await engine.open(all.map(({ raw }, i) => source(`${i}.cer`, raw)))
      const report = await engine.judge({ instant })
      let timestamps = 0
      for (const [i, certificate] of all.entries()) {
        const issuer = all.find((other) => certificate.checkIssued(other) && certificate.verify(other.publicKey))
        if (!hasList(certificate) || !issuer) continue
        const ours = report.paths
          .flatMap(({ outcomes }) => outcomes)
          .find(({ check, certificate: id }) => check === 'certificate-transparency' && id === `c${i + 1}`)!
        const said = ours.findings.map(({ code, params }) => {
          if (!('logId' in params)) throw new Error(code)
          return [params.logId, params.timestamp, code === 'timestamp-verified'].join(' ')
        })
        expect(said, certificate.subject).toEqual(byNode(certificate, issuer))
        const printed = openssl(['x509', '-noout', '-ext', 'ct_precert_scts'], certificate.toString()).stdout
        const ids = [...printed.matchAll(/Log ID\s*: ([0-9A-F:\s]+?)\s*Timestamp/g)].map(([, id]) =>
          id!.replace(/[:\s]/g, '').toLowerCase(),
        )
        expect(said.map((line) => line.slice(0, 64))).toEqual(ids)
        timestamps += said.length
      }
      expect(timestamps).toBeGreaterThan(80)
    },
  )
})
