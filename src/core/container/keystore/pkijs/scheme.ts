import { Integer, OctetString, type BaseBlock } from 'asn1js'
import { PBES2Params, PBKDF2Params, type AlgorithmIdentifier } from 'pkijs'
import type { Oid } from '../../../asn1/object-identifier.ts'
import { digestNames, type DigestName } from '../../../crypto/digest.ts'
import {
  cipherSizes,
  type CipherName,
  type KeyDerivation,
  type PasswordMac,
  type PasswordScheme,
} from '../../../crypto/password-scheme.ts'
import { as, countOf, elements, malformed, octetsOf, parametersOf } from './node.ts'

export function mac(
  algorithm: AlgorithmIdentifier,
  expected: Uint8Array,
  salt: Uint8Array,
  file: BaseBlock,
): PasswordMac | 'unsupported' {
  if (algorithm.algorithmId === pbmac1) return pbmac1Of(algorithm, expected)
  const digest = digestNames[algorithm.algorithmId]
  if (digest === undefined) return 'unsupported'
  const count = elements(elements(file)[2])[2]
  const iterations = count ? countOf(count) : 1
  return { digest, derivation: { function: 'pkcs12', digest, salt, iterations }, keyLength: expected.length, expected }
}

/**
 * `PBMAC1-params ::= SEQUENCE { keyDerivationFunc AlgorithmIdentifier, messageAuthScheme AlgorithmIdentifier }`: the
 * two fields that PBES2-params has. The length of the key must be there, and be 20 octets at least, as OpenSSL asks for
 * too: with one octet anybody could make the code.
 * @see RFC 9579 section 5
 */
function pbmac1Of(algorithm: AlgorithmIdentifier, expected: Uint8Array): PasswordMac | 'unsupported' {
  const { keyDerivationFunc, encryptionScheme } = pbes2Of(algorithm)
  const digest = hmacDigests[encryptionScheme.algorithmId]
  const derivation = pbkdf2Of(keyDerivationFunc)
  const length = elements(parametersOf(keyDerivationFunc))[2]
  if (!(length instanceof Integer)) throw malformed('the length of the key of the authentication code')
  const keyLength = countOf(length)
  if (digest === undefined || !derivation || keyLength < 20 || keyLength > 1024) return 'unsupported'
  return { digest, derivation, keyLength, expected }
}

/** @see RFC 7292 appendix C, RFC 8018 section 6.2 */
export function schemeOf(algorithm: AlgorithmIdentifier): PasswordScheme | undefined {
  const { algorithmId } = algorithm
  const cipher = pkcs12Ciphers[algorithmId]
  if (cipher) {
    // pkcs-12PbeParams ::= SEQUENCE { salt OCTET STRING, iterations INTEGER }
    const [salt, iterations] = elements(parametersOf(algorithm))
    if (!salt || !iterations) throw malformed('the salt and the iterations')
    const derivation = {
      function: 'pkcs12',
      digest: 'SHA-1',
      salt: octetsOf(salt),
      iterations: countOf(iterations),
    } as const
    return { cipher, derivation, iv: undefined }
  }
  if (algorithmId !== pbes2) return undefined
  const { keyDerivationFunc, encryptionScheme } = pbes2Of(algorithm)
  const derivation = pbkdf2Of(keyDerivationFunc)
  const chosen = pbes2Ciphers[encryptionScheme.algorithmId]
  if (!derivation || !chosen) return undefined
  const iv = octetsOf(parametersOf(encryptionScheme))
  if (iv.length !== cipherSizes[chosen].block) throw malformed('an initialization vector')
  return { cipher: chosen, derivation, iv }
}

/**
 * `PBKDF2-params ::= SEQUENCE { salt, iterationCount INTEGER, keyLength INTEGER OPTIONAL, prf DEFAULT hmacWithSHA1 }`
 * (RFC 8018 appendix A.2)
 */
function pbkdf2Of(algorithm: AlgorithmIdentifier): KeyDerivation | undefined {
  if (algorithm.algorithmId !== pbkdf2) return undefined
  const schema = parametersOf(algorithm)
  const parameters = as('parameters of PBKDF2', () => new PBKDF2Params({ schema }))
  const { prf } = parameters
  const salt = parameters.salt as BaseBlock
  const iterations = elements(schema)[1]
  const digest = prf ? hmacDigests[prf.algorithmId] : 'SHA-1'
  if (!iterations || !(salt instanceof OctetString) || digest === undefined) return undefined
  return { function: 'pbkdf2', digest, salt: octetsOf(salt), iterations: countOf(iterations) }
}

/** Both algorithms of PBES2, and of PBMAC1. */
function pbes2Of(algorithm: AlgorithmIdentifier): PBES2Params {
  const schema = parametersOf(algorithm)
  return as('parameters of PBES2', () => new PBES2Params({ schema }))
}

/**
 * The algorithm to name where this one is not supported: within PBES2 that of the cipher, unless the derivation is the
 * strange one.
 */
export function innermost(algorithm: AlgorithmIdentifier): Oid {
  if (algorithm.algorithmId !== pbes2) return algorithm.algorithmId
  const { keyDerivationFunc, encryptionScheme } = pbes2Of(algorithm)
  return keyDerivationFunc.algorithmId === pbkdf2 ? encryptionScheme.algorithmId : keyDerivationFunc.algorithmId
}

const pbkdf2 = '1.2.840.113549.1.5.12'
const pbes2 = '1.2.840.113549.1.5.13'
const pbmac1 = '1.2.840.113549.1.5.14'

const pkcs12Ciphers: Readonly<Record<Oid, CipherName | undefined>> = {
  '1.2.840.113549.1.12.1.1': 'rc4-128',
  '1.2.840.113549.1.12.1.2': 'rc4-40',
  '1.2.840.113549.1.12.1.3': 'des-ede3-cbc',
  '1.2.840.113549.1.12.1.4': 'des-ede2-cbc',
  '1.2.840.113549.1.12.1.5': 'rc2-128-cbc',
  '1.2.840.113549.1.12.1.6': 'rc2-40-cbc',
}

const pbes2Ciphers: Readonly<Record<Oid, CipherName | undefined>> = {
  '1.3.14.3.2.7': 'des-cbc',
  '1.2.840.113549.3.7': 'des-ede3-cbc',
  '2.16.840.1.101.3.4.1.2': 'aes-128-cbc',
  '2.16.840.1.101.3.4.1.22': 'aes-192-cbc',
  '2.16.840.1.101.3.4.1.42': 'aes-256-cbc',
}

/** @see RFC 8018 appendix B.1.1 and B.1.2 */
const hmacDigests: Readonly<Record<Oid, DigestName | undefined>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.8': 'SHA-224',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
  '1.2.840.113549.2.12': 'SHA-512/224',
  '1.2.840.113549.2.13': 'SHA-512/256',
}
