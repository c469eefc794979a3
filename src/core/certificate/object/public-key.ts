import { attempt } from '../../asn1/fault.ts'
import { readOnly } from '../../asn1/node.ts'
import { Tag } from '../../asn1/tag.ts'
import { field, integer, showAs } from '../row/shape.ts'
import { readParts, type Parts } from './fields.ts'
import { publicKey } from './shapes.ts'

/** `RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }` @see RFC 8017 appendix A.1.1 */
const rsaFields = [field('modulus', integer), field('public-exponent', integer)]

/** Reads a public key without a certificate: a SubjectPublicKeyInfo, or an RSA key alone. Never throws. */
export function readLonePublicKey(bytes: Uint8Array): Parts {
  const node = attempt(() => readOnly(bytes))
  if (!node.ok) return { parts: [], fault: node.error }
  if (bytes[node.value.contentStart] === Tag.integer) return readParts(node.value, rsaFields)
  const value = attempt(() => showAs(publicKey, node.value, 'a public key'))
  if (!value.ok) return { parts: [], fault: value.error }
  const rows = value.value.kind === 'rows' ? value.value.rows : []
  return { parts: rows.map((row) => ({ term: row.term, node: node.value, row })) }
}
