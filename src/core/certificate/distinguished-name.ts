import { digest } from '../crypto/digest.ts'
import { beginningOf } from '../lib/excerpt.ts'
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

/** UTF-16 units of a name that lists, sentences and comparisons hold. */
const heldUnits = 2000

/**
 * Yields a name in that form for a list, a sentence or a comparison: of a huge one the beginning, how many octets its
 * encoding has, and their SHA-256, so that different names stay different.
 */
export function heldName(name: Name): string {
  const { encoded } = name.node
  if (encoded.length <= heldUnits) return distinguishedName(name)
  let text = ''
  for (const rdn of name.rdns.filter((each) => each.length > 0).reverse()) {
    if (text.length > heldUnits) break
    text += `${text === '' ? '' : ','}${rdn.map((each) => attributeText(each, heldUnits)).join('+')}`
  }
  return `${beginningOf(text, heldUnits)} (${encoded.length} octets, SHA-256 ${toHex(digest('SHA-256', encoded))})`
}

/** Yields one RDN in that form, its attributes in encoded order. */
export function relativeDistinguishedName(rdn: RelativeDistinguishedName): string {
  return rdn.map((each) => attributeText(each)).join('+')
}

/**
 * Unknown types, and values that are not text, keep their encoding: `1.2.3=#0c0161` (RFC 4514 section 2.4). A known
 * type without a short name keeps its number, and its value is written as text. No more than `most` units or octets of
 * the value are looked at.
 */
function attributeText({ type, value, string }: NameAttribute, most = Infinity): string {
  const known = attributes[type]
  const readable = known !== undefined && string.text !== undefined && string.fault !== 'bad-encoding'
  return `${known?.short ?? type}=${readable ? escapeValue(string.text.slice(0, most)) : `#${toHex(value.encoded.subarray(0, most))}`}`
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
