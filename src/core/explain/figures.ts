/**
 * Numbers, sizes and octets as an English reader expects them, the same on every machine. Instants depend on a time
 * zone: the page spells those.
 */
const number = new Intl.NumberFormat('en-GB')
const utc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' })

/** `1,048,576` */
export const plainNumber = (value: number): string => number.format(value)

/** `3 certificates`, `1 certificate`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${plainNumber(count)} ${count === 1 ? one : many}`

/** `1 byte`, `1.5 KB`, `3.0 MB`. */
export function octets(count: number): string {
  if (count < 1024) return `${plainNumber(count)} ${count === 1 ? 'byte' : 'bytes'}`
  const kilo = count / 1024
  return kilo < 1024 ? `${kilo.toFixed(1)} KB` : `${(kilo / 1024).toFixed(1)} MB`
}

/** Hexadecimal in upper-case pairs, as Windows and OpenSSL show it; `separator` between them. */
export const hexPairs = (hex: string, separator = ' '): string => (hex.match(/../g) ?? []).join(separator).toUpperCase()

/** Milliseconds since 1970 UTC as `1 January 2035 at 00:00:00`, without the time zone. */
export const utcInstant = (instant: number): string => utc.format(instant)
