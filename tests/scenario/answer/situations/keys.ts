import { checkPrimeSync } from 'node:crypto'
import { certificate } from '../../../support/certificate-builder.ts'
import { tlv } from '../../../support/der-writer.ts'
import { rsaKeyOf, testKey, type TestKey } from '../../../support/test-keys.ts'
import { chainWith, issuing, plant, prime, root, selfSigned, serverWith } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const ready = { code: 'ready', next: 'save-root', who: 'you', tone: 'ready', kind: 'tls-server' } as const
const several = {
  code: 'several-servers',
  next: 'choose-server',
  who: 'you',
  tone: 'attention',
  kind: 'tls-server',
} as const
const broken = {
  code: 'key-breakable',
  next: 'replace-certificate',
  second: 'save-root',
  who: 'server-administrator',
  tone: 'problem',
  kind: 'tls-server',
  advice: ['warning key-breakable'],
} as const

const [p, q] = [prime(1024), prime(1024)]
const serverOf = (key: TestKey, subject = 'tw.plant.example') => serverWith({ subject, key })
const withKey = (key: TestKey) => [serverOf(key), issuing, root]

function nextPrime(above: bigint): bigint {
  for (let candidate = above + 2n; ; candidate += 2n) if (checkPrimeSync(candidate)) return candidate
}

/** The modulus without the zero octet that would make it a positive INTEGER. */
function negative(modulus: bigint) {
  const octets = Buffer.from(modulus.toString(16).padStart(512, '0'), 'hex')
  return tlv(2, octets)
}
/** A number of exactly 2,048 bits: a shorter one would be positive without the zero octet. */
const topHeavy = ((): bigint => {
  for (;;) {
    const modulus = prime(1024) * prime(1024)
    if (modulus >> 2047n === 1n) return modulus
  }
})()

/**
 * A modulus as Infineon's library made it: a power of 65537 modulo the product of the first 39 primes, plus a multiple
 * of that product.
 * @see CVE-2017-15361
 */
function rocaModulus(): bigint {
  const primes = Array.from({ length: 166 }, (_, i) => BigInt(i + 2)).filter((n) => checkPrimeSync(n))
  const product = primes.reduce((all, each) => all * each, 1n)
  return (65537n ** 1234n % product) + 2n * product * prime(2048 - product.toString(2).length)
}

/** Keys that can be broken, are used twice, or are too short. */
export const keys: readonly AnswerSituation[] = [
  {
    what: 'a key of Infineon’s faulty library',
    certificates: withKey(rsaKeyOf(rocaModulus())),
    ...broken,
    screen: {
      title: 'The key of the server certificate can be broken: “tw.plant.example”',
      button: 'How to have it replaced',
      who: 'The server’s administrator',
    },
  },
  { what: 'a key of two primes close to each other', certificates: withKey(rsaKeyOf(p * nextPrime(p))), ...broken },
  {
    what: 'a key with the exponent 1',
    certificates: withKey(rsaKeyOf(p * q, 1n)),
    ...broken,
  },
  {
    what: 'a key with the exponent 3',
    certificates: withKey(rsaKeyOf(p * q, 3n)),
    ...ready,
    findings: ['notice exponent-small'],
  },
  {
    what: 'a modulus without its leading zero',
    certificates: withKey(rsaKeyOf(topHeavy, 65537n, negative(topHeavy))),
    ...ready,
    advice: ['warning modulus-negative'],
  },
  {
    what: 'two servers whose keys share a factor',
    certificates: [
      serverOf(rsaKeyOf(p * q), 'a.plant.example'),
      serverOf(rsaKeyOf(p * prime(1024)), 'b.plant.example'),
      issuing,
      root,
    ],
    ...several,
    advice: ['warning key-breakable'],
  },
  {
    what: 'one of two servers whose keys share a factor',
    certificates: [
      serverOf(rsaKeyOf(p * q), 'a.plant.example'),
      serverOf(rsaKeyOf(p * prime(1024)), 'b.plant.example'),
      issuing,
      root,
    ],
    settings: { names: [{ kind: 'dns', value: 'a.plant.example' }] },
    ...broken,
  },
  {
    what: 'a broken key in an expired server',
    certificates: [serverWith({ key: rsaKeyOf(p * q, 1n), notAfter: Date.UTC(2026, 0, 1) }), issuing, root],
    ...broken,
    code: 'expired',
    findings: ['error expired'],
  },
  {
    what: 'two servers with one key',
    certificates: [
      serverOf(testKey('shared'), 'a.plant.example'),
      serverOf(testKey('shared'), 'b.plant.example'),
      issuing,
      root,
    ],
    ...several,
    advice: ['warning key-reused'],
  },
  {
    what: 'a server with the key of its CA',
    certificates: [serverOf(issuing.key), issuing, root],
    ...ready,
    advice: ['warning key-reused'],
  },
  {
    what: 'a serial number that the CA used twice',
    certificates: [
      serverWith({ subject: 'a.plant.example', serialNumber: 77n }),
      serverWith({ subject: 'b.plant.example', serialNumber: 77n }),
      issuing,
      root,
    ],
    ...several,
    advice: ['warning serial-number-reused'],
  },
  {
    what: 'a second root of one name, which signed nothing',
    certificates: [...plant, certificate({ ...root.spec, key: testKey('second root') })],
    ...ready,
    advice: ['notice ca-name-reused'],
  },
  {
    what: 'a key of 2,052 bits, by the rules for public servers',
    certificates: withKey(rsaKeyOf((1n << 2051n) + 1n)),
    settings: { profile: 'webpki' },
    code: 'rule-broken',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'server-administrator',
    tone: 'problem',
    kind: 'tls-server',
    findings: ['error key-size-uneven', 'error tls-lifetime-too-long'],
  },
  {
    what: 'an intermediate with 1,024 bits',
    certificates: chainWith({ issuing: { subject: 'Old Issuing CA', keyType: 'rsa1024' } }),
    code: 'weak',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'ca-owner',
    ca: 'Old Issuing CA',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning key-too-small'],
  },
  {
    what: 'a root with 1,024 bits',
    certificates: chainWith({ root: { subject: 'Old Root CA', keyType: 'rsa1024' } }),
    code: 'weak',
    next: 'find-issuer',
    second: 'save-root',
    who: 'ca-owner',
    ca: 'Old Root CA',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning key-too-small'],
  },
  {
    what: 'a self-signed server with 1,024 bits',
    certificates: [certificate({ ...selfSigned.spec, subject: 'old-panel.plant.example', keyType: 'rsa1024' })],
    code: 'weak',
    next: 'replace-certificate',
    second: 'save-self-signed',
    who: 'server-administrator',
    tone: 'attention',
    kind: 'tls-server',
    findings: ['warning key-too-small'],
  },
]
