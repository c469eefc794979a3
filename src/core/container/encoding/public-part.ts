import { decodeBitString } from '../../asn1/bit-string.ts'
import { attempt } from '../../asn1/fault.ts'
import { readNode, readOnly, type Asn1Node } from '../../asn1/node.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import { encodeSequence } from '../../asn1/write.ts'
import { leading } from './recognise.ts'

/**
 * The public key that a private key holds beside its secrets: the octets that `subjectPublicKey` of its certificates
 * has. In a buffer of its own. Undefined where it holds none, as most Ed25519 keys, or where it is encrypted: to
 * compute it would make numbers of the secret, which no script can overwrite.
 *
 * ```
 * RSAPrivateKey ::= SEQUENCE { version, modulus INTEGER, publicExponent INTEGER, ... }    (RFC 8017 appendix A.1.2)
 * ECPrivateKey ::= SEQUENCE { version, OCTET STRING, [0] parameters, [1] EXPLICIT publicKey BIT STRING }    (RFC 5915)
 * OneAsymmetricKey ::= SEQUENCE { version, algorithm, OCTET STRING, [0] attributes,
 *                                 [1] IMPLICIT publicKey BIT STRING }                       (RFC 5958 section 2)
 * ```
 */
export function publicPart(key: Asn1Node): Uint8Array | undefined {
  const part = attempt(() => partOf(key))
  return part.ok ? part.value : undefined
}

function partOf(key: Asn1Node): Uint8Array | undefined {
  const elements = leading(key, 10)
  const [, second, third] = elements
  if (elements.length >= 9 && second && third) return encodeSequence([second.encoded, third.encoded])
  const last = elements.at(-1)
  if (last?.identifier === contextConstructed(1)) {
    const [bits] = leading(last, 1)
    return bits?.identifier === Tag.bitString ? decodeBitString(bits).octets.slice() : undefined
  }
  // [1] IMPLICIT
  if (last?.identifier === 0x81) return decodeBitString(last).octets.slice()
  // The key of RSA or of a curve is a SEQUENCE inside of the OCTET STRING. Others have nothing but their secret there,
  // which is not looked into.
  if (third?.identifier !== Tag.octetString || second?.identifier !== Tag.sequence) return undefined
  const inside = readNode(third.source, third.contentStart, third.contentEnd)
  return inside.identifier === Tag.sequence ? partOf(inside) : undefined
}

/**
 * The octets of `subjectPublicKey` in this certificate, in a buffer of their own. Keystores say by it which public key
 * an entry's private key has, without the key being decrypted.
 */
export function publicKeyIn(certificate: Uint8Array): Uint8Array | undefined {
  const key = attempt(() => {
    const [signed] = leading(readOnly(certificate), 1)
    const fields = signed ? leading(signed, 7) : []
    // The version may be left out.
    const info = fields[fields[0]?.identifier === contextConstructed(0) ? 6 : 5]
    const bits = info && leading(info, 2)[1]
    return bits && decodeBitString(bits).octets.slice()
  })
  return key.ok ? key.value : undefined
}
