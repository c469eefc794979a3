import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { shake128_32, shake256_64 } from '@noble/hashes/sha3.js'
import { ml_dsa87 } from '@noble/post-quantum/ml-dsa.js'
import * as slhDsa from '@noble/post-quantum/slh-dsa.js'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { readOnly } from '../../../src/core/asn1/node.ts'
import { createVerifier } from '../../../src/core/crypto/verifier.ts'
import { dataFolder } from '../../support/data-folder.ts'
import { bitString, sequence } from '../../support/der-writer.ts'
import { algorithmOf, inWords, signedMessage, type Encoded } from './signed-message.ts'

const verifier = createVerifier()
const message = Uint8Array.of(1, 2, 3)
const csor = '2.16.840.1.101.3.4.3'

/** Signed by the certificate's own key. */
function selfSigned(certificate: Uint8Array): Encoded {
  const [tbs, algorithm, signature] = readOnly(certificate).children()
  const fields = tbs?.children() ?? []
  const spki = fields[fields[0]?.identifier === 0xa0 ? 6 : 5]
  if (!tbs || !algorithm || !signature || !spki) throw new Error('no certificate')
  return {
    algorithm: algorithm.encoded,
    spki: spki.encoded,
    message: tbs.encoded,
    signature: signature.content.subarray(1),
  }
}

const readPem = (path: string): Uint8Array =>
  Buffer.from(readFileSync(path, 'latin1').replace(/[^]*-----BEGIN CERTIFICATE-----|-----END[^]*/g, ''), 'base64')

describe('example certificates of the standards', () => {
  const corpora = join(dataFolder() ?? '', 'corpora')
  test.for([
    ['RFC 9881, ML-DSA-44', 'lamps-mldsa/ML-DSA-44.crt'],
    ['RFC 9881, ML-DSA-65', 'lamps-mldsa/ML-DSA-65.crt'],
    ['RFC 9881, ML-DSA-87', 'lamps-mldsa/ML-DSA-87.crt'],
    ['RFC 9909, SLH-DSA-SHA2-128s', 'lamps-slhdsa/id-slh-dsa-sha2-128s.pem'],
  ] as const)('%s', async ([, file], { skip }) => {
    const path = join(corpora, file)
    skip(!existsSync(path), `needs ${file} in the data folder's corpora: set CHAINLIGHT_DATA`)
    const encoded = selfSigned(readPem(path))
    expect(inWords(await verifier.verify(signedMessage(encoded)))).toBe('valid')
    expect(inWords(await verifier.verify(signedMessage({ ...encoded, message })))).toBe('invalid: mismatch')
  })
})

/**
 * Signed by the very library that verifies: this shows that each identifier leads to its parameter set and form, not
 * that the library is right. The sets named `s` take seconds each to sign with: CHAINLIGHT_SLOW=1 runs them.
 */
describe('each identifier leads to its set', { timeout: 600_000 }, () => {
  const slow = env['CHAINLIGHT_SLOW'] === '1'
  const sets = [
    slhDsa.slh_dsa_sha2_128s,
    slhDsa.slh_dsa_sha2_128f,
    slhDsa.slh_dsa_sha2_192s,
    slhDsa.slh_dsa_sha2_192f,
    slhDsa.slh_dsa_sha2_256s,
    slhDsa.slh_dsa_sha2_256f,
    slhDsa.slh_dsa_shake_128s,
    slhDsa.slh_dsa_shake_128f,
    slhDsa.slh_dsa_shake_192s,
    slhDsa.slh_dsa_shake_192f,
    slhDsa.slh_dsa_shake_256s,
    slhDsa.slh_dsa_shake_256f,
  ]
  const hashOf = (index: number) => (index < 2 ? sha256 : index < 6 ? sha512 : index < 8 ? shake128_32 : shake256_64)

  const signers = [
    { name: 'ML-DSA-87', oid: `${csor}.19`, signer: ml_dsa87 },
    ...sets.flatMap((signer, index) => [
      { name: `SLH-DSA set ${index}`, oid: `${csor}.${20 + index}`, signer },
      { name: `HashSLH-DSA set ${index}`, oid: `${csor}.${35 + index}`, signer: signer.prehash(hashOf(index)) },
    ]),
  ]
  const quick = [`${csor}.19`, `${csor}.21`, `${csor}.27`, `${csor}.36`, `${csor}.42`]

  test.for(signers)('$name, $oid', async ({ oid, signer }, { skip }) => {
    skip(!slow && !quick.includes(oid), 'slow: set CHAINLIGHT_SLOW=1')
    const { secretKey, publicKey } = signer.keygen(new Uint8Array(signer.lengths.seed ?? 0).fill(7))
    const encoded = {
      algorithm: algorithmOf(oid),
      spki: sequence(algorithmOf(oid), bitString(publicKey)),
      message,
      signature: signer.sign(message, secretKey),
    }
    expect(inWords(await verifier.verify(signedMessage(encoded)))).toBe('valid')
    expect(inWords(await verifier.verify(signedMessage({ ...encoded, message: publicKey })))).toBe('invalid: mismatch')
    const short = { ...encoded, signature: encoded.signature.subarray(1) }
    expect(inWords(await verifier.verify(signedMessage(short)))).toBe('invalid: signature-malformed')
  })
})
