import { asciiHostName, isHostName } from './host-name.ts'

/** An e-mail address, its two parts as they are compared. */
export interface Mailbox {
  /** Case counts. A quoted one without its quotation marks and escapes: both ways of writing name the same mailbox. */
  readonly local: string
  /** Lowercase, ASCII. */
  readonly host: string
}

/** Octets of a local part: RFC 5321 section 4.5.3.1.1. */
const maximumLocal = 64

const dotString = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const quotedString = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"$/
/** RFC 6531 section 3.3 adds every character beyond ASCII to both. */
const international = /[\u0080-\u{10ffff}]/gu

/**
 * The parts of an ASCII address `local@host`. Undefined for anything else, such as an address literal in place of a host: how that would be
 * compared is nowhere said.
 * @see RFC 5280 section 4.2.1.6, RFC 5321 section 4.1.2
 */
export function readMailbox(text: string): Mailbox | undefined {
  const at = text.lastIndexOf('@')
  const host = text.slice(at + 1)
  const local = localPart(text.slice(0, Math.max(at, 0)))
  return local === undefined || !isHostName(host) ? undefined : { local, host: host.toLowerCase() }
}

/** The same where both parts may have characters beyond ASCII. @see RFC 9598 section 3, RFC 6531 section 3.3 */
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
