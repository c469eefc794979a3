import { rfc } from '../../finding/reference.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { expectTag } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { hexValue, row } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface SubjectKeyIdentifier {
  readonly keyIdentifier: Uint8Array
  readonly node: Asn1Node
}

/** A short name for the subject's key, most often its SHA-1. @see RFC 5280 section 4.2.1.2 */
export const subjectKeyIdentifier = {
  oid: '2.5.29.14',
  term: 'subject-key-identifier',
  reference: rfc(5280, '4.2.1.2'),

  /** `SubjectKeyIdentifier ::= KeyIdentifier`, `KeyIdentifier ::= OCTET STRING` */
  decode(node): SubjectKeyIdentifier {
    return { keyIdentifier: expectTag(node, Tag.octetString, 'a key identifier').content, node }
  },

  describe: ({ keyIdentifier, node }) => [row('key-identifier', hexValue(keyIdentifier), node)],
} as const satisfies ExtensionDecoder<SubjectKeyIdentifier>
