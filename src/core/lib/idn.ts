import { asciiHostName } from './host-name.ts'
import { decodePunycode, encodePunycode } from './punycode.ts'

/** A text with its A-labels decoded, as people see it in an address bar. */
export interface UnicodeForm {
  /** The text, with each A-label that can be decoded replaced by its U-label. */
  readonly text: string
  readonly labels: readonly { readonly ascii: string; readonly unicode: string }[]
  /** Labels that begin like an A-label and are not one. */
  readonly unreadable: readonly string[]
}

/** Finds labels that begin like an A-label anywhere in a text: in a host name, an e-mail address, a URI. */
const aLabels = /(?<![\p{L}\p{N}_-])xn--[a-z0-9-]*/giu

/** Octets of a label: RFC 1035 section 2.3.4. */
const maximumLabel = 63

/**
 * Yields the form of a text in which its A-labels are decoded; undefined where the text has none.
 * @see RFC 5890 section 2.3.2.1
 */
export function unicodeForm(text: string): UnicodeForm | undefined {
  const labels: { ascii: string; unicode: string }[] = []
  const unreadable: string[] = []
  const read = text.replace(aLabels, (ascii) => {
    const unicode = unicodeLabel(ascii)
    if (unicode === undefined) unreadable.push(ascii)
    else labels.push({ ascii, unicode })
    return unicode ?? ascii
  })
  return labels.length + unreadable.length === 0 ? undefined : { text: read, labels, unreadable }
}

/**
 * Yields the U-label of an A-label. Undefined where another A-label stands for the same text, because then this one is
 * not an A-label (RFC 5891 section 5.3).
 */
function unicodeLabel(ascii: string): string | undefined {
  if (ascii.length > maximumLabel) return undefined
  const encoded = ascii.slice(4).toLowerCase()
  const unicode = decodePunycode(encoded)
  if (unicode === undefined || /^[\0-\x7f]*$/.test(unicode)) return undefined
  return encodePunycode(unicode) === encoded ? unicode : undefined
}

/**
 * Yields the name that a program asks the DNS for, given a host name with letters beyond ASCII, as a common name may
 * have it. Undefined where the text does not look like such a name: at least two labels, the last of two letters or
 * more, and only letters, marks, digits and hyphens.
 */
export function asciiForm(text: string): string | undefined {
  if (/^[\0-\x7f]*$/.test(text) || !/^(\*\.)?([\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}]{2,}$/u.test(text)) return undefined
  const wildcard = text.startsWith('*.') ? '*.' : ''
  const ascii = asciiHostName(text.slice(wildcard.length))
  return ascii === undefined ? undefined : wildcard + ascii
}
