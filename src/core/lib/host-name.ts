import { encodePunycode } from './punycode.ts'

/**
 * Octets of a whole name and of one label (RFC 1035 section 2.3.4). A name of 255 octets in a DNS message has 253
 * characters.
 */
const [maximumName, maximumLabel] = [253, 63]

/**
 * Letters, digits and hyphens, without a hyphen at either end. Underscores pass as well: host names may not have them,
 * but names of Windows hosts and of services do, and OpenSSL, Go and NSS accept them.
 */
const label = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/i

/**
 * True where a text is a domain name in the form that certificates use: ASCII, labels between single dots. There is no
 * dot at the end, because host names in certificates are always absolute. One label is enough. An IPv4 address passes,
 * too: the caller must tell it apart.
 * @see RFC 5280 section 4.2.1.6, RFC 1034 section 3.5, RFC 1123 section 2.1
 */
export function isHostName(text: string): boolean {
  if (text.length > maximumName) return false
  return text.split('.').every((part) => part.length <= maximumLabel && label.test(part))
}

/**
 * Yields a name as people type it in the form that certificates use: lowercase, every label in ASCII. Undefined where
 * the result is not a domain name. A dot at the end is removed: it only says that the name is absolute. Letters that no
 * domain name may have are not looked for: such a name could only match a certificate that has it, too.
 * @see RFC 5891 section 4.4, RFC 5895 section 2 for the mapping
 */
export function asciiHostName(typed: string): string | undefined {
  const mapped = typed
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\u3002/g, '.')
    .replace(/\.$/, '')
  // Checked before any step that costs more than the length of the text.
  if (mapped.length > maximumName) return undefined
  const ascii = mapped.split('.').map(asciiLabel).join('.')
  return isHostName(ascii) ? ascii : undefined
}

const asciiLabel = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : `xn--${encodePunycode(text)}`)
