import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js'
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128_32, shake256_64 } from '@noble/hashes/sha3.js'
import type { Oid } from '../asn1/object-identifier.ts'

/**
 * SHAKE yields as many octets as one asks for; signatures take 32 and 64 of them (RFC 8692 section 3, RFC 9909 section
 * 3).
 */
const functions = {
  MD5: md5,
  'RIPEMD-160': ripemd160,
  'SHA-1': sha1,
  'SHA-224': sha224,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
  'SHA-512/224': sha512_224,
  'SHA-512/256': sha512_256,
  'SHA3-224': sha3_224,
  'SHA3-256': sha3_256,
  'SHA3-384': sha3_384,
  'SHA3-512': sha3_512,
  SHAKE128: shake128_32,
  SHAKE256: shake256_64,
} as const

/**
 * A hash function that is computed here. MD2, MD4, SHA-0, SM3 and the GOST hashes are named in `oid/algorithms.ts` and
 * not computed.
 */
export type DigestName = keyof typeof functions

/**
 * By the identifier that stands in an AlgorithmIdentifier.
 * @see RFC 8017 appendix B.1, NIST CSOR hashAlgs, TeleTrusT for RIPEMD-160
 */
export const digestNames: Readonly<Record<Oid, DigestName | undefined>> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.36.3.2.1': 'RIPEMD-160',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '2.16.840.1.101.3.4.2.5': 'SHA-512/224',
  '2.16.840.1.101.3.4.2.6': 'SHA-512/256',
  '2.16.840.1.101.3.4.2.7': 'SHA3-224',
  '2.16.840.1.101.3.4.2.8': 'SHA3-256',
  '2.16.840.1.101.3.4.2.9': 'SHA3-384',
  '2.16.840.1.101.3.4.2.10': 'SHA3-512',
  '2.16.840.1.101.3.4.2.11': 'SHAKE128',
  '2.16.840.1.101.3.4.2.12': 'SHAKE256',
}

/**
 * The digest of the bytes, in a buffer of its own. At once, in any context: fingerprints must not wait for an engine.
 */
export function digest(name: DigestName, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return functions[name](bytes)
}

/** The function itself, for libraries that call it over and over. */
export const digestFunction = (name: DigestName): (typeof functions)[DigestName] => functions[name]
