import { readNode, readOnly } from '../../../src/core/asn1/node.ts'
import { readAlgorithmIdentifier } from '../../../src/core/crypto/algorithm-identifier.ts'
import type { SignatureOutcome, SignedMessage } from '../../../src/core/crypto/signature-verifier.ts'
import {
  readSubjectPublicKeyInfo,
  type SubjectPublicKeyInfo,
} from '../../../src/core/crypto/subject-public-key-info.ts'
import { nothing, objectIdentifier, sequence } from '../../support/der-writer.ts'

/** The input of a signature check, in octets. */
export interface Encoded {
  /** AlgorithmIdentifier */
  readonly algorithm: Uint8Array
  /** SubjectPublicKeyInfo */
  readonly spki: Uint8Array
  /** SubjectPublicKeyInfo of the signer's issuer, where parameters are inherited from it. */
  readonly issuer?: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

export function signedMessage({ algorithm, spki, issuer, message, signature }: Encoded): SignedMessage {
  return {
    algorithm: readAlgorithmIdentifier(readOnly(algorithm), 'the signature algorithm'),
    signer: subjectPublicKeyInfo(spki),
    ...(issuer && { inheritedParameters: subjectPublicKeyInfo(issuer) }),
    message,
    signature,
  }
}

export const subjectPublicKeyInfo = (der: Uint8Array): SubjectPublicKeyInfo => readSubjectPublicKeyInfo(readNode(der))

/** AlgorithmIdentifier without parameters, or with these. */
export const algorithmOf = (oid: string, ...parameters: readonly Uint8Array[]): Uint8Array =>
  sequence(objectIdentifier(oid), ...parameters)

export const withNull = (oid: string): Uint8Array => algorithmOf(oid, nothing())

export const hex = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'hex'))

/** An outcome in a few words, for tables. */
export function inWords(outcome: SignatureOutcome): string {
  if (outcome.status === 'valid') return 'valid'
  const cause = outcome.status === 'not-verified' && outcome.cause ? ` (${outcome.cause})` : ''
  return `${outcome.status}: ${outcome.reason}${cause}`
}
