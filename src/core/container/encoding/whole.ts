import type { Asn1Node } from '../../asn1/node.ts'
import { Tag } from '../../asn1/tag.ts'
import { isAlgorithm, leading, oidOf, recognise } from './recognise.ts'
import { readSignedData } from './signed-data.ts'

/** EnvelopedData, RFC 5652 section 6. */
const envelopedData = '1.2.840.113549.1.7.3'

/**
 * True for an encoding that is known by more than its beginning: what a search among unknown octets goes by. Left out
 * is what stands inside of others and says little alone: public keys, parameters, and the messages that a PFX is made
 * of.
 */
export function isWhole(node: Asn1Node): boolean {
  const recognised = recognise(node)
  switch (recognised.kind) {
    case 'attribute-certificate':
    case 'certificate':
    case 'certificate-request':
    case 'revocation-list':
      return isSigned(node)
    case 'cms': {
      const contents = readSignedData(node)
      return contents ? !contents.fault : oidOf(leading(node, 1)[0]) === envelopedData
    }
    case 'ocsp-response':
      return hasResponseBytes(node)
    case 'pkcs12':
      return isOctet(leading(node, 1)[0], 3)
    case 'private-key':
      return recognised.form !== 'EC PRIVATE KEY' || isCurveKey(node)
    default:
      return false
  }
}

/**
 * True for a whole encoding, and for a public key at the very end of the octets, apart from a line break. A public key
 * elsewhere is part of something that was cut off.
 */
export const isTakenAlone = (node: Asn1Node): boolean =>
  isWhole(node) || (node.end >= node.source.length - 2 && recognise(node).kind === 'public-key')

/** `SIGNED { ToBeSigned } ::= SEQUENCE { ToBeSigned, AlgorithmIdentifier, BIT STRING }`. @see RFC 5280 section 4.1 */
function isSigned(node: Asn1Node): boolean {
  const [, algorithm, signature] = leading(node, 3)
  return isAlgorithm(algorithm) && signature?.identifier === Tag.bitString
}

/**
 * `ResponseBytes ::= SEQUENCE { responseType OBJECT IDENTIFIER, response OCTET STRING }`, which only refusals lack.
 * @see RFC 6960 section 4.2.1
 */
function hasResponseBytes(node: Asn1Node): boolean {
  const [, explicit] = leading(node, 2)
  const [responseBytes] = explicit ? leading(explicit, 1) : []
  const [type, response] = responseBytes ? leading(responseBytes, 2) : []
  return type?.identifier === Tag.objectIdentifier && response?.identifier === Tag.octetString
}

/**
 * `ECPrivateKey ::= SEQUENCE { version INTEGER (1), privateKey OCTET STRING, ... }`, of 16 octets at least: parameters
 * of RC2 look alike. @see RFC 5915 section 3
 */
function isCurveKey(node: Asn1Node): boolean {
  const [version, key] = leading(node, 2)
  return isOctet(version, 1) && key !== undefined && key.contentEnd - key.contentStart >= 16
}

const isOctet = (node: Asn1Node | undefined, value: number): boolean =>
  node !== undefined && node.contentEnd - node.contentStart === 1 && node.source[node.contentStart] === value
