import { createHash, getHashes } from 'node:crypto'
import { expect, test } from 'vitest'
import { digest, digestNames, type DigestName } from '../../../src/core/crypto/digest.ts'
import { digestAlgorithmNames } from '../../../src/core/oid/algorithms.ts'
import { toHex } from '../../../src/core/lib/hex.ts'

/** The name that Node has for each, and how many octets it is asked for where it may choose. */
const nodeNames: Readonly<Record<DigestName, readonly [name: string, octets?: number]>> = {
  MD5: ['md5'],
  'RIPEMD-160': ['ripemd160'],
  'SHA-1': ['sha1'],
  'SHA-224': ['sha224'],
  'SHA-256': ['sha256'],
  'SHA-384': ['sha384'],
  'SHA-512': ['sha512'],
  'SHA-512/224': ['sha512-224'],
  'SHA-512/256': ['sha512-256'],
  'SHA3-224': ['sha3-224'],
  'SHA3-256': ['sha3-256'],
  'SHA3-384': ['sha3-384'],
  'SHA3-512': ['sha3-512'],
  SHAKE128: ['shake128', 32],
  SHAKE256: ['shake256', 64],
}

const names = Object.values(digestNames).filter((name) => name !== undefined)

test.each(names)('%s gives what Node gives, from no octet to several blocks', (name) => {
  const [nodeName, outputLength] = nodeNames[name]
  expect(getHashes()).toContain(nodeName)
  for (const length of [0, 1, 55, 56, 64, 111, 112, 128, 136, 1000]) {
    const bytes = new Uint8Array(length).fill(0xa5)
    expect(toHex(digest(name, bytes))).toBe(createHash(nodeName, { outputLength }).update(bytes).digest('hex'))
  }
})

test('a computed digest has its name on the screen', () => {
  for (const [oid, name] of Object.entries(digestNames)) expect(digestAlgorithmNames[oid]).toBe(name)
})
