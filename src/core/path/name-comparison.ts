import { toHex } from '../lib/hex.ts'
import type { Name, NameAttribute } from '../certificate/name.ts'

/**
 * Yields a text that is equal for two names exactly if RFC 5280 calls the names equal: equal attributes on equal
 * levels, in the same order of levels. String values are prepared as RFC 4518 requires (mapped,
 * compatibility-normalised, case-folded, blanks collapsed), with any string type; other values are compared octet by
 * octet. Attributes on one level are a set. Levels and attributes keep their boundaries, so that no value can look like
 * two.
 * @see RFC 5280 section 7.1, RFC 4518 section 2
 */
export function comparableName(name: Pick<Name, 'rdns'>): string {
  let text = ''
  for (const rdn of name.rdns) {
    const only = rdn[0]
    // Nearly every level has one attribute.
    text +=
      only && rdn.length === 1 ? comparableAttribute(only) : rdn.map(comparableAttribute).sort().join(attributeEnd)
    text += levelEnd
  }
  return text
}

// Both are control characters, which string preparation removes from every value.
const attributeEnd = '\u0001'
const levelEnd = '\u0002'

function comparableAttribute({ type, value, string }: NameAttribute): string {
  // A value that is not a valid string of its type is not mapped: it equals only itself.
  const comparable =
    string.text === undefined || string.fault === 'bad-encoding'
      ? `#${toHex(value.encoded)}`
      : `=${prepareString(string.text)}`
  return type + comparable
}

// The characters that RFC 4518 section 2.2 maps to nothing: variation selectors, the object replacement character and
// all control and format characters.
const removed = /\p{Variation_Selector}|\u034f|\ufffc|\p{Cc}|\p{Cf}/gu
const blanks = /[\s\u0085\u00a0]+/gu

/**
 * Prepares a string for caseIgnoreMatch. Blank controls (tab, line feed) become spaces before the other controls are
 * removed. JavaScript's lower case of the upper case stands for Unicode case folding; only a few letters differ.
 * @see RFC 4518 section 2
 */
export function prepareString(text: string): string {
  // Nearly every value is plain ASCII, which normalisation does not change.
  const plain = /^[\x20-\x7e]*$/.test(text)
  const mapped = plain
    ? text
    : text.replace(blanks, ' ').replace(removed, '').normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')
  return mapped.toLowerCase().replace(/ +/g, ' ').trim()
}
