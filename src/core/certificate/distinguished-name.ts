import { toHex } from '../lib/hex.ts'
import { attributes } from '../oid/attributes.ts'
import type { Name, NameAttribute, RelativeDistinguishedName } from './name.ts'

/**
 * Yields a name in LDAP's text form: the most specific RDN first, `+` between the attributes of one RDN. The empty name
 * gives the empty string. RDNs without an attribute, which no standard allows, are omitted. Nothing is cut, mapped or
 * normalised. Control characters are written as their octets, so that a name stays on one line.
 * @see RFC 4514 section 2
 */
export function distinguishedName(name: Name): string {
  const levels = name.rdns.filter((rdn) => rdn.length > 0)
  return levels.map(relativeDistinguishedName).reverse().join(',')
}

/** Yields one RDN in that form, its attributes in encoded order. */
export function relativeDistinguishedName(rdn: RelativeDistinguishedName): string {
  return rdn.map(attributeText).join('+')
}

/**
 * Unknown types, and values that are not text, keep their encoding: `1.2.3=#0c0161` (RFC 4514 section 2.4). A known
 * type without a short name keeps its number, and its value is written as text.
 */
function attributeText({ type, value, string }: NameAttribute): string {
  const known = attributes[type]
  const readable = known !== undefined && string.text !== undefined && string.fault !== 'bad-encoding'
  return `${known?.short ?? type}=${readable ? escapeValue(string.text) : `#${toHex(value.encoded)}`}`
}

/**
 * Escapes as RFC 4514 section 2.4 says. A hexadecimal pair may stand for any octet; it is used for control characters,
 * as OpenSSL's `esc_ctrl` does.
 */
function escapeValue(text: string): string {
  const trailing = text.length > 1 && text.endsWith(' ')
  const leading = /^[ #]/.test(text) ? '\\' : ''
  const body = (trailing ? text.slice(0, -1) : text)
    .replace(/["+,;<>\\]/g, '\\$&')
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    .replace(/[\x00-\x1f\x7f]/g, (character) => `\\${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return leading + body + (trailing ? '\\ ' : '')
}
