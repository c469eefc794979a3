import { asciiHostName, isHostName } from './host-name.ts'

/** An e-mail address, its two parts in the form in which they are compared. */
export interface Mailbox {
  /**
   * Case counts. A quoted local part is kept without quotation marks and escapes: both ways of writing it name the same
   * mailbox.
   */
  readonly local: string
  /** Lowercase, ASCII. */
  readonly host: string
}

/** Octets of a local part: RFC 5321 section 4.5.3.1.1. */
const maximumLocal = 64

const dotString = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const quotedString = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"$/
/** RFC 6531 section 3.3 allows every character beyond ASCII in both parts. */
const international = /[\u0080-\u{10ffff}]/gu

/**
 * Yields the parts of an ASCII address `local@host`. Undefined for any other text, such as one with an address literal
 * instead of a host: no standard says how to compare that.
 * @see RFC 5280 section 4.2.1.6, RFC 5321 section 4.1.2
 */
export function readMailbox(text: string): Mailbox | undefined {
  const at = text.lastIndexOf('@')
  const host = text.slice(at + 1)
  const local = localPart(text.slice(0, Math.max(at, 0)))
  return local === undefined || !isHostName(host) ? undefined : { local, host: host.toLowerCase() }
}

/**
 * Yields the parts of an address in which both parts may have characters beyond ASCII.
 * @see RFC 9598 section 3, RFC 6531 section 3.3
 */
export function readInternationalMailbox(text: string): Mailbox | undefined {
  const at = text.lastIndexOf('@')
  const written = text.slice(0, Math.max(at, 0))
  const host = asciiHostName(text.slice(at + 1))
  if (host === undefined || localPart(written.replace(international, 'x')) === undefined) return undefined
  return { local: unquoted(written), host }
}

function localPart(text: string): string | undefined {
  if (text.length > maximumLocal || !(dotString.test(text) || quotedString.test(text))) return undefined
  return unquoted(text)
}

const unquoted = (local: string): string =>
  local.startsWith('"') ? local.slice(1, -1).replace(/\\(.)/gu, '$1') : local
