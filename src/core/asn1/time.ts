import { latin1 } from '../lib/characters.ts'
import { Tag } from './tag.ts'
import type { Asn1Node } from './node.ts'

/** The unusual things about a time. `not-a-time` leaves no instant; the others are readable but break RFC 5280. */
export type TimeFault =
  | 'not-a-time' // not the syntax of its type, or a day, hour or minute that does not exist
  | 'no-seconds'
  | 'not-utc' // an offset, or no zone at all, where Z is required
  | 'fraction' // fractional seconds
  | 'wrong-type' // GeneralizedTime before 2050, where UTCTime is required

export interface Time {
  /** The characters as they are in the certificate; other octets as `.`. At most 64 of them. */
  readonly text: string
  /** The number of octets after those. */
  readonly more?: number
  readonly type: 'UTCTime' | 'GeneralizedTime' | 'other'
  /** Milliseconds since 1970 UTC, or undefined where the text names no instant. */
  readonly instant: number | undefined
  readonly faults: readonly TimeFault[]
}

/**
 * Reads UTCTime and GeneralizedTime field by field. Never rolls a day over, never guesses a zone. UTCTime years 50 to
 * 99 mean 1950 to 1999. X.680 reads a missing zone as local time, and nobody can know which zone that is: such a time
 * has no instant. Offsets and missing seconds are BER; they are interpreted, with a fault for each, as OpenSSL prints
 * them.
 * @see RFC 5280 section 4.1.2.5, X.680 sections 46 and 47
 */
export function readTime(node: Asn1Node): Time {
  return decodeTime(node.identifier, node.content)
}

/** Octets of a time that are looked at: more than any time with a meaningful fraction has. */
const shownOctets = 64

/** Reads a time from an identifier octet and the content, for implicitly tagged times. */
export function decodeTime(identifier: number, content: Uint8Array): Time {
  const utc = identifier === Tag.utcTime
  const generalized = identifier === Tag.generalizedTime
  const text = latin1(content.subarray(0, shownOctets)).replace(/[^ -~]/g, '.')
  const type = utc ? 'UTCTime' : generalized ? 'GeneralizedTime' : 'other'
  const unreadable: Time = { text, type, instant: undefined, faults: ['not-a-time'] }
  if (content.length > shownOctets) return { ...unreadable, more: content.length - shownOctets }
  if (type === 'other') return unreadable

  const pattern = utc
    ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?()(Z|[+-]\d{4})?$/
    : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)?(\d\d)?([.,]\d+)?(Z|[+-]\d{4})?$/
  const fields = pattern.exec(text)
  if (!fields) return unreadable

  // Not taken apart as a list: that is compiled to ten times as much, and two times stand in every certificate.
  const number = (place: number): number => Number(fields[place] ?? 0)
  const second = fields[6]
  const fraction = fields[7]
  const zone = fields[8]
  const year = number(1) + (utc ? (number(1) < 50 ? 2000 : 1900) : 0)
  const instant = utcInstant(year, number(2), number(3), number(4), number(5), number(6))
  const offset = zone === undefined ? undefined : zoneOffset(zone)
  if (instant === undefined || (zone !== undefined && offset === undefined)) return unreadable

  const faults: TimeFault[] = []
  if (second === undefined) faults.push('no-seconds')
  if (fraction) faults.push('fraction')
  if (zone !== 'Z') faults.push('not-utc')
  if (generalized && year < 2050) faults.push('wrong-type')
  return { text, type, instant: offset === undefined ? undefined : instant - offset, faults }
}

/**
 * Yields the milliseconds since 1970 UTC of a calendar date; undefined where the day or time does not exist. Leap
 * seconds do not occur in certificates.
 */
function utcInstant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  const days = month === 2 && isLeap(year) ? 29 : daysOfMonth[month - 1]
  if (days === undefined || day < 1 || day > days || hour > 23 || minute > 59 || second > 59) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day) // Unlike Date.UTC, this takes years 0 to 99 as they are.
  return date.setUTCHours(hour, minute, second)
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function zoneOffset(zone: string): number | undefined {
  if (zone === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3, 5))]
  if (hours > 14 || minutes > 59) return undefined // No zone on Earth is more than 14 hours from UTC.
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** Whether an instant lies behind a stated end. The end names a second, and that whole second still counts. */
export const isPast = (end: number, instant: number): boolean => instant >= end + 1000
