import { attempt } from '../../asn1/fault.ts'
import { integerOctets } from '../../asn1/integer.ts'
import { readOnly } from '../../asn1/node.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import type { RowValue } from './row.ts'
import { hexValue, integerValue, row, rowsValue } from './row-value.ts'

/**
 * Algorithms whose signature is two numbers: DSA and ECDSA with any hash (RFC 3279 sections 2.2.2 and 2.2.3, NIST CSOR
 * sigAlgs 1 to 12), SM2 and its successors (GM/T 0009).
 */
const pairs =
  /^1\.2\.840\.(10040\.4\.3|10045\.4\..+)$|^2\.16\.840\.1\.101\.3\.4\.3\.([1-9]|1[0-2])$|^1\.2\.156\.10197\.1\.50\d$/

/**
 * Yields the octets of a signature. If it consists of two numbers, yields those, too, as encoded; `crypto/` checks
 * whether they are in range.
 * ```
 * Dss-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER }
 * ```
 */
export function signatureValueOf(algorithm: Oid, octets: Uint8Array): RowValue {
  const whole = hexValue(octets)
  if (!pairs.test(algorithm)) return whole
  const numbers = attempt(() => {
    const fields = sequence(readOnly(octets), 'a signature')
    const r = integerOctets(fields.any('r'), 'r')
    const s = integerOctets(fields.any('s'), 's')
    fields.end()
    return [row('signature-r', integerValue(r)), row('signature-s', integerValue(s))]
  })
  return numbers.ok ? rowsValue([row('content', whole), ...numbers.value]) : whole
}
