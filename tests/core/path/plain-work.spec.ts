import { describe, expect, it, test } from 'vitest'
import { createEngine } from '../../../src/core/index.ts'
import { Budget } from '../../../src/core/lib/budget.ts'
import { readCertificate } from '../../../src/core/certificate/certificate.ts'
import { ecdsa256 } from '../../../src/core/crypto/verification-cost.ts'
import { createVerifier } from '../../../src/core/crypto/verifier.ts'
import { IssuerGraph } from '../../../src/core/path/issuer-graph.ts'
import { Member } from '../../../src/core/path/member.ts'
import { certificate, during, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { source } from '../../support/inspect.ts'
import { testKey } from '../../support/test-keys.ts'
import { signedMessage } from '../crypto/signed-message.ts'
import { signatureVector } from '../crypto/vectors.ts'

const member = ({ der }: BuiltCertificate, i: number): Member => {
  const reading = readCertificate(der)
  if (!reading.ok) throw reading.fault
  return new Member(`c${i + 1}`, reading.certificate)
}

describe('a signature in plain JavaScript', () => {
  const message = (name: string) => signedMessage(signatureVector(name))

  test.each([
    ['ECDSA sha256 on prime256v1', ecdsa256],
    ['ECDSA sha512 on brainpoolP384r1', 28],
    ['ECDSA sha512 on secp521r1', 59],
    ['RSA of 4096 bits with exponent 65537', 2],
  ])('costs work: %s', async (name, cost) => {
    const work = new Budget(1_000)
    expect(await createVerifier().verify(message(name), work)).toEqual({ status: 'valid' })
    expect(work.spent).toBe(cost)
  })

  test('is not computed once the work is used up, and this is reported', async () => {
    const ecdsa = message('ECDSA sha256 on prime256v1')
    expect(await createVerifier().verify(ecdsa, new Budget(ecdsa256 - 1))).toEqual({
      status: 'not-verified',
      reason: 'work-limit',
    })
  })

  test('costs nothing where the browser says yes', async () => {
    const work = new Budget(0)
    const { subtle } = crypto
    expect(await createVerifier({ subtle }).verify(message('ECDSA sha256 on prime256v1'), work)).toEqual({
      status: 'valid',
    })
    expect(work.spent).toBe(0)
  })
})

const key = testKey('one key under many names')
const many = (count: number): BuiltCertificate[] =>
  Array.from({ length: count }, (_, i) => certificate({ subject: `Root ${i}`, ca: true, key }))

describe('the work that a Report allows itself', () => {
  it('bounds the verification of links, and another Report continues', async () => {
    const members = many(4).map(member)
    const verifier = createVerifier()
    const statuses = async (graph: IssuerGraph) => {
      const found: string[] = []
      for (const each of members) found.push((await graph.verify(graph.selfEdge(each)!)).status)
      return found
    }
    const first = new IssuerGraph(members, verifier, new Budget(2 * ecdsa256))
    expect(await statuses(first)).toEqual(['valid', 'valid', 'not-verified', 'not-verified'])
    const second = new IssuerGraph(members, verifier, new Budget(2 * ecdsa256))
    expect(await statuses(second)).toEqual(['valid', 'valid', 'valid', 'valid'])
  })

  it('is reported if it was used up, and only without WebCrypto', async () => {
    const files = many(450).map(({ der }, i) => source(`${i}.cer`, der))
    for (const [subtle, expected] of [
      [undefined, ['signatures-not-computed']],
      [crypto.subtle, []],
    ] as const) {
      const engine = createEngine({ subtle })
      await engine.open(files.map(({ name, bytes }) => source(name, Uint8Array.from(bytes))))
      const { findings } = await engine.judge({ instant: during })
      expect(findings.map(({ code }) => code)).toEqual(expected)
    }
  }, 60_000)
})
