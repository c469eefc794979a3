import { describe, expect, it } from 'vitest'
import { LogSignatures } from '../../../../src/core/check/transparency/log-signatures.ts'
import { certificate, during, plantChain, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { certificatePolicies, subjectAlternativeName } from '../../../support/extension-writer.ts'
import { codesOf, outcomesOf, pathOf } from '../outcomes.ts'
import { concat, octetString } from '../../../support/der-writer.ts'
import {
  loggedCertificate,
  logKey,
  timestampList,
  vector,
  type TimestampSpec,
} from '../../../support/transparency-log.ts'
import { engines, inOneLine, listOf, memberOf, outcomeOf } from './judged.ts'

const { root, issuing } = plantChain()
const log = logKey()
const rsaLog = logKey('rsa', 'rsa2048')
const strange = logKey('that no list has')
const server = { subject: 'a.plant.example', issuer: issuing } as const
const with_ = (...timestamps: readonly Partial<TimestampSpec>[]) =>
  loggedCertificate(
    server,
    timestamps.map((spec) => ({ log, ...spec })),
  )

const verified = 'passed | timestamp-verified'
const wrong = 'failed | timestamp-not-of-log'
const notChecked = (because: string) => `not-checked | (${because}) | timestamp-not-verified (${because})`
const unreadable = 'not-checked | (extension-malformed)'

const flip = (offset: number) => (sct: Uint8Array) => {
  const changed = Uint8Array.from(sct)
  changed[offset < 0 ? changed.length + offset : offset]! ^= 1
  return changed
}
const bare = Object.fromEntries(
  [
    'basicConstraints',
    'keyUsage',
    'extendedKeyUsage',
    'subjectKeyIdentifier',
    'authorityKeyIdentifier',
    'subjectAlternativeName',
    'authorityInformationAccess',
  ].map((name) => [name, undefined]),
)
const manyNames = subjectAlternativeName(Array.from({ length: 4000 }, (_, i) => ({ dns: `host-${i}.plant.example` })))
const listed = (list: Uint8Array) => certificate({ ...server, moreExtensions: [timestampList(list)] })
const tenOctets = new Uint8Array(10)

type Row = [says: string, target: BuiltCertificate, expected: string]

// RFC 6962 section 3.2: what the log signs. Made by the builder and by Node, with nothing of ours.
const rows: readonly Row[] = [
  ['a timestamp by its log is verified', with_({}), verified],
  ['so is one by an RSA log', with_({ log: rsaLog }), verified],
  ['two are each verified', with_({}, { log: rsaLog }), `${verified} | timestamp-verified`],
  ['one with extensions of its own', with_({ extensions: Uint8Array.of(0, 0, 5, 1, 2, 3, 4, 5) }), verified],
  [
    'the list may stand between other extensions',
    loggedCertificate({ ...server, behind: [certificatePolicies(['1.2.3.4'])] }, [{ log }]),
    verified,
  ],
  ['or be the only one', loggedCertificate({ ...server, extensions: bare }, [{ log }]), verified],
  [
    'lengths of three octets around the gap',
    loggedCertificate({ ...server, extensions: { subjectAlternativeName: manyNames } }, [{ log }]),
    verified,
  ],
  ['a time of all ones is taken octet by octet', with_({ timestamp: 2n ** 64n - 1n }), 'failed | timestamp-in-future'],
  ['a time later than now is refused', with_({ timestamp: BigInt(during) + 1n }), 'failed | timestamp-in-future'],
  ['now is not later than now', with_({ timestamp: BigInt(during) }), verified],

  ['a changed signature is wrong', with_({ damage: flip(-1) }), wrong],
  ['a changed time is wrong', with_({ damage: flip(40) }), wrong],
  ['a changed certificate is wrong', with_({ of: Uint8Array.of(0x30, 0) }), wrong],
  ['one over the key of another issuer is wrong', with_({ issuer: root.key }), wrong],
  ['one over a certificate and not over what precedes it is wrong', with_({ entryType: 0 }), wrong],
  ['one that says RSA by a log with P-256 is wrong', with_({ signatureAlgorithm: 1 }), wrong],
  [
    'one wrong among good ones counts',
    with_({}, { damage: flip(-1) }),
    'failed | timestamp-verified | timestamp-not-of-log',
  ],

  ['a log that no list has cannot be asked', with_({ log: strange }), notChecked('log-unknown')],
  ['nor one whose identifier was changed', with_({ damage: flip(5) }), notChecked('log-unknown')],
  ['version 2 is not defined', with_({ version: 1 }), notChecked('timestamp-version-unknown')],
  ['logs do not sign with SHA-1', with_({ hash: 2 }), notChecked('timestamp-algorithm-unknown')],
  ['nor by DSA', with_({ signatureAlgorithm: 2 }), notChecked('timestamp-algorithm-unknown')],

  ['no list at all is no fault', certificate(server), 'not-applicable | (extension-absent)'],
  ['an empty list says nothing', listed(vector()), unreadable],
  ['a list that claims more than there is', listed(concat(Uint8Array.of(0xff, 0xff), tenOctets)), unreadable],
  ['a list that claims less', listed(concat(Uint8Array.of(0, 3), tenOctets)), unreadable],
  ['a timestamp that claims more than its list', listed(vector(Uint8Array.of(0x7f, 0xff), tenOctets)), unreadable],
  ['a timestamp of no octets', listed(vector(vector())), unreadable],
  ['a timestamp that ends within the identifier', listed(vector(vector(tenOctets))), unreadable],
  ['a timestamp with octets behind its signature', with_({ damage: (sct) => concat(sct, tenOctets) }), unreadable],
  [
    'a list in no OCTET STRING',
    certificate({
      ...server,
      moreExtensions: [{ ...timestampList(tenOctets), value: octetString(octetString(tenOctets)) }],
    }),
    unreadable,
  ],
]

describe.each(engines)('timestamps of logs, %s', (_, verifier) => {
  it.each(rows)('%s', async (_, target, expected) => {
    expect(inOneLine(await outcomeOf([target, issuing, root], [log, rsaLog], verifier))).toBe(expected)
  })
})

describe('a timestamp', () => {
  it('cannot be verified without the certificate of the issuer', async () => {
    expect(inOneLine(await outcomeOf([with_({})], [log]))).toBe(notChecked('issuer-not-given'))
  })

  it('is not verified with a namesake of the issuer, whose key did not sign the certificate', async () => {
    const namesake = certificate({ subject: issuing.subject, ca: true, key: logKey('namesake') })
    expect(inOneLine(await outcomeOf([with_({}), namesake], [log]))).toBe(notChecked('issuer-not-given'))
  })

  it('of a certificate that signed itself is over its own key', async () => {
    expect(inOneLine(await outcomeOf([loggedCertificate({ subject: 'alone' }, [{ log }])], [log]))).toBe(verified)
  })

  it('is wrong for an issuer with another key', async () => {
    const signatures = new LogSignatures(engines[0][1], listOf(log))
    const target = memberOf(with_({}).der)
    const said = async (issuer: BuiltCertificate) => (await signatures.of(target, memberOf(issuer.der)))[0]!.signature
    expect(await said(issuing)).toBe('verified')
    expect(await said(root)).toBe('wrong')
    expect(await said(issuing)).toBe('verified')
  })

  it('is reported with its log, operator, state, time and place', async () => {
    const target = with_({ timestamp: 1_767_312_000_123n })
    const { findings, member } = await outcomeOf([target, issuing, root], [log])
    const { params, location } = findings[0]!
    expect(params).toMatchObject({
      subject: 'a.plant.example',
      log: 'Log of tests',
      operator: 'Plant',
      state: 'usable',
      timestamp: 1_767_312_000_123,
    })
    const octets = member!.certificate.bytes.subarray(location.range!.start, location.range!.end)
    expect(Buffer.from(octets).indexOf(Buffer.from(1_767_312_000_123n.toString(16).padStart(16, '0'), 'hex'))).toBe(33)
  })

  it('is computed once for each issuer, however often it is judged', async () => {
    let asked = 0
    const [, inner] = engines[0]
    const verifier = { verify: (message: Parameters<typeof inner.verify>[0]) => (asked++, inner.verify(message)) }
    const [target, issuer] = [memberOf(with_({}, {}).der), memberOf(issuing.der)]
    for (let i = 0; i < 3; i++) {
      const signatures = new LogSignatures(verifier, listOf(log))
      expect((await signatures.of(target, issuer)).map(({ signature }) => signature)).toEqual(['verified', 'verified'])
      await signatures.of(target, issuer)
    }
    expect(asked).toBe(2)
  })
})

describe('1,223 timestamps in one certificate', () => {
  const specs = Array.from({ length: 1223 }, (): TimestampSpec => ({ log, damage: () => new Uint8Array(47) }))

  it('are read, and no more of them are verified than bounds allow', async () => {
    let asked = 0
    const [, inner] = engines[1]
    const verifier = { verify: (message: Parameters<typeof inner.verify>[0]) => (asked++, inner.verify(message)) }
    const outcome = await outcomeOf([with_(...specs.slice(0, 400).map(() => ({}))), issuing, root], [log], verifier)
    expect(asked).toBe(16 + 3) // and the certificates' own
    expect(outcome.status).toBe('not-checked')
    expect(outcome.why).toBe('too-many-timestamps')
    const last = outcome.findings.at(-1)!
    expect([outcome.findings.length, last.code]).toEqual([17, 'timestamps-left-out'])
    expect(last.params).toMatchObject({ more: 384, limit: 16 })
  })

  it('of an unknown log are reported in 17 findings', async () => {
    const outcome = await outcomeOf([loggedCertificate(server, specs), issuing, root], [log])
    expect([outcome.status, outcome.why, outcome.findings.length]).toEqual(['not-checked', 'log-unknown', 17])
  })
})

describe('the verdict', () => {
  it.each(['path', 'rfc5280', 'webpki'] as const)('of %s does not rest on timestamps', async (profile) => {
    const chain = [with_({ timestamp: 2n ** 63n }), issuing, root]
    const without = await pathOf([certificate(server), issuing, root], { profile })
    expect((await pathOf(chain, { profile })).verdict).toBe(without.verdict)
    const [outcome] = await outcomesOf('certificate-transparency', chain, { profile })
    expect([outcome!.status, outcome!.required, ...codesOf([outcome!])]).toEqual([
      'noted',
      false,
      'timestamp-in-future',
    ])
    expect(outcome!.findings[0]!.severity).toBe('warning')
  })
})
