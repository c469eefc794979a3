import { rfc } from '../../finding/reference.ts'
import type { ByteRange } from '../../lib/byte-range.ts'
import { Asn1Fault } from '../../asn1/fault.ts'
import { expectTag } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { logListSources } from '../../oid/certificate-log-table.ts'
import type { ListedLog } from '../../oid/certificate-logs.ts'
import { certificateLog } from '../certificate-log.ts'
import type { Row, RowValue } from '../row/row.ts'
import {
  hexValue,
  instantValue,
  numberValue,
  row,
  rowsValue,
  termValue,
  textValue,
  undecodedValue,
} from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'
import { TlsReader } from './tls-reader.ts'

/** A log's promise to publish the certificate. */
export type SignedCertificateTimestamp = { readonly octets: Uint8Array; readonly range: ByteRange } & (
  | {
      readonly version: 1
      /** SHA-256 of the log's public key. */
      readonly logId: Uint8Array
      /** Milliseconds since 1970 UTC, without leap seconds; up to 2^64, which is more than a date can hold. */
      readonly timestamp: number
      readonly extensions: Uint8Array
      /** Numbers of TLS 1.2's HashAlgorithm and SignatureAlgorithm (RFC 5246 section 7.4.1.4.1). */
      readonly hash: number
      readonly signatureAlgorithm: number
      readonly signature: Uint8Array
    }
  /** A version that is not defined: the rest cannot be read. `version` counts from 1, as people do. */
  | { readonly version: 'unknown'; readonly number: number }
)

/** Proof that the certificate was submitted to public logs. @see RFC 6962 section 3.3 */
export const signedCertificateTimestamps = {
  oid: '1.3.6.1.4.1.11129.2.4.2',
  term: 'signed-certificate-timestamps',
  reference: rfc(6962, '3.3'),

  /**
   * ```
   * SignedCertificateTimestampList ::= OCTET STRING, and in it, in the notation of TLS:
   * opaque SerializedSCT<1..2^16-1>;
   * struct { SerializedSCT sct_list <1..2^16-1>; } SignedCertificateTimestampList;
   * ```
   */
  decode(value): readonly SignedCertificateTimestamp[] {
    const { source, contentStart, contentEnd } = expectTag(
      value,
      Tag.octetString,
      'a list of signed certificate timestamps',
    )
    const whole = new TlsReader(source, contentStart, contentEnd)
    const list = whole.vector('the list of timestamps')
    whole.end()
    const timestamps: SignedCertificateTimestamp[] = []
    while (!list.done) timestamps.push(readTimestamp(list.vector('a timestamp')))
    return timestamps
  },

  describe: (timestamps) => [
    ...timestamps.map((sct) => row('signed-certificate-timestamp', rowsValue(timestampRows(sct)), sct)),
    ...listsOf(timestamps).map((list) => row('log-list', textValue(logListSources[list]))),
  ],
} as const satisfies ExtensionDecoder<readonly SignedCertificateTimestamp[]>

/**
 * ```
 * struct { Version sct_version; opaque id[32]; uint64 timestamp; CtExtensions extensions <0..2^16-1>;
 *   digitally-signed struct { ... } } SignedCertificateTimestamp;
 * struct { HashAlgorithm hash; SignatureAlgorithm signature; opaque signature<0..2^16-1> } DigitallySigned;
 * ```
 * @see RFC 6962 section 3.2, RFC 5246 section 4.7
 */
function readTimestamp(fields: TlsReader): SignedCertificateTimestamp {
  const { octets, range } = fields
  if (fields.done) throw new Asn1Fault('truncated', range.start, 'the version of a timestamp')
  const version = fields.number(1, 'the version of a timestamp')
  if (version !== 0) return { version: 'unknown', number: version + 1, octets, range }
  const timestamp: SignedCertificateTimestamp = {
    version: 1,
    logId: fields.take(32, 'the id of a log'),
    timestamp: fields.number(8, 'the time of a timestamp'),
    extensions: fields.vector('the extensions of a timestamp').octets,
    hash: fields.number(1, 'a hash algorithm'),
    signatureAlgorithm: fields.number(1, 'a signature algorithm'),
    signature: fields.vector('the signature of a timestamp').octets,
    octets,
    range,
  }
  fields.end()
  return timestamp
}

/**
 * Yields the log that the timestamp claims as its source. Only its signature proves it; a check that knows the issuer
 * verifies that.
 */
const logOf = (sct: SignedCertificateTimestamp): ListedLog | undefined =>
  sct.version === 1 ? certificateLog(sct.logId) : undefined

/** Yields each list that has one of the logs. */
const listsOf = (timestamps: readonly SignedCertificateTimestamp[]): ListedLog['list'][] =>
  [...new Set(timestamps.map((sct) => logOf(sct)?.list))].filter((list) => list !== undefined)

function logRows({ name, operator, state, since, expiries }: ListedLog): Row[] {
  return [
    row('log-name', textValue(name)),
    row('log-operator', textValue(operator)),
    row('log-state', termValue(`log-${state}`)),
    ...(since === undefined ? [] : [row('log-state-since', instantValue(since))]),
    ...(expiries
      ? [row('log-expiry-from', instantValue(expiries.from)), row('log-expiry-until', instantValue(expiries.until))]
      : []),
  ]
}

/** RFC 5246 section 7.4.1.4.1; RFC 6962 section 2.1.4 allows SHA-256 with ECDSA or RSA. */
const hashes = ['none', 'MD5', 'SHA-1', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512']
const signatureAlgorithms = ['anonymous', 'RSA', 'DSA', 'ECDSA']

function timestampRows(sct: SignedCertificateTimestamp): Row[] {
  if (sct.version === 'unknown') {
    return [row('sct-version', numberValue(sct.number)), row('content', undecodedValue(sct.octets, 'unknown-type'))]
  }
  const log = logOf(sct)
  return [
    row('sct-version', numberValue(sct.version)),
    ...(log ? logRows(log) : []),
    row('log-id', hexValue(sct.logId)),
    row('timestamp', instantValue(sct.timestamp)),
    ...(sct.extensions.length > 0 ? [row('sct-extensions', hexValue(sct.extensions))] : []),
    row('hash-algorithm', named(hashes, sct.hash)),
    row('signature-algorithm', named(signatureAlgorithms, sct.signatureAlgorithm)),
    row('signature-value', hexValue(sct.signature)),
  ]
}

const named = (names: readonly string[], number: number): RowValue => {
  const name = names[number]
  return name === undefined ? numberValue(number) : textValue(name)
}
