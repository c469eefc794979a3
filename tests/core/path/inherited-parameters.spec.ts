import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/core/index.ts'
import { certificate, during, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { bitString, integer, objectIdentifier, octetString, sequence, type Der } from '../../support/der-writer.ts'
import { pemFile } from '../../support/inspect.ts'
import { testKey, type TestKey } from '../../support/test-keys.ts'

/** Dss-Parms of fresh keys, as they came: three INTEGERs. */
function freshParameters() {
  const { publicKey } = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  // The shortest way to them: the first SEQUENCE behind the identifier of DSA.
  const identifier = Buffer.from(objectIdentifier('1.2.840.10040.4.1'))
  const start = spki.indexOf(identifier) + identifier.length
  const encoded = Uint8Array.from(spki.subarray(start, start + 4 + spki.readUInt16BE(start + 2)))
  return { encoded, numbers: integersOf(encoded) }
}
type Parameters = ReturnType<typeof freshParameters>

function integersOf(encoded: Der): bigint[] {
  const numbers: bigint[] = []
  for (let at = 4; at < encoded.length;) {
    const long = encoded[at + 1]! & 0x80 ? encoded[at + 1]! & 0x7f : 0
    const from = at + 2 + long
    const length = long ? Number(hexNumber(encoded.subarray(at + 2, from))) : encoded[at + 1]!
    numbers.push(hexNumber(encoded.subarray(from, from + length)))
    at = from + length
  }
  return numbers
}
const hexNumber = (octets: Uint8Array) => BigInt(`0x${Buffer.from(octets).toString('hex')}`)

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (let [b, e] = [base, exponent]; e > 0n; e >>= 1n, b = (b * b) % modulus)
    if (e & 1n) result = (result * b) % modulus
  return result
}

/** A DSA key of given parameters, its certificate with or without them; signs with SHA-1 as PKITS does. */
function dsaKey({ encoded, numbers }: Parameters, secret: bigint, inherits: boolean) {
  const [p, , g] = numbers as [bigint, bigint, bigint]
  const dsa = objectIdentifier('1.2.840.10040.4.1')
  const pkcs8 = sequence(integer(0), sequence(dsa, encoded), octetString(integer(secret)))
  return {
    privateKey: createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }),
    spki: sequence(inherits ? sequence(dsa) : sequence(dsa, encoded), bitString(integer(power(g, secret, p)))),
  }
}
type DsaKey = ReturnType<typeof dsaKey>

const dsaWithSha1 = sequence(objectIdentifier('1.2.840.10040.4.3'))

/** The certificate with its signature replaced by one of a DSA key. */
function signedBy(key: DsaKey, built: BuiltCertificate): BuiltCertificate {
  const tbs = tbsOf(built.der)
  const der = sequence(tbs, dsaWithSha1, bitString(sign('sha1', tbs, key.privateKey)))
  const body = Buffer.from(der).toString('base64')
  return { ...built, der, pem: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n` }
}
const tbsOf = (der: Der): Der => {
  const length = Buffer.from(der).readUInt16BE(6)
  return der.slice(4, 8 + length)
}

const holder = (key: DsaKey, name: string): TestKey => ({ ...testKey(name), spki: key.spki })
const issue = (subject: string, key: TestKey, signer: DsaKey, issuer?: BuiltCertificate, ca = true) =>
  signedBy(signer, certificate({ subject, ca, key, ...(issuer && { issuer }), innerAlgorithm: dsaWithSha1 }))

async function verdictsOf(...certificates: BuiltCertificate[]) {
  const engine = createEngine()
  await engine.open([pemFile(certificates)])
  const { paths } = await engine.judge({ instant: during, target: 'c1' })
  return paths.map(({ verdict, certificates: ids }) => [verdict, ...ids].join(' '))
}

// RFC 3279 section 2.3.2
describe('a DSA key without parameters', () => {
  const parameters = freshParameters()
  const [ofRoot, ofFirst, ofSecond] = [
    dsaKey(parameters, 1234567n, false),
    dsaKey(parameters, 7654321n, true),
    dsaKey(parameters, 3n ** 60n, true),
  ]
  const root = issue('DSA Root', holder(ofRoot, 'root'), ofRoot)
  const first = issue('First', holder(ofFirst, 'first'), ofRoot, root)
  const second = issue('Second', holder(ofSecond, 'second'), ofFirst, first)
  const target = issue('a.example', testKey('target'), ofSecond, second, false)

  it('uses those of its issuer', async () => {
    expect(await verdictsOf(second, first, root)).toEqual(['valid c1 c2 c3'])
  })

  it('uses those of the issuer of its issuer, if its issuer has none', async () => {
    expect(await verdictsOf(target, second, first, root)).toEqual(['valid c1 c2 c3 c4'])
  })

  it('leaves the signature undecided if there is no issuer', async () => {
    expect((await verdictsOf(second, first))[0]).toMatch(/^undetermined/)
  })

  it('takes none from a certificate with the name of its issuer that did not sign it', async () => {
    const other = freshParameters()
    const stranger = dsaKey(other, 99n, false)
    const namesake = issue('DSA Root', holder(stranger, 'stranger'), stranger)
    expect(await verdictsOf(second, first, namesake, root)).toContain('valid c1 c2 c4')
  })

  it('leaves the signature undecided if too many certificates of one name might have issued it', async () => {
    const unnamed = { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined }
    const anonymous = (built: BuiltCertificate, signer: DsaKey, key: DsaKey) =>
      signedBy(
        signer,
        certificate({ ...built.spec, extensions: unnamed, key: holder(key, 'any'), innerAlgorithm: dsaWithSha1 }),
      )
    const namesakes = Array.from({ length: 70 }, (_, i) => {
      const key = dsaKey(parameters, 1000n + BigInt(i), false)
      return anonymous(root, key, key)
    })
    const [lowest, middle, top] = [
      anonymous(second, ofFirst, ofSecond),
      anonymous(first, ofRoot, ofFirst),
      anonymous(root, ofRoot, ofRoot),
    ]
    expect((await verdictsOf(lowest, middle, top))[0]).toBe('valid c1 c2 c3')
    const engine = createEngine()
    await engine.open([pemFile([lowest, middle, ...namesakes, top])])
    const { paths } = await engine.judge({ instant: during, target: 'c1' })
    const whys = paths[0]?.outcomes.filter(({ check }) => check === 'signature').map(({ status, why }) => [status, why])
    expect(whys?.[0]).toEqual(['not-checked', 'work-limit'])
  })
})
