import { describe, expect, it } from 'vitest'
import { checkWords, createEngine, whyWords, type JudgeSettings, type Why } from '../../../src/core/index.ts'
import { maximumComparisons } from '../../../src/core/check/path/name-constraints.ts'
import { certificate, during, type BuiltCertificate, type CertificateSpec } from '../../support/certificate-builder.ts'
import { bitString, integer, nothing, objectIdentifier, sequence, utf8String } from '../../support/der-writer.ts'
import { extendedKeyUsage, nameConstraints, subjectAlternativeName } from '../../support/extension-writer.ts'
import { source } from '../../support/inspect.ts'
import { testKey } from '../../support/test-keys.ts'
import { frame, utcTime } from '../check/certificate/rules.ts'
import * as revocation from '../check/revocation/judged.ts'

const root = certificate({ subject: 'Root', ca: true })
const ca = certificate({ subject: 'CA', ca: true, issuer: root })
const leaf = certificate({ subject: 'leaf.example', issuer: ca })
const leafWith = (spec: Partial<CertificateSpec>) => [
  certificate({ subject: 'leaf.example', issuer: root, ...spec }),
  root,
]

/** A root whose key or algorithm nothing here can verify with. */
function topOf(algorithm: string, key: Uint8Array, signedBy = algorithm, parameters?: Uint8Array) {
  const beside = parameters ?? (algorithm.endsWith('.1.1.1') ? nothing() : undefined)
  const spki = sequence(sequence(objectIdentifier(algorithm), ...(beside ? [beside] : [])), bitString(key))
  const signature = sequence(objectIdentifier(signedBy))
  const own = testKey('unverifiable')
  const spec = { key: { ...own, spki }, signWith: own, outerAlgorithm: signature, innerAlgorithm: signature }
  return [certificate({ subject: 'Top', ca: true, ...spec })]
}
const rsa = '1.2.840.113549.1.1.1'
const rsaKey = (modulus: bigint) => sequence(integer(modulus), integer(65_537))

/** Two CAs that certified each other, and no root. */
const circle = (() => {
  const [one, other] = ['One', 'Other'].map((subject) => certificate({ subject, ca: true }))
  const oneByOther = certificate({ subject: 'One', ca: true, issuer: other! })
  const otherByOne = certificate({ subject: 'Other', ca: true, issuer: one! })
  return [certificate({ subject: 'leaf.example', issuer: oneByOther }), oneByOther, otherByOne]
})()

/** More comparisons than one path may cost. */
const crowded = (() => {
  const names = Array.from({ length: 1100 }, (_, i) => ({ dns: `n${i}.example` }))
  const constraints = nameConstraints({ excluded: Array.from({ length: 1100 }, (_, i) => ({ dns: `x${i}.test` })) })
  expect(names.length ** 2).toBeGreaterThan(maximumComparisons)
  const top = certificate({ subject: 'Crowded Root', ca: true, moreExtensions: [constraints] })
  const extensions = { subjectAlternativeName: subjectAlternativeName(names) }
  return [certificate({ subject: 'leaf.example', issuer: top, extensions }), top]
})()

/** A certificate that names no key, and more bearers of its issuer's name than one search tries. */
const namesakes = (() => {
  const extensions = { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined }
  const bearers = Array.from({ length: 150 }, (_, i) =>
    certificate({ subject: 'Root', ca: true, key: testKey(`namesake ${i}`), extensions }),
  )
  return [certificate({ subject: 'leaf.example', issuer: root, extensions }), ...bearers]
})()

interface Situation {
  readonly check: keyof typeof checkWords
  /** From the target up. */
  readonly chain: readonly BuiltCertificate[]
  readonly settings?: Partial<JudgeSettings>
  readonly lists?: readonly Uint8Array[]
  /** Of which certificate it is said. */
  readonly of?: string
  readonly status?: 'not-checked'
}

/** These have their situations in `check/transparency/built.spec.ts`. */
type OfTimestamps =
  | 'log-unknown'
  | 'timestamp-version-unknown'
  | 'timestamp-algorithm-unknown'
  | 'too-many-timestamps'
  | 'certificate-too-large'

/** A situation in which each reason is given, and in which its words must be true. */
const situations: Readonly<Record<Exclude<Why, OfTimestamps>, Situation>> = {
  'not-opc-ua': { check: 'opc-ua-usages', chain: [root] },
  'algorithm-unknown': {
    check: 'signature',
    chain: topOf('1.2.3.4', nothing(), '1.2.3.5'),
    status: 'not-checked',
  },
  'not-computed': {
    check: 'signature',
    chain: topOf('1.2.643.7.1.1.1.1', nothing(), '1.2.643.7.1.1.3.2'),
    status: 'not-checked',
  },
  'parameters-refused': {
    check: 'signature',
    // Parameters of RSA-PSS must be there: RFC 4055 section 3.1.
    chain: topOf(rsa, rsaKey(5n), '1.2.840.113549.1.1.10'),
    status: 'not-checked',
  },
  'curve-unknown': {
    check: 'signature',
    chain: topOf('1.2.840.10045.2.1', new Uint8Array(65).fill(4), '1.2.840.10045.4.3.2', objectIdentifier('1.2.3.4')),
    status: 'not-checked',
  },
  'key-too-large': {
    check: 'signature',
    chain: topOf(rsa, rsaKey((1n << 16_384n) + 1n), '1.2.840.113549.1.1.11'),
    status: 'not-checked',
  },
  'key-unusable': {
    check: 'signature',
    chain: topOf(rsa, rsaKey(-1n), '1.2.840.113549.1.1.11'),
    status: 'not-checked',
  },
  'parameters-missing': {
    check: 'signature',
    chain: topOf('1.2.840.10040.4.1', integer(5), '1.2.840.10040.4.3'),
    status: 'not-checked',
  },
  'issuer-not-given': { check: 'name-chaining', chain: [leaf], of: 'c1', status: 'not-checked' },
  'issuers-in-circle': { check: 'complete', chain: circle, of: 'c3', status: 'not-checked' },
  'no-revocation-data': { check: 'revocation', chain: [leaf, ca, root], of: 'c1', status: 'not-checked' },
  'no-revocation-available': {
    check: 'revocation',
    chain: leafWith({ moreExtensions: [{ oid: '2.5.29.56', value: nothing() }] }),
    of: 'c1',
  },
  'responder-not-asked-about': {
    check: 'revocation',
    chain: leafWith({
      extensions: { extendedKeyUsage: extendedKeyUsage(['1.3.6.1.5.5.7.3.9']) },
      moreExtensions: [{ oid: '1.3.6.1.5.5.7.48.1.5', value: nothing() }],
    }),
    of: 'c1',
  },
  'revocation-data-unusable': {
    check: 'revocation',
    chain: revocation.path,
    lists: [revocation.list({ tamper: 'signature' })],
    of: 'c1',
    status: 'not-checked',
  },
  'reasons-not-covered': {
    check: 'revocation',
    chain: revocation.path,
    lists: [revocation.list({ scope: { onlySomeReasons: [1] } })],
    of: 'c1',
    status: 'not-checked',
  },
  lowest: { check: 'basic-constraints', chain: [leaf, ca, root], of: 'c1' },
  'path-ends': { check: 'name-chaining', chain: [leaf, ca, root], of: 'c3' },
  'trust-anchor': {
    check: 'validity',
    chain: [leaf, ca, root],
    settings: { honourAnchorConstraints: false },
    of: 'c3',
  },
  'extension-absent': {
    check: 'key-usage',
    chain: [leaf, certificate({ ...ca.spec, extensions: { keyUsage: undefined } }), root],
    of: 'c2',
  },
  'identifier-absent': {
    check: 'key-identifiers',
    chain: leafWith({ extensions: { authorityKeyIdentifier: undefined } }),
    of: 'c1',
  },
  'no-length-limit': { check: 'path-length', chain: [leaf, ca, root], of: 'c2' },
  'nothing-asked': { check: 'names', chain: [leaf, ca, root] },
  'not-elliptic': { check: 'curve-parameters', chain: topOf(rsa, rsaKey(5n), '1.2.840.113549.1.1.11') },
  'not-rsa': { check: 'key-secrecy', chain: [leaf, ca, root] },
  'version-below-3': {
    check: 'basic-constraints',
    chain: leafWith({ issuer: certificate({ ...root.spec, version: 1 }) })
      .slice(0, 1)
      .concat(certificate({ ...root.spec, version: 1 })),
    of: 'c2',
  },
  'extension-malformed': {
    check: 'ca-rights',
    chain: leafWith({ extensions: { keyUsage: { oid: '2.5.29.15', value: utf8String('?') } } }),
    of: 'c1',
    status: 'not-checked',
  },
  'no-constraints-above': { check: 'name-constraints', chain: [leaf, ca, root], of: 'c1' },
  'self-issued': {
    check: 'name-constraints',
    chain: (() => {
      const top = certificate({
        subject: 'CA',
        ca: true,
        moreExtensions: [nameConstraints({ permitted: [{ dns: 'example' }] })],
      })
      const next = certificate({ subject: 'CA', ca: true, issuer: top, keyType: 'p384' })
      return [certificate({ subject: 'leaf.example', issuer: next }), next, top]
    })(),
    of: 'c2',
  },
  'too-complex': { check: 'name-constraints', chain: crowded, of: 'c1', status: 'not-checked' },
  'work-limit': { check: 'complete', chain: namesakes, of: 'c1', status: 'not-checked' },
  'not-the-server': { check: 'tls-server', chain: [leaf, ca, root], of: 'c2' },
  'time-unreadable': { check: 'time-encoding', chain: [frame({ notBefore: utcTime('whenever') })], of: 'c1' },
}

describe('why a check was not made or does not apply', () => {
  it.each(Object.entries(situations))('%s is said where it is so', async (why, situation) => {
    const { check, chain, settings = {}, lists = [], of, status = 'not-applicable' } = situation
    const engine = createEngine({ subtle: crypto.subtle })
    await engine.open([
      ...chain.map(({ der }, i) => source(`${i}.cer`, der)),
      ...lists.map((der, i) => source(`${i}.crl`, der)),
    ])
    const { paths } = await engine.judge({ instant: during, target: 'c1', ...settings })
    const outcomes = paths[0]!.outcomes.filter((each) => each.check === check && (!of || each.certificate === of))
    expect(outcomes.map((each) => [each.status, each.why])).toContainEqual([status, why])
  })

  it.each(Object.entries(whyWords))('%s: %s', (_, words) => {
    // Stands behind “Not checked: ”.
    expect(words).toMatch(/^[a-z]/)
    expect(words).not.toMatch(/[.!?]$/)
  })
})

describe('the question of a check', () => {
  it.each(Object.entries(checkWords))('%s', (_, { title, asks }) => {
    expect(title).toMatch(/^[A-Z].*[A-Za-z]$/)
    expect(asks).toMatch(/^(Is|Are|Does|Do|Did|Was|Has|May|Can) .*\?$/)
  })

  it('of the end of a path holds for an intermediate that the person chose', () => {
    expect(checkWords.complete.asks).toMatch(/self-signed certificate, or at an anchor that you chose/)
  })
})
