/**
 * Reads a certificate with asn1js and pkijs: a second reader with other mistakes than ours. No verdict depends on it.
 *
 * - `fromBER` of asn1js with limits of ours, because pkijs cannot raise its own: with the defaults real certificates
 *   fail.
 * - No `parsedValue` of extensions: it decodes them again with the low limits. Their octets are compared.
 */
import { fromBER, type BaseBlock } from 'asn1js'
import { Certificate, type RelativeDistinguishedNames, type Time } from 'pkijs'
import { toHex } from '../../lib/hex.ts'
import type { Readout, ReadoutField, ReadoutValue } from './readout.ts'

/**
 * Depth: asn1js recurses, and overflows the stack at some 1,300 levels. Nodes: a certificate with 100,000 names has
 * some 200,000.
 */
const limits = { maxDepth: 100, maxNodes: 1_000_000, maxContentLength: 64 << 20, parseEmbedded: false }

/** Never throws: an error of the library is the answer. */
export function pkijsReadout(bytes: Uint8Array): Readout {
  try {
    return { read: true, values: readWithPkijs(bytes) }
    // eslint-disable-next-line no-restricted-syntax -- asn1js and pkijs throw errors of many kinds, and a RangeError for long strings
  } catch (thrown) {
    return { read: false, said: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

function readWithPkijs(bytes: Uint8Array): ReadoutValue[] {
  const { offset, result } = fromBER(bytes, limits)
  if (offset === -1) throw new Error(result.error)
  const certificate = new Certificate({ schema: result })
  const { subjectPublicKeyInfo, extensions = [] } = certificate
  return [
    one('version', String(certificate.version + 1)),
    one('serial-number', hexOf(certificate.serialNumber.valueBlock.valueHexView)),
    ...ofName('issuer', certificate.issuer),
    one('not-before', isoOf(certificate.notBefore)),
    one('not-after', isoOf(certificate.notAfter)),
    ...ofName('subject', certificate.subject),
    one('key-algorithm', subjectPublicKeyInfo.algorithm.algorithmId),
    one('public-key', hexOf(subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView)),
    ...extensions.map(({ extnID, critical, extnValue }): ReadoutValue => ({
      field: 'extension',
      oid: extnID,
      value: `${critical ? 'critical ' : ''}${hexOf(extnValue.valueBlock.valueHexView)}`,
    })),
    one('signature-algorithm', certificate.signatureAlgorithm.algorithmId),
    one('signature-value', hexOf(certificate.signatureValue.valueBlock.valueHexView)),
  ]
}

const one = (field: ReadoutField, value: string | undefined): ReadoutValue => ({ field, value })

/** pkijs puts the attributes of a name into one list, so it is not known which of them share a level. */
const ofName = (field: ReadoutField, { typesAndValues }: RelativeDistinguishedNames): ReadoutValue[] =>
  typesAndValues.map(({ type, value }) => ({ field, oid: type, value: textOf(value as BaseBlock) }))

function textOf(value: BaseBlock): string {
  const text: unknown = (value.valueBlock as { readonly value?: unknown }).value
  return typeof text === 'string' ? text : hexOf(value.valueBeforeDecodeView)
}

const hexOf = (octets: Uint8Array): string => toHex(Uint8Array.from(octets))

function isoOf({ value }: Time): string | undefined {
  return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
}
