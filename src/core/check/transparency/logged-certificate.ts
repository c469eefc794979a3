import { concatBytes } from '../../lib/bytes.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import type { Certificate } from '../../certificate/certificate.ts'
import { signedCertificateTimestamps } from '../../certificate/extension/signed-certificate-timestamps.ts'

/**
 * The octets that a log signed before the certificate existed: the signed part without the timestamps, in DER. The one
 * place where an encoding is made: every octet is the certificate's own but for the lengths of the three structures
 * around the gap, and it is made to be hashed, never to be kept.
 *
 * Where the CA had a certificate of its own sign the precertificate (RFC 6962 section 3.1), the log put the final
 * issuer and the final Authority Key Identifier in before it signed. The certificate therefore yields the same octets.
 * @see RFC 6962 section 3.2, `TBSCertificate tbs_certificate`
 */
export function loggedCertificate({ tbs, extensions }: Certificate): Uint8Array {
  const { source } = tbs
  const wrapper = tbs.children().find(({ identifier }) => identifier === contextConstructed(3))
  if (!wrapper) return tbs.encoded
  const kept = extensions.filter(({ oid }) => oid !== signedCertificateTimestamps.oid).map(({ node }) => node.encoded)
  // `Extensions ::= SEQUENCE SIZE (1..MAX)`: where nothing is left, neither are the structures around it.
  const list = kept.length === 0 ? [] : [encode(contextConstructed(3), [encode(Tag.sequence, kept)])]
  const before = source.subarray(tbs.contentStart, wrapper.start)
  const after = source.subarray(wrapper.end, tbs.contentEnd)
  return encode(Tag.sequence, [before, ...list, after])
}

/** Identifier, length in the fewest octets, content. @see X.690 section 10.1 */
function encode(identifier: number, content: readonly Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 0)
  const octets = bigEndian(length)
  const header = length < 0x80 ? [identifier, length] : [identifier, 0x80 | octets.length, ...octets]
  return concatBytes([Uint8Array.from(header), ...content])
}

function bigEndian(number: number): number[] {
  const octets: number[] = []
  for (let rest = number; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return octets
}
