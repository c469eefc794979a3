import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { shake128_32, shake256_64 } from '@noble/hashes/sha3.js'
import { ml_dsa87 } from '@noble/post-quantum/ml-dsa.js'
import * as slhDsa from '@noble/post-quantum/slh-dsa.js'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { createVerifier } from '../../../src/core/crypto/verifier.ts'
import { createEngine } from '../../../src/core/index.ts'
import { bitString, sequence } from '../../support/der-writer.ts'
import { postQuantumCertificates, selfSignatureOf } from './post-quantum-vectors.ts'
import { algorithmOf, inWords, signedMessage } from './signed-message.ts'

const verifier = createVerifier()
const message = Uint8Array.of(1, 2, 3)
const csor = '2.16.840.1.101.3.4.3'

/** One octet changed, a fraction of the way through: another place is another part of the signature. */
function changed(octets: Uint8Array, place: number): Uint8Array {
  const copy = Uint8Array.from(octets)
  copy[Math.floor((copy.length - 1) * place)]! ^= 1
  return copy
}

// RFC 9881 appendix C and the appendix of RFC 9909.
describe('self-signed certificates that others made', () => {
  test.for(postQuantumCertificates)('$name', async ({ der }) => {
    const encoded = selfSignatureOf(der)
    expect(inWords(await verifier.verify(signedMessage(encoded)))).toBe('valid')

    const { message: tbs, signature } = encoded
    for (const wrong of [
      { ...encoded, message: changed(tbs, 0.5) },
      // The randomizer or challenge, the middle, and the last layer or the hints.
      ...[0, 0.5, 1].map((place) => ({ ...encoded, signature: changed(signature, place) })),
    ]) {
      expect(inWords(await verifier.verify(signedMessage(wrong)))).toBe('invalid: mismatch')
    }
    for (const length of [signature.length - 1, signature.length + 1]) {
      const resized = new Uint8Array(length)
      resized.set(signature.subarray(0, length))
      const wrong = { ...encoded, signature: resized }
      expect(inWords(await verifier.verify(signedMessage(wrong)))).toBe('invalid: signature-malformed')
    }
  })

  test('stand at the top of a path, their signature checked', async () => {
    const engine = createEngine()
    await engine.open(postQuantumCertificates.map(({ name, der }) => ({ name, bytes: der.slice() })))
    const { certificates, paths } = await engine.judge({ instant: Date.UTC(2026, 11, 1) })
    expect(certificates).toHaveLength(postQuantumCertificates.length)
    expect(paths).toHaveLength(postQuantumCertificates.length)
    for (const { outcomes } of paths) {
      expect(outcomes.find(({ check }) => check === 'signature')).toMatchObject({ status: 'passed' })
    }
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
