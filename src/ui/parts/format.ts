export { counted, hexPairs, octets, plainNumber, utcInstant } from '../../core/index.ts'

/**
 * Numbers and instants as people read them. The words around are English, so the months are too; the clock and the time
 * zone are those of this computer. Instants are milliseconds since 1970 UTC.
 */
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const short = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' })
const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })

/** The day alone, in local time. */
export const localDate = (instant: number): string => date.format(instant)
/** The day in the room of a table: `30 Nov 2026`. */
export const shortDate = (instant: number): string => short.format(instant)
export const localInstant = (instant: number): string => local.format(instant)
/** The name of this computer's time zone at that instant, such as `GMT+1`. */
export const localZone = (instant: number): string =>
  zone.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'local time'
/** For the `datetime` attribute. */
export const isoInstant = (instant: number): string => new Date(instant).toISOString()

/** An instant as a `datetime-local` field has it: local time, to the minute. */
export function fieldOfInstant(instant: number): string {
  const at = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  const year = String(at.getFullYear()).padStart(4, '0')
  return `${year}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Undefined where the field is empty or only half filled in. */
export function instantOfField(text: string): number | undefined {
  const instant = new Date(text).getTime()
  return Number.isNaN(instant) ? undefined : instant
}

const DAY = 24 * 60 * 60 * 1000
export const dayBefore = (instant: number): number => instant - DAY
export const dayAfter = (instant: number): number => instant + DAY
