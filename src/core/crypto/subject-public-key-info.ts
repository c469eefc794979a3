import { readBitString, type BitString } from '../asn1/bit-string.ts'
import type { Asn1Node } from '../asn1/node.ts'
import { sequence } from '../asn1/sequence.ts'
import { readAlgorithmIdentifier, type AlgorithmIdentifier } from './algorithm-identifier.ts'

/** `SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }` */
export interface SubjectPublicKeyInfo {
  readonly algorithm: AlgorithmIdentifier
  readonly key: BitString
  /** The whole structure, unchanged. Key pins and WebCrypto's `spki` format take `node.encoded`. */
  readonly node: Asn1Node
}

/**
 * Reads only the frame: the meaning of the key's octets depends on the algorithm.
 * @throws Asn1Fault
 * @see RFC 5280 section 4.1.2.7
 */
export function readSubjectPublicKeyInfo(node: Asn1Node): SubjectPublicKeyInfo {
  const fields = sequence(node, 'the subject public key info')
  const algorithm = readAlgorithmIdentifier(fields.any('the key algorithm'), 'the key algorithm')
  const key = readBitString(fields.any('the public key'), 'the public key')
  fields.end()
  return { algorithm, key, node }
}
