import type { ByteRange } from '../../lib/byte-range.ts'
import { concatBytes } from '../../lib/bytes.ts'
import { toHex } from '../../lib/hex.ts'
import type { Asn1Fault } from '../../asn1/fault.ts'
import { toBigInt } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import type { DecodedString } from '../../asn1/string.ts'
import type { Time } from '../../asn1/time.ts'
import { oidName } from '../../oid/index.ts'
import type { Row, RowTerm, RowValue, ValueTerm } from './row.ts'

/**
 * UTF-16 units of a text that are shown; the rest is counted. The longest upper bound of RFC 5280 is 32,768 (ub-name).
 * Real values stay below 1,000; a hostile one has a million.
 */
const shownCharacters = 4096

/**
 * Octets that are shown as hexadecimal: every RSA, ECDSA and ML-DSA key and signature in full, and the first part of an
 * SLH-DSA signature.
 */
const shownOctets = 8192

/**
 * The longest INTEGER that is also shown in decimal: the 20 octets of a serial number (RFC 5280 section 4.1.2.2) and a
 * sign octet.
 */
const decimalOctets = 21

/** Makes a row. `at` is the node, or any other object that knows the place of the value. */
export function row(term: RowTerm, value: RowValue, at?: { readonly range: ByteRange }): Row {
  return at ? { term, value, range: at.range } : { term, value }
}

export const rowsValue = (rows: readonly Row[]): RowValue => ({ kind: 'rows', rows })
export const termValue = (term: ValueTerm): RowValue => ({ kind: 'term', term })
export const yesOrNo = (yes: boolean): RowValue => termValue(yes ? 'yes' : 'no')
export const numberValue = (number: number, unit?: 'bits' | 'octets'): RowValue =>
  unit ? { kind: 'number', number, unit } : { kind: 'number', number }

/** Yields the beginning of a text and the number of omitted units. Never cuts a surrogate pair. */
export function excerpt(text: string): { readonly text: string; readonly more?: number } {
  if (text.length <= shownCharacters) return { text }
  const last = text.charCodeAt(shownCharacters - 1)
  const length = last >= 0xd800 && last < 0xdc00 ? shownCharacters - 1 : shownCharacters
  return { text: text.slice(0, length), more: text.length - length }
}

export const textValue = (text: string): RowValue => ({ kind: 'text', ...excerpt(text) })

/** Yields a character string with its fault; any other value becomes undecoded octets. */
export function stringValue(string: DecodedString, node: Asn1Node): RowValue {
  if (string.text === undefined) return undecodedValue(node.encoded, 'unknown-type')
  const { text, fault } = string
  const octets = lossy(string) && { hex: hexExcerpt(node.content), octets: node.content.length }
  return { kind: 'text', ...excerpt(text), ...(fault && { fault }), ...octets }
}

/** True where the text has U+FFFD in place of octets that are not characters. */
export const lossy = ({ text, fault }: DecodedString): boolean =>
  fault !== undefined && text?.includes('\ufffd') === true

export const hexExcerpt = (octets: Uint8Array): string => toHex(octets.subarray(0, shownOctets))

export const hexValue = (octets: Uint8Array): RowValue => ({
  kind: 'hex',
  hex: hexExcerpt(octets),
  octets: octets.length,
})

/** Takes the content octets of an INTEGER. */
export function integerValue(octets: Uint8Array): RowValue {
  const value = { kind: 'integer', hex: hexExcerpt(octets), octets: octets.length } as const
  return octets.length <= decimalOctets ? { ...value, decimal: toBigInt(octets).toString() } : value
}

/** Takes big-endian octets without a sign, such as a modulus. */
export function unsignedValue(octets: Uint8Array): RowValue {
  const value = { kind: 'integer', hex: hexExcerpt(octets), octets: octets.length } as const
  return octets.length < decimalOctets
    ? { ...value, decimal: toBigInt(concatBytes([Uint8Array.of(0), octets])).toString() }
    : value
}

export function oidValue(oid: string): RowValue {
  const name = oidName(oid)
  return name === undefined ? { kind: 'oid', oid } : { kind: 'oid', oid, name }
}

export function timeValue({ text, more, instant, faults }: Time): RowValue {
  const written = { kind: 'time', text, ...(more !== undefined && { more }), faults } as const
  return instant === undefined ? written : { ...written, instant }
}

/** The last instant of a JavaScript date (ECMA-262 section 21.4.1.1). */
const lastInstant = 8.64e15

/** Takes milliseconds since 1970 UTC. Beyond the range of a date, yields the number. */
export const instantValue = (instant: number): RowValue =>
  instant <= lastInstant ? { kind: 'instant', instant, text: String(instant) } : numberValue(instant)

/**
 * Yields a time in a field that allows both types in any year. GeneralizedTime is not a "wrong type" there, as it is
 * before 2050 in a validity.
 */
export const freeTimeValue = (time: Time): RowValue =>
  timeValue({ ...time, faults: time.faults.filter((fault) => fault !== 'wrong-type') })

export function undecodedValue(octets: Uint8Array, reason: ValueTerm, fault?: Asn1Fault): RowValue {
  const value = { kind: 'undecoded', hex: hexExcerpt(octets), octets: octets.length, reason } as const
  return fault ? { ...value, fault: { kind: fault.kind, offset: fault.offset, expected: fault.expected } } : value
}
