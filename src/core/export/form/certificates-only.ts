import type { Certificate } from '../../certificate/certificate.ts'
import { encode, encodeExplicit, encodeOid, encodeSequence, encodeSetOf, encodeSmallInteger } from '../../asn1/write.ts'
import { contextConstructed } from '../../asn1/tag.ts'

const signedData = '1.2.840.113549.1.7.2'
const data = '1.2.840.113549.1.7.1'

/**
 * A message that nobody signed, for the certificates in it:
 * ```
 * ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER, content [0] EXPLICIT SignedData }
 * SignedData ::= SEQUENCE { version 1, digestAlgorithms SET {}, encapContentInfo SEQUENCE { data }, certificates [0]
 *   IMPLICIT SET,
 *   signerInfos SET {} }
 * ```
 * The certificates keep their order, as Chrome and OpenSSL write them: DER would sort the set, and nobody asks for
 * that.
 * @see RFC 5652 section 5.1, RFC 8551 section 3.2.4
 */
export const certificatesOnly = (certificates: readonly Certificate[]): Uint8Array<ArrayBuffer> =>
  encodeSequence([
    encodeOid(signedData),
    encodeExplicit(
      0,
      encodeSequence([
        encodeSmallInteger(1),
        encodeSetOf([]),
        encodeSequence([encodeOid(data)]),
        encode(
          contextConstructed(0),
          certificates.map(({ bytes }) => bytes),
        ),
        encodeSetOf([]),
      ]),
    ),
  ])
