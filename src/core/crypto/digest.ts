import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js'
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128_32, shake256_64 } from '@noble/hashes/sha3.js'
import { digestAlgorithmNames } from '../oid/algorithms.ts'
import type { Oid } from '../asn1/object-identifier.ts'
import { toHex } from '../lib/hex.ts'
import { unlessItRejects } from '../lib/library-call.ts'

/** SHAKE yields any number of octets; signatures take 32 and 64 of them (RFC 8692 section 3, RFC 9909 section 3). */
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
 * A hash function that is computed here. MD2, MD4, SHA-0, SM3 and the GOST hashes have names in `oid/algorithms.ts` and
 * are not computed.
 */
export type DigestName = keyof typeof functions

const isComputed = (name = ''): name is DigestName => Object.hasOwn(functions, name)

/** The hash functions that are computed here, by the identifier in an AlgorithmIdentifier. */
export const digestNames: Readonly<Record<Oid, DigestName | undefined>> = Object.fromEntries(
  Object.entries(digestAlgorithmNames).flatMap(([oid, name]) => (isComputed(name) ? [[oid, name]] : [])),
)

/**
 * Yields the digest of the bytes in a new buffer. Synchronous and in every context: fingerprints must not wait for an
 * engine.
 */
export function digest(name: DigestName, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return functions[name](bytes)
}

/** Yields the SHA-256 of the bytes in lowercase hexadecimal, as fingerprints are written. */
export const sha256Text = (bytes: Uint8Array): string => toHex(digest('SHA-256', bytes))

/** Below this WebCrypto takes longer to be asked than the answer takes here. */
const manyOctets = 1 << 16

/** Yields it by WebCrypto where that is quicker, which makes a copy: nothing secret belongs here. */
export async function sha256TextOfMany(bytes: Uint8Array, subtle: SubtleCrypto | undefined): Promise<string> {
  const quickly =
    bytes.length < manyOctets
      ? undefined
      : await unlessItRejects(async () => subtle?.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return quickly ? toHex(new Uint8Array(quickly)) : sha256Text(bytes)
}

/** Yields the hash function itself, for libraries that call it over and over. */
export const digestFunction = (name: DigestName): (typeof functions)[DigestName] => functions[name]
