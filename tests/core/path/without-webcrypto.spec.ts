import { cpuUsage } from 'node:process'
import { expect, test } from 'vitest'
import { createVerifier } from '../../../src/core/crypto/verifier.ts'
import { createEngine } from '../../../src/core/index.ts'
import { certificate, during, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { source } from '../../support/inspect.ts'
import { testKey } from '../../support/test-keys.ts'
import { inTime } from '../../support/time-limit.ts'
import { signedMessage } from '../crypto/signed-message.ts'
import { signatureVector } from '../crypto/vectors.ts'

/** Seconds of a processor that are asked for, with everything that is judged. */
const asked = 2
/** A signature on P-256 takes so many seconds of a processor that nobody else uses. */
const nominal = 0.002
/** Signatures that one Report computes at most; what it has to say then. */
const budget = 200
const stopped = { code: 'signatures-not-computed', params: { signatures: budget } }

/** A processor that others share takes up to twice as long for the same work: so long as it takes for signatures. */
async function secondsHere(): Promise<number> {
  const [verifier, message] = [createVerifier(), signedMessage(signatureVector('ECDSA sha256 on prime256v1'))]
  const verifyMany = async () => {
    for (let i = 0; i < budget; i++) await verifier.verify(message)
  }
  await verifyMany()
  const before = cpuUsage()
  await verifyMany()
  const pace = cpuUsage(before).user / 1_000_000 / budget / nominal
  return asked * Math.min(2, Math.max(1, pace))
}

async function judged(certificates: readonly BuiltCertificate[]) {
  const pem = Buffer.from(certificates.map(({ pem }) => pem).join(''))
  return inTime(
    'certificates without WebCrypto',
    async () => {
      const engine = createEngine()
      await engine.open([source('chain.pem', Uint8Array.from(pem))])
      return engine.judge({ instant: during })
    },
    await secondsHere(),
  )
}

test('2,000 CAs of one name, of which one signed, are judged below 2 s without WebCrypto', async () => {
  const cas = Array.from({ length: 2_000 }, (_, i) =>
    certificate({
      subject: 'Namesake CA',
      ca: true,
      key: testKey(`namesake ${i}`),
      // So that nothing but the signature tells which of them issued.
      extensions: { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined },
    }),
  )
  const leaf = certificate({
    subject: 'leaf.plant.example',
    issuer: cas[1_234]!,
    extensions: { authorityKeyIdentifier: undefined },
  })
  const { certificates, findings } = await judged([leaf, ...cas])
  expect(certificates).toHaveLength(2_001)
  expect(findings).toContainEqual(expect.objectContaining(stopped))
}, 300_000)

// CVE-2018-16875: each of the intermediates may have issued each other, so that their chains cannot be counted.
test('intermediates of one name and issuer that did not sign one another end below 2 s', async () => {
  const spec = {
    subject: 'Intermediate',
    issuerName: 'Intermediate',
    ca: true,
    extensions: { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined },
  } as const
  const chains = Array.from({ length: 100 }, (_, i) =>
    certificate({ ...spec, key: testKey(`intermediate ${i}`), signWith: testKey(`somebody else ${i}`) }),
  )
  const leaf = certificate({
    subject: 'leaf.plant.example',
    issuer: chains[0]!,
    extensions: { authorityKeyIdentifier: undefined },
  })
  const { certificates, findings } = await judged([leaf, ...chains])
  expect(certificates).toHaveLength(101)
  expect(findings).toContainEqual(expect.objectContaining(stopped))
}, 300_000)
