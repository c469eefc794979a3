import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareVerification } from '../../../src/core/crypto/verification.ts'
import { createVerifier } from '../../../src/core/crypto/verifier.ts'
import { askWebCrypto } from '../../../src/core/crypto/webcrypto-verifier.ts'
import { dataFolder } from '../../support/data-folder.ts'
import { explicit, integer, nothing, objectIdentifier, sequence } from '../../support/der-writer.ts'
import { algorithmOf, hex, inWords, signedMessage, withNull } from './signed-message.ts'

/**
 * Project Wycheproof's signature files, every case: no invalid signature may be taken for valid, no valid one refused,
 * by either back end. `acceptable` may go either way.
 */

interface WycheproofFile {
  readonly testGroups: readonly {
    readonly publicKeyDer: string
    readonly tests: readonly {
      readonly tcId: number
      readonly msg: string
      readonly ctx?: string
      readonly sig: string
      readonly result: 'valid' | 'invalid' | 'acceptable'
    }[]
  }[]
}

const sha256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), nothing())
const pss = algorithmOf(
  '1.2.840.113549.1.1.10',
  sequence(
    explicit(0, sha256),
    explicit(1, sequence(objectIdentifier('1.2.840.113549.1.1.8'), sha256)),
    explicit(2, integer(32)),
  ),
)

const files = [
  { name: 'rsa_signature_2048_sha256_test', algorithm: withNull('1.2.840.113549.1.1.11'), web: true },
  { name: 'rsa_pss_2048_sha256_mgf1_32_test', algorithm: pss, web: true },
  { name: 'ecdsa_secp256r1_sha256_test', algorithm: algorithmOf('1.2.840.10045.4.3.2'), web: true },
  { name: 'ecdsa_secp384r1_sha384_test', algorithm: algorithmOf('1.2.840.10045.4.3.3'), web: true },
  { name: 'ecdsa_secp521r1_sha512_test', algorithm: algorithmOf('1.2.840.10045.4.3.4'), web: true },
  { name: 'ed25519_test', algorithm: algorithmOf('1.3.101.112'), web: true },
  { name: 'ed448_test', algorithm: algorithmOf('1.3.101.113'), web: false },
  { name: 'mldsa_44_verify_test', algorithm: algorithmOf('2.16.840.1.101.3.4.3.17'), web: false },
  { name: 'mldsa_65_verify_test', algorithm: algorithmOf('2.16.840.1.101.3.4.3.18'), web: false },
] as const

const data = dataFolder()
const folder = data && join(data, 'corpora/wycheproof-sig')

describe.skipIf(!folder)(`Wycheproof${folder ? '' : ' (needs the data folder: set CHAINLIGHT_DATA)'}`, () => {
  const { subtle } = globalThis.crypto

  test.each(files)('$name', { timeout: 120_000 }, async ({ name, algorithm, web }) => {
    const wrong: string[] = []
    let asked = 0
    for (const { id, result, ...encoded } of readCases(join(folder ?? '', `${name}.json`))) {
      const signed = signedMessage({ algorithm, ...encoded })
      const pure = await createVerifier().verify(signed)
      const either = await createVerifier({ subtle }).verify(signed)
      if (inWords(either) !== inWords(pure)) wrong.push(`${id} ${result}: ${inWords(either)}, but ${inWords(pure)}`)

      const prepared = prepareVerification(signed)
      const answer = prepared.ok ? await askWebCrypto(subtle, prepared.value) : undefined
      if (answer !== undefined) asked++
      if (result === 'acceptable') continue
      if ((pure.status === 'valid') !== (result === 'valid')) wrong.push(`${id} ${result}: pure says ${inWords(pure)}`)
      if (answer !== undefined && answer !== (result === 'valid'))
        wrong.push(`${id} ${result}: WebCrypto says ${answer}`)
    }
    expect(wrong).toEqual([])
    expect(asked > 0).toBe(web)
  })
})

function readCases(path: string) {
  const { testGroups } = JSON.parse(readFileSync(path, 'utf8')) as WycheproofFile
  return testGroups.flatMap(({ publicKeyDer, tests }) =>
    tests
      // Certificates sign with the empty context string, so a signature made with another says nothing of us.
      .filter(({ ctx }) => !ctx)
      .map(({ tcId, msg, sig, result }) => ({
        id: tcId,
        result,
        spki: hex(publicKeyDer),
        message: hex(msg),
        signature: hex(sig),
      })),
  )
}
