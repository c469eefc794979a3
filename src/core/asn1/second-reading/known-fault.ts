import type { StringFault } from '../string.ts'
import type { Time } from '../time.ts'

/**
 * Measured faults of asn1js 4.0.0 and pkijs 4.0.0. If one of them explains a difference, the difference tells nothing
 * about the encoding.
 */
export type KnownFault =
  /** A UTCTime without seconds, with an offset, or of no known form becomes 30 November 1899. */
  | 'utc-time-form'
  /** A GeneralizedTime without Z, or with an offset, is days off. */
  | 'generalized-time-form'
  /** A day or an hour that does not exist is rolled over to one that does. */
  | 'time-rolled-over'
  /** Years before 100 become years of the twentieth century. */
  | 'year-below-100'
  /** UTF-8 that is not valid is read as Latin-1. */
  | 'invalid-utf-8'
  /** Half of a surrogate pair passes, or replaces other characters. */
  | 'lone-surrogate'
  /** Strings and times of about 123,000 octets overflow the stack. */
  | 'long-string'
  /** A malformed time, or a BMPString or UniversalString of odd length, loses the whole encoding. */
  | 'one-value-loses-all'
  /** Of a version number of four octets or more nothing is read: it counts as 0. */
  | 'large-version'
  /** An arc of an object identifier above 2^53 is given in hexadecimal. */
  | 'large-arc'
  /** A BOOLEAN that is not one octet, or an object identifier that is empty or begins with 80, is given a value. */
  | 'malformed-value'

/**
 * asn1js calls a function with one argument for each octet; Node 20 refuses 122,998 of them, Chromium 156 124,720
 * (measured).
 */
export const longString = 100_000

/** The instant that asn1js yields for a UTCTime that it cannot read. */
const opaque = '1899-11-30T00:00:00.000Z'

/** Yields the known fault that explains an instant of theirs, in ISO 8601, for a time that we read otherwise. */
export function timeFault({ type, text, faults }: Time, theirs: string | undefined): KnownFault | undefined {
  if (type === 'UTCTime' && theirs === opaque) return 'utc-time-form'
  if (faults.includes('no-seconds') || faults.includes('not-utc'))
    return type === 'UTCTime' ? 'utc-time-form' : 'generalized-time-form'
  if (type === 'GeneralizedTime' && text.startsWith('00')) return 'year-below-100'
  return faults.includes('not-a-time') ? 'time-rolled-over' : undefined
}

/**
 * Yields the known fault that explains a text of theirs for a string that we read otherwise.
 * @param type the name of the string's type in ASN.1
 */
export function textFault(
  type: string,
  text: string | undefined,
  fault: StringFault | undefined,
): KnownFault | undefined {
  if (/\p{Surrogate}/u.test(text ?? '')) return 'lone-surrogate'
  if (fault !== 'bad-encoding') return undefined
  return type === 'UTF8String' ? 'invalid-utf-8' : 'lone-surrogate'
}

/** True where the two identifiers differ in nothing but arcs that asn1js gives in hexadecimal. */
export function isLargeArc(ours: string, theirs: string): boolean {
  const [mine, other] = [ours.split('.'), theirs.split('.')]
  const isLarge = (arc: string) => /^\d+$/.test(arc) && BigInt(arc) > Number.MAX_SAFE_INTEGER
  return mine.length === other.length && mine.every((arc, i) => arc === other[i] || isLarge(arc))
}
