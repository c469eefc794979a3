import { encodePunycode } from './punycode.ts'

/** Octets of a whole name and of one label: RFC 1035 section 2.3.4; a name of 255 octets on the wire has 253 characters. */
const [maximumName, maximumLabel] = [253, 63]

/**
 * Letters, digits and hyphens, no hyphen at either end. Underscores pass as well: host names may not have them, but Windows hosts and service
 * names do, and OpenSSL, Go and NSS let them pass.
 */
const label = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/i

/**
 * Whether a text is a domain name as certificates write it: ASCII, labels between single dots, none at the end, for the name of a host is always
 * absolute there. One label is enough. An IPv4 address passes: it is for the caller to tell.
 * @see RFC 5280 section 4.2.1.6, RFC 1034 section 3.5, RFC 1123 section 2.1
 */
export function isHostName(text: string): boolean {
  if (text.length > maximumName) return false
  return text.split('.').every((part) => part.length <= maximumLabel && label.test(part))
}

/**
 * A name as people type it in the form in which certificates have it: lowercase, every label in ASCII. Undefined where that is no domain name.
 * A dot at the end is taken off, for it says no more than that the name is whole. Letters that no domain name may have are not looked for: a
 * certificate for such a name would have to be found first.
 * @see RFC 5891 section 4.4, RFC 5895 section 2 for what is mapped
 */
export function asciiHostName(typed: string): string | undefined {
  const mapped = typed
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\u3002/g, '.')
    .replace(/\.$/, '')
  // Before anything is computed that costs more than its length.
  if (mapped.length > maximumName) return undefined
  const ascii = mapped.split('.').map(asciiLabel).join('.')
  return isHostName(ascii) ? ascii : undefined
}

const asciiLabel = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : `xn--${encodePunycode(text)}`)
