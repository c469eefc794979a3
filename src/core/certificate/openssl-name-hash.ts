import { concatBytes } from '../lib/bytes.ts'
import { toHex } from '../lib/hex.ts'
import type { Asn1Node } from '../asn1/node.ts'
import { readString } from '../asn1/string.ts'
import { Tag } from '../asn1/tag.ts'
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
 * What `openssl x509 -subject_hash` prints and what the links in a folder of trusted certificates are called, eight hexadecimal digits: the first four
 * octets, lowest first, of a SHA-1 over the name with its strings in UTF-8, ASCII letters small and runs of white space as one space.
 * @see OpenSSL, crypto/x509/x_name.c, x509_name_canon, and x509_cmp.c, X509_NAME_hash_ex
 */
export function opensslNameHash({ node }: Name): string {
  // OpenSSL keeps attributes in a row, so a level without any leaves no trace.
  const levels = node.children().flatMap((rdn) => (rdn.contentStart === rdn.contentEnd ? [] : [rdn.children()]))
  const encoded = levels.map((attributes) => tlv(Tag.set, concatBytes(attributes.map(canonical).sort(compare))))
  return toHex(digest('SHA-1', concatBytes(encoded)).subarray(0, 4).reverse())
}

/** `AttributeTypeAndValue`, from one that was read before. */
function canonical(attribute: Asn1Node): Uint8Array {
  const [type, value] = attribute.children()
  return tlv(
    Tag.sequence,
    concatBytes([type?.encoded ?? new Uint8Array(), value ? canonicalValue(value) : new Uint8Array()]),
  )
}

function canonicalValue(value: Asn1Node): Uint8Array {
  const { text } = readString(value)
  if (text === undefined || !rewritten.has(value.identifier)) return value.encoded
  const words = text.split(/[ \t-\r]+/).filter((word) => word !== '')
  const small = words.join(' ').replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return tlv(Tag.utf8String, new TextEncoder().encode(small))
}

/** DER's order of a SET OF (X.690 section 11.6). */
function compare(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((octet, i) => octet !== b[i])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

function tlv(tag: number, content: Uint8Array): Uint8Array {
  const length: number[] = []
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256)
  const prefix = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 | length.length, ...length]
  return concatBytes([Uint8Array.from(prefix), content])
}
