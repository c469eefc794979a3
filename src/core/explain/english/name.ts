import { quotedName } from '../../lib/quoted-name.ts'

/** A name from a certificate as it stands in a sentence; what to say where the certificate has none. */
export const nameOr = (name: string | undefined): string =>
  name === undefined || name === '' ? 'a certificate without a name' : `“${quotedName(name)}”`

/** Names as they stand in a sentence, and how many more there are. */
export function listed(names: readonly string[], more = 0): string {
  const quoted = names.map((name) => (name === '' ? 'the empty name' : `“${quotedName(name)}”`)).join(', ')
  return more > 0 ? `${quoted} and ${more} more` : quoted
}

/** A day in UTC, `2 February 2026`: certificates count in UTC, and the screen shows local time beside it. */
export function day(instant: number): string {
  const date = new Date(instant)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}

/** The day; on one day with another instant also the time, or a sentence would name one day twice. */
export const instantNear = (instant: number, other: number): string =>
  day(instant) === day(other) ? `${new Date(instant).toISOString().slice(11, 16)} UTC on ${day(instant)}` : day(instant)

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
