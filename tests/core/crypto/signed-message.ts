import { readNode, readOnly } from '../../../src/core/asn1/node.ts'
import { readAlgorithmIdentifier } from '../../../src/core/crypto/algorithm-identifier.ts'
import type { SignatureOutcome, SignedMessage } from '../../../src/core/crypto/signature-verifier.ts'
import {
  readSubjectPublicKeyInfo,
  type SubjectPublicKeyInfo,
} from '../../../src/core/crypto/subject-public-key-info.ts'
import { nothing, objectIdentifier, sequence } from '../../support/der-writer.ts'

/** What a signature is about, in octets. */
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

/** An outcome in one word or two, for tables. */
export const inWords = (outcome: SignatureOutcome): string =>
  outcome.status === 'valid' ? 'valid' : `${outcome.status}: ${outcome.reason}`
