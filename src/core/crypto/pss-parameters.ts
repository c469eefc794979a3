import type { Asn1Node } from '../asn1/node.ts'
import { readSmallInteger } from '../asn1/integer.ts'
import type { Oid } from '../asn1/object-identifier.ts'
import { readOnly } from '../asn1/node.ts'
import { sequence } from '../asn1/sequence.ts'
import { contextConstructed } from '../asn1/tag.ts'
import { readAlgorithmIdentifier } from './algorithm-identifier.ts'

/**
 * The padding parameters of RSA-PSS, with identifiers as encoded. `signature-scheme.ts` decides which of them can be
 * computed.
 */
export interface PssParameters {
  readonly hash: Oid
  readonly maskGeneration: Oid
  /** The hash of the mask generation function; undefined where it names none. */
  readonly maskHash: Oid | undefined
  /** In octets. */
  readonly saltLength: number
  /** 1 stands for the octet 0xbc, the only defined value. */
  readonly trailerField: number
}

export const mgf1: Oid = '1.2.840.113549.1.1.8'
const sha1: Oid = '1.3.14.3.2.26'

/**
 * ```asn1
 * RSASSA-PSS-params ::= SEQUENCE {
 *   hashAlgorithm     [0] HashAlgorithm    DEFAULT sha1,
 *   maskGenAlgorithm  [1] MaskGenAlgorithm DEFAULT mgf1SHA1,
 *   saltLength        [2] INTEGER          DEFAULT 20,
 *   trailerField      [3] TrailerField     DEFAULT trailerFieldBC }
 * ```
 * @throws Asn1Fault
 * @see RFC 4055 section 3.1, RFC 8017 appendix A.2.3
 */
export function readPssParameters(node: Asn1Node): PssParameters {
  const fields = sequence(node, 'the RSA-PSS parameters')
  const inside = (number: number): Asn1Node | undefined => {
    const field = fields.optional(contextConstructed(number))
    return field && readOnly(field.source, field.contentStart, field.contentEnd)
  }
  const hashNode = inside(0)
  const maskNode = inside(1)
  const saltNode = inside(2)
  const trailerNode = inside(3)
  fields.end()

  const hash = hashNode ? readAlgorithmIdentifier(hashNode, 'the hash algorithm').oid : sha1
  const mask = maskNode && readAlgorithmIdentifier(maskNode, 'the mask generation algorithm')
  const maskHash = mask?.parameters && readAlgorithmIdentifier(mask.parameters, 'the hash of the mask generation').oid
  return {
    hash,
    maskGeneration: mask ? mask.oid : mgf1,
    maskHash: mask ? maskHash : sha1,
    saltLength: saltNode ? readSmallInteger(saltNode, 'the salt length') : 20,
    trailerField: trailerNode ? readSmallInteger(trailerNode, 'the trailer field') : 1,
  }
}
