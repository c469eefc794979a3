import { createHash } from 'node:crypto'
import type { ListedLog } from '../../src/core/oid/certificate-logs.ts'
import { certificate, type BuiltCertificate, type CertificateSpec } from './certificate-builder.ts'
import { concat, octetString, type Der } from './der-writer.ts'
import type { ExtensionSpec } from './extension-writer.ts'
import { signatureOf, testKey, type TestKey } from './test-keys.ts'

/** The content that a log signs; every field that is left out is as RFC 6962 section 3.2 requires. */
export interface TimestampSpec {
  readonly log: TestKey
  readonly timestamp?: bigint
  readonly extensions?: Uint8Array
  /** The certificate that was shown to the log, where it was another one. */
  readonly of?: Uint8Array
  /** The key of whoever issued that, likewise. */
  readonly issuer?: TestKey
  /** 0 is x509_entry, 1 precert_entry. */
  readonly entryType?: number
  /** Numbers that stand in place of the right ones. */
  readonly version?: number
  readonly hash?: number
  readonly signatureAlgorithm?: number
  /** Changes the finished SerializedSCT. */
  readonly damage?: (sct: Der) => Uint8Array
}

export const logId = (key: TestKey): Buffer => createHash('sha256').update(key.spki).digest()

/** A log as a list would have it. */
export const listed = (key: TestKey, of: Partial<ListedLog> = {}): ListedLog => ({
  name: 'Log of tests',
  operator: 'Plant',
  spki: key.spki,
  state: 'usable',
  since: undefined,
  expiries: undefined,
  list: 'chrome',
  ...of,
})

/** The serial number of every certificate made here: it must be the same before and after the timestamps are put in. */
const serialNumber = 0x51n

/**
 * A certificate with timestamps of logs, as a CA makes it: first the certificate without the list, which the logs sign,
 * then the same certificate with the list. `behind` are extensions that follow the list.
 */
export function loggedCertificate(
  spec: CertificateSpec & { readonly behind?: readonly ExtensionSpec[] },
  timestamps: readonly TimestampSpec[],
): BuiltCertificate {
  const { behind = [], ...rest } = spec
  const before = certificate({ serialNumber, ...rest, moreExtensions: behind })
  const issuer = spec.issuer?.key ?? before.key
  const scts = timestamps.map((timestamp) => serializedTimestamp({ of: signedPart(before.der), issuer, ...timestamp }))
  return certificate({
    serialNumber,
    ...rest,
    moreExtensions: [timestampList(vector(...scts.map((sct) => vector(sct)))), ...behind],
  })
}

/** The extension around a SignedCertificateTimestampList in the notation of TLS. */
export const timestampList = (list: Uint8Array): ExtensionSpec => ({
  oid: '1.3.6.1.4.1.11129.2.4.2',
  value: octetString(list),
})

/** `opaque<0..2^16-1>` */
export const vector = (...parts: readonly Uint8Array[]): Der => {
  const content = concat(...parts)
  return concat(number(content.length, 2), content)
}

function serializedTimestamp(spec: TimestampSpec & Required<Pick<TimestampSpec, 'of' | 'issuer'>>): Uint8Array {
  const { log, timestamp = BigInt(Date.UTC(2026, 0, 2)), extensions = new Uint8Array(), of, issuer } = spec
  const time = number(timestamp, 8)
  const signed = concat(
    number(0, 1),
    number(0, 1),
    time,
    number(spec.entryType ?? 1, 2),
    createHash('sha256').update(issuer.spki).digest(),
    number(of.length, 3),
    of,
    vector(extensions),
  )
  const algorithm = spec.signatureAlgorithm ?? (log.type === 'rsa2048' ? 1 : 3)
  const sct = concat(
    number(spec.version ?? 0, 1),
    logId(log),
    time,
    vector(extensions),
    number(spec.hash ?? 4, 1),
    number(algorithm, 1),
    vector(signatureOf(log, signed)),
  )
  return spec.damage?.(sct) ?? sct
}

/** TBSCertificate, the first thing in a certificate. */
function signedPart(certificate: Uint8Array): Uint8Array {
  const start = headerLength(certificate, 0)
  return certificate.subarray(start, start + headerLength(certificate, start) + contentLength(certificate, start))
}

const headerLength = (der: Uint8Array, at: number): number => (der[at + 1]! < 0x80 ? 2 : 2 + (der[at + 1]! & 0x7f))
function contentLength(der: Uint8Array, at: number): number {
  if (der[at + 1]! < 0x80) return der[at + 1]!
  return der.subarray(at + 2, at + headerLength(der, at)).reduce((length, octet) => length * 256 + octet, 0)
}

/** Big-endian in that many octets. */
function number(value: number | bigint, octets: number): Der {
  return Uint8Array.from({ length: octets }, (_, i) => Number((BigInt(value) >> BigInt(8 * (octets - 1 - i))) & 0xffn))
}

export const logKey = (name = 'log', type: 'p256' | 'rsa2048' = 'p256'): TestKey => testKey(`log ${name}`, type)
