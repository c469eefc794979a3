import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attempt } from '../../../src/core/asn1/fault.ts'
import { createVerifier } from '../../../src/core/crypto/verifier.ts'
import { publicKeyAlgorithmNames, signatureAlgorithmNames } from '../../../src/core/oid/algorithms.ts'
import { bitString, objectIdentifier, sequence } from '../../support/der-writer.ts'
import { signedMessage } from './signed-message.ts'
import { signatureVectors } from './vectors.ts'

/** Any bytes give an outcome, never an exception. */

const verifiers = [createVerifier(), createVerifier({ subtle: globalThis.crypto.subtle })]
const statuses = ['valid', 'invalid', 'not-verified']
const bytes = fc.uint8Array({ maxLength: 300 })
const oidIn = (names: Readonly<Record<string, unknown>>) => fc.constantFrom(...Object.keys(names))

test('made-up keys and signatures of every algorithm by name', { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(
    fc.record({
      algorithm: oidIn(signatureAlgorithmNames),
      key: oidIn(publicKeyAlgorithmNames),
      octets: bytes,
      signature: bytes,
    }),
    async ({ algorithm, key, octets, signature }) => {
      const spki = sequence(sequence(objectIdentifier(key)), bitString(octets))
      const signed = signedMessage({
        algorithm: sequence(objectIdentifier(algorithm)),
        spki,
        message: octets,
        signature,
      })
      for (const verifier of verifiers) expect(statuses).toContain((await verifier.verify(signed)).status)
    },
  )
  await fc.assert(property, { numRuns: 1000, seed: 1 })
})

test('good keys, algorithms and signatures with one octet changed', { timeout: 60_000 }, async () => {
  const small = signatureVectors.filter(({ spki }) => spki.length < 400)
  const property = fc.asyncProperty(
    fc.constantFrom(...small),
    fc.constantFrom('algorithm', 'spki', 'message', 'signature'),
    fc.nat(),
    fc.integer({ min: 1, max: 255 }),
    async (vector, part, position, change) => {
      const changed = vector[part].slice()
      const at = position % changed.length
      changed[at] = (changed[at] ?? 0) ^ change
      // The frames of algorithm and key are read by whoever reads the certificate.
      const signed = attempt(() => signedMessage({ ...vector, [part]: changed }))
      if (!signed.ok) return
      const [pure, either] = await Promise.all(verifiers.map((verifier) => verifier.verify(signed.value)))
      expect(pure).toEqual(either)
      if (part === 'message' || part === 'signature') expect(pure?.status).not.toBe('valid')
    },
  )
  await fc.assert(property, { numRuns: 1000, seed: 1 })
})
