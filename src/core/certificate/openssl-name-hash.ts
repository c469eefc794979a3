import { concatBytes } from '../lib/bytes.ts'
import { toHex } from '../lib/hex.ts'
import type { Asn1Node } from '../asn1/node.ts'
import { readString } from '../asn1/string.ts'
import { Tag } from '../asn1/tag.ts'
import { encode, encodeSequence, encodeSetOf } from '../asn1/write.ts'
import { digest } from '../crypto/digest.ts'
import type { Name } from './name.ts'

/** The string types that OpenSSL rewrites, `ASN1_MASK_CANON`. */
const rewritten: ReadonlySet<number> = new Set([
  Tag.utf8String,
  Tag.bmpString,
  Tag.universalString,
  Tag.printableString,
  Tag.teletexString,
  Tag.ia5String,
  Tag.visibleString,
])

/**
 * Yields the hash that `openssl x509 -subject_hash` prints, in eight hexadecimal digits. Links in a folder of trusted
 * certificates have it as their name. It is the first four octets, lowest first, of a SHA-1 over the name, with its
 * strings in UTF-8, ASCII letters in lower case and runs of white space as one space.
 * @see OpenSSL, crypto/x509/x_name.c, x509_name_canon, and x509_cmp.c, X509_NAME_hash_ex
 */
export function opensslNameHash({ node }: Name): string {
  // OpenSSL keeps attributes in one list, so a level without attributes leaves no trace.
  const levels = node.children().flatMap((rdn) => (rdn.contentStart === rdn.contentEnd ? [] : [rdn.children()]))
  const encoded = levels.map((attributes) => encodeSetOf(attributes.map(canonical)))
  return toHex(digest('SHA-1', concatBytes(encoded)).subarray(0, 4).reverse())
}

/** Writes an `AttributeTypeAndValue` that was read before. */
function canonical(attribute: Asn1Node): Uint8Array {
  const [type, value] = attribute.children()
  return encodeSequence([type?.encoded ?? new Uint8Array(), value ? canonicalValue(value) : new Uint8Array()])
}

function canonicalValue(value: Asn1Node): Uint8Array {
  const { text } = readString(value)
  if (text === undefined || !rewritten.has(value.identifier)) return value.encoded
  const words = text.split(/[ \t-\r]+/).filter((word) => word !== '')
  const small = words.join(' ').replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return encode(Tag.utf8String, [new TextEncoder().encode(small)])
}
