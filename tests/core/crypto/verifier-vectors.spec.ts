import { describe, expect, test } from 'vitest'
import { prepareVerification } from '../../../src/core/crypto/verification.ts'
import { createVerifier } from '../../../src/core/crypto/verifier.ts'
import { askWebCrypto } from '../../../src/core/crypto/webcrypto-verifier.ts'
import { inWords, signedMessage } from './signed-message.ts'
import { signatureVectors } from './vectors.ts'

/** Signatures by openssl: curves, hashes, paddings and DSA that Wycheproof's files here leave out. */

const { subtle } = globalThis.crypto
const backEnds = [
  { backEnd: 'plain JavaScript', verifier: createVerifier() },
  { backEnd: 'WebCrypto where it can', verifier: createVerifier({ subtle }) },
]

describe.each(backEnds)('$backEnd', ({ verifier }) => {
  test.each(signatureVectors)('accepts $name, and refuses it for another message', async (vector) => {
    expect(inWords(await verifier.verify(signedMessage(vector)))).toBe('valid')
    const message = Uint8Array.of(...vector.message, 0)
    expect(inWords(await verifier.verify(signedMessage({ ...vector, message })))).toBe('invalid: mismatch')
  })

  test.each(signatureVectors)('refuses $name with a bit of the signature turned', async (vector) => {
    const signature = vector.signature.slice()
    signature[signature.length - 2]! ^= 1
    expect(inWords(await verifier.verify(signedMessage({ ...vector, signature })))).toMatch(/^invalid: /)
  })
})

test('WebCrypto is asked for what all engines have, and for nothing else', async () => {
  const asked: string[] = []
  for (const vector of signatureVectors) {
    const prepared = prepareVerification(signedMessage(vector))
    if (prepared.ok && (await askWebCrypto(subtle, prepared.value)) !== undefined) asked.push(vector.name)
  }
  expect(asked).toMatchInlineSnapshot(`
    [
      "RSA sha1 1.2.840.113549.1.1.5",
      "RSA sha1 1.3.14.3.2.29",
      "RSA sha256 1.2.840.113549.1.1.11",
      "RSA sha384 1.2.840.113549.1.1.12",
      "RSA sha512 1.2.840.113549.1.1.13",
      "RSA of 1023 bits with exponent 3",
      "RSA of 2048 bits with exponent 17",
      "RSA of 2048 bits with exponent 8589934591",
      "RSA of 4096 bits with exponent 65537",
      "RSA-PSS sha1 MGF1 sha1 salt 20, key rsa",
      "RSA-PSS sha256 MGF1 sha256 salt 32, key rsa",
      "RSA-PSS sha256 MGF1 sha256 salt 0, key rsa",
      "RSA-PSS sha256 MGF1 sha256 salt 94, key rsa",
      "RSA-PSS sha384 MGF1 sha384 salt 48, key rsa-1023-3",
      "RSA-PSS sha256 MGF1 sha256 salt 32, key rsa-1025",
      "RSA-PSS sha256 MGF1 sha256 salt 94, key rsa-1025",
      "RSA-PSS sha512 MGF1 sha512 salt 64, key rsa-2047",
      "RSA-PSS sha256 MGF1 sha256 salt 32, key pss",
      "RSA-PSS sha256 MGF1 sha256 salt 20, key pss-constrained",
      "RSA-PSS sha256 MGF1 sha256 salt 32, key pss-constrained",
      "RSA-PSS with all defaults",
      "ECDSA sha1 on prime256v1",
      "ECDSA sha256 on prime256v1",
      "ECDSA sha384 on prime256v1",
      "ECDSA sha512 on prime256v1",
      "ECDSA sha256 on prime256v1, point compressed",
      "ECDSA sha1 on secp384r1",
      "ECDSA sha512 on secp384r1",
      "ECDSA sha256 on secp384r1, point compressed",
      "ECDSA sha1 on secp521r1",
      "ECDSA sha512 on secp521r1",
      "ECDSA sha256 on secp521r1, point compressed",
    ]
  `)
})
