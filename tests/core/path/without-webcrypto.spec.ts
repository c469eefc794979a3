import { expect, test } from 'vitest'
import { createEngine } from '../../../src/core/index.ts'
import { certificate, during, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { source } from '../../support/inspect.ts'
import { testKey } from '../../support/test-keys.ts'
import { inTime } from '../../support/time-limit.ts'

/**
 * On plain http a browser has no WebCrypto, and every signature costs milliseconds of JavaScript. Two seconds are asked
 * for, with everything that is judged; on a processor that others share the same work takes up to twice as long.
 */
const seconds = 4

async function judged(certificates: readonly BuiltCertificate[]) {
  const pem = Buffer.from(certificates.map(({ pem }) => pem).join(''))
  return inTime(
    'certificates without WebCrypto',
    async () => {
      const engine = createEngine()
      await engine.open([source('chain.pem', Uint8Array.from(pem))])
      return engine.judge({ instant: during })
    },
    seconds,
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
  expect(findings.map(({ code }) => code)).toContain('signatures-not-computed')
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
  const { certificates } = await judged([leaf, ...chains])
  expect(certificates).toHaveLength(101)
}, 300_000)
