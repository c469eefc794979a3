import { describe, expect, test } from 'vitest'
import { isPast } from '../../../../src/core/asn1/time.ts'
import { createEngine } from '../../../../src/core/index.ts'
import { certificate, during, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { concat, integer, nothing, octetString, sequence } from '../../../support/der-writer.ts'
import { keyUsage } from '../../../support/extension-writer.ts'
import { source } from '../../../support/inspect.ts'
import { madeOn, nextDue, revocationList, revokedOn } from '../../../support/revocation-list-builder.ts'
import { testKey } from '../../../support/test-keys.ts'
import { ca, day, entries, leaf, list, nothingGiven, path, root, rootList, said, unusable } from './judged.ts'

describe('a revocation list of the issuer', () => {
  test.each<[string, Uint8Array, string]>([
    ['does not list the certificate: it passes', list(), 'passed | not-revoked l1'],
    ['lists it: it fails, with the reason', list({ entries }), 'failed | revoked l1 key-compromise'],
    ['lists it without a reason', list({ entries: [{ serial: 77n }] }), 'failed | revoked l1'],
    ['lists it on hold', list({ entries: [{ serial: 77n, reason: 6 }] }), 'failed | revoked l1 certificate-hold'],
    [
      'says removeFromCRL: it is not revoked (6.3.3 (k))',
      list({ entries: [{ serial: 77n, reason: 8 }] }),
      'passed | not-revoked l1',
    ],
    ['has a changed signature', list({ tamper: 'signature' }), unusable('signature-invalid')],
    ['is signed by a stranger under its name', list({ signWith: testKey('stranger') }), unusable('signer-not-given')],
    ['is of another CA: nothing was given', list({ issuerName: 'Another CA' }), nothingGiven],
    ['is due to be replaced since yesterday', list({ nextUpdate: during - day }), unusable('out-of-date')],
    ['is due this second: it still counts', list({ nextUpdate: during }), 'passed | not-revoked l1'],
    ['is from tomorrow', list({ thisUpdate: during + day }), unusable('not-yet-issued')],
    ['does not say until when it counts (5.1.2.5)', list({ nextUpdate: null }), unusable('no-next-update')],
    [
      'is out of date and lists it: once revoked, always revoked (3.3)',
      list({ nextUpdate: during - day, entries }),
      'failed | revoked l1 key-compromise',
    ],
    [
      'is out of date and lists it on hold: that may have been lifted',
      list({ nextUpdate: during - day, entries: [{ serial: 77n, reason: 6 }] }),
      unusable('out-of-date'),
    ],
    [
      'has an unknown critical extension (5.2)',
      list({ moreExtensions: [{ oid: '1.2.3.4', critical: true, value: nothing() }] }),
      unusable('critical-extension'),
    ],
    [
      'has one in an entry for somebody else (5.3)',
      list({ entries: [{ serial: 5n, moreExtensions: [{ oid: '1.2.3.4', critical: true, value: nothing() }] }] }),
      unusable('critical-extension'),
    ],
    [
      'has an unknown extension that is not critical: it is ignored (5.2)',
      list({ moreExtensions: [{ oid: '1.2.3.4', value: nothing() }] }),
      'passed | not-revoked l1',
    ],
    [
      'has a critical number, which is forbidden (5.2.3)',
      list({ number: null, moreExtensions: [{ oid: '2.5.29.20', critical: true, value: Uint8Array.of(2, 1, 1) }] }),
      unusable('critical-extension'),
    ],
    ['is of a version that does not exist (5.1.2.1)', list({ rawVersion: integer(2) }), unusable('version-unknown')],
    [
      'is of such a version and lists it: nobody knows what that means',
      list({ rawVersion: integer(7), entries }),
      unusable('version-unknown'),
    ],
    ['names version 1: it is used all the same', list({ rawVersion: integer(0) }), 'passed | not-revoked l1'],
    ['has an empty list of entries', list({ rawEntries: sequence() }), 'passed | not-revoked l1'],
    [
      'has an entry that cannot be read',
      list({ rawEntries: sequence(sequence(octetString(Uint8Array.of(1)))) }),
      unusable('damaged'),
    ],
  ])('%s', async (_, given, expected) => {
    expect(await said({ certificates: path, revocation: [given, rootList] })).toBe(expected)
  })

  test('may be given before or after the certificates, and twice', async () => {
    const engine = createEngine()
    await engine.open([source('chain.pem', path.map(({ pem }) => pem).join(''))])
    const [receipt] = await engine.open([source('a.crl', list({ entries }))])
    await engine.open([
      source('b.crl', list({ entries: [] })),
      source('again.crl', rootList),
      source('c.crl', rootList),
    ])
    const report = await engine.judge({ instant: during })
    expect(receipt?.objects).toMatchObject([{ kind: 'revocation-list', kept: 'l1' }])
    expect(receipt?.findings).toEqual([])
    expect(report.revocationLists).toMatchObject([
      {
        id: 'l1',
        issuer: 'CA',
        entries: 2,
        number: '1',
        thisUpdate: madeOn,
        nextUpdate: nextDue,
        certificates: ['c1'],
      },
      { id: 'l2', issuer: 'CA', entries: 0, certificates: ['c1'] },
      { id: 'l3', issuer: 'Root', entries: 0, sources: ['s4', 's5'], certificates: ['c2'] },
    ])
  })

  test('the newest decides; an older one of the same scope is passed over', async () => {
    const old = list({ thisUpdate: madeOn - day, entries: [{ serial: 77n, reason: 6 }] })
    expect(await said({ certificates: path, revocation: [old, list({ number: 2n })] })).toBe('passed | not-revoked l2')
  })

  test('two lists of the same date both count, in any order', async () => {
    const [clean, revoking] = [list(), list({ entries })]
    expect(await said({ certificates: path, revocation: [clean, revoking] })).toBe(
      'failed | not-revoked l1 | revoked l2 key-compromise',
    )
    expect(await said({ certificates: path, revocation: [revoking, clean] })).toBe(
      'failed | revoked l1 key-compromise | not-revoked l2',
    )
  })

  test('is found by its issuer name as names are compared (7.1)', async () => {
    const shouting = list({ issuerName: [['CN', '  ca ']] })
    expect(await said({ certificates: path, revocation: [shouting] })).toBe('passed | not-revoked l1')
  })
})

describe('its entries, on demand', () => {
  const many = Array.from({ length: 300 }, (_, i) => ({ serial: BigInt(1000 + i), reason: 4 }))

  test('come as a window, and are found by serial number', async () => {
    const engine = createEngine()
    await engine.open([source('ca.crl', list({ entries: many }))])
    const window = await engine.revocationEntries('l1', { start: 298, count: 10 })
    expect(window).toMatchObject([
      { number: 298, serialNumber: '0512', revocationDate: revokedOn },
      { number: 299, serialNumber: '0513', extensions: [{ oid: '2.5.29.21', rows: [{ term: 'reason-code' }] }] },
    ])
    expect(await engine.findRevoked('l1', '0513')).toEqual([299])
    expect(await engine.findRevoked('l1', 'ffff')).toEqual([])
    expect(await engine.findRevoked('l2', '0513')).toBeUndefined()
  })

  test.each([
    ['its first bit set', 0xa32dn, 'a32d'],
    ['an octet of zeros before it', 0xa32dn, '00a32d'],
    ['capitals', 0xa32dn, 'A32D'],
    ['one digit', 7n, '7'],
    ['the sign that it has in the list', -0x5cd3n, 'a32d'],
  ])('are found by a serial number as it is shown, with %s', async (_, serial, asked) => {
    const engine = createEngine()
    await engine.open([source('ca.crl', list({ entries: [{ serial: 1n }, { serial }] }))])
    const shown = (await engine.revocationEntries('l1', { start: 1, count: 1 }))?.[0]?.serialNumber
    expect(await engine.findRevoked('l1', shown ?? '')).toEqual([1])
    expect(await engine.findRevoked('l1', asked)).toEqual([1])
    for (const nothing of ['', 'plant', '0']) expect(await engine.findRevoked('l1', nothing)).toEqual([])
  })

  test('that cannot be read say where and why', async () => {
    const engine = createEngine()
    await engine.open([source('ca.crl', list({ rawEntries: sequence(nothing()) }))])
    const [entry] = (await engine.revocationEntries('l1', { start: 0, count: 10 })) ?? []
    expect(entry).toMatchObject({ number: 0, fault: { expected: expect.stringContaining('an entry') as string } })
  })
})

describe('the signer of the list', () => {
  const withUsage = (usage: 'cRLSign' | 'keyCertSign') =>
    certificate({ subject: 'CA', ca: true, issuer: root, extensions: { keyUsage: keyUsage([usage]) } })

  test('may not sign lists by its Key Usage (6.3.3 (f))', async () => {
    const mute = withUsage('keyCertSign')
    const target = certificate({ subject: 'leaf', issuer: mute })
    const given = [target, mute, root]
    expect(await said({ certificates: given, revocation: [revocationList({ issuer: mute }).der] })).toBe(
      unusable('signer-may-not-sign'),
    )
  })

  const crlKey = testKey('a key for lists only')
  const signer = (issuer: BuiltCertificate, more = {}) =>
    certificate({
      subject: 'CA',
      ca: false,
      key: crlKey,
      issuer,
      extensions: { keyUsage: keyUsage(['cRLSign']) },
      ...more,
    })
  const separate = revocationList({ issuer: ca, signWith: crlKey }).der

  test('is another certificate of the same name, with a valid path to the same anchor', async () => {
    const given = [leaf, ca, root, signer(root)]
    expect(await said({ certificates: given, revocation: [separate, rootList] })).toBe('passed | not-revoked l1')
  })

  test('is another certificate of the same name that has expired', async () => {
    const given = [leaf, ca, root, signer(root, { notAfter: during - day })]
    expect(await said({ certificates: given, revocation: [separate, rootList] })).toBe(unusable('signer-not-valid'))
  })

  test('may be among so many namesakes that not all are tried', async () => {
    const namesakes = Array.from({ length: 40 }, (_, i) => signer(root, { key: testKey(`namesake ${i}`) }))
    const stranger = list({ signWith: testKey('stranger') })
    expect(await said({ certificates: [leaf, ca, root, ...namesakes], revocation: [stranger, rootList] })).toBe(
      unusable('work-limit'),
    )
  })

  test('is another certificate of the same name that was itself revoked', async () => {
    const given = [leaf, ca, root, signer(root, { serialNumber: 99n })]
    const revoking = revocationList({ issuer: root, entries: [{ serial: 99n }] }).der
    expect(await said({ certificates: given, revocation: [separate, revoking] })).toBe(unusable('signer-not-valid'))
  })

  test('is another certificate of the same name under another anchor', async () => {
    const other = certificate({ subject: 'Other Root', ca: true })
    const given = [leaf, ca, root, signer(other), other]
    expect(await said({ certificates: given, revocation: [separate, rootList] })).toBe(unusable('signer-not-valid'))
  })

  test('is listed in the very list that it signs: that is not asked twice', async () => {
    const given = [leaf, ca, root, signer(ca)]
    expect(await said({ certificates: given, revocation: [separate, rootList] })).toBe('passed | not-revoked l1')
  })
})

// The screen marks a list as overdue by the same question as the check.
test.each([
  ['not in the second that nextUpdate names', 0, false],
  ['not at the end of that second', 999, false],
  ['when that second is over', 1000, true],
])('a list is overdue %s', async (_, later, overdue) => {
  const instant = during + later
  expect(isPast(during, instant)).toBe(overdue)
  const given = { certificates: path, revocation: [list({ nextUpdate: during }), rootList], settings: { instant } }
  expect(await said(given)).toBe(overdue ? unusable('out-of-date') : 'passed | not-revoked l1')
})

// RFC 5280 sections 5.1.2.1, 5.1.2.6, 5.1.2.7 and 5.2.5.
describe('the findings about a list that breaks its rules', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['nothing, where it is', list({ entries }), []],
    ['that its version does not exist', list({ rawVersion: integer(2) }), ['version-unknown 5.1.2.1']],
    [
      'that version 1 is not named, and has no extensions',
      list({ rawVersion: integer(0) }),
      ['version-1-written 5.1.2.1', 'extensions-need-version-2 5.1.2.7'],
    ],
    [
      'that extensions need version 2, where none is named',
      list({ rawVersion: concat() }),
      ['extensions-need-version-2 5.1.2.7'],
    ],
    ['that no entries means no list of them', list({ rawEntries: sequence() }), ['entries-empty 5.1.2.6']],
    ['that its scope says nothing', list({ scope: {} }), ['scope-empty 5.2.5']],
  ])('%s', async (_, bytes, expected) => {
    const engine = createEngine()
    await engine.open([source('list.crl', bytes)])
    const { findings } = await engine.judge({ instant: during })
    const found = findings.flatMap((one) =>
      one.code === 'revocation-list-unfit' ? [`${one.params.problem} ${one.reference.section}`] : [],
    )
    expect(found).toEqual(expected)
  })
})
