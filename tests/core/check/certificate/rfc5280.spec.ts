import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../../src/core/check/registry.ts'
import { certificate, type BuiltCertificate, type CertificateSpec } from '../../../support/certificate-builder.ts'
import {
  bitString,
  bmpString,
  boolean,
  concat,
  explicit,
  implicit,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  tlv,
  utf8String,
} from '../../../support/der-writer.ts'
import {
  authorityKeyIdentifier,
  basicConstraints,
  certificatePolicies,
  extendedKeyUsage,
  keyUsage,
  nameConstraints,
  subjectAlternativeName,
  type ExtensionSpec,
} from '../../../support/extension-writer.ts'
import { frame, generalizedTime, leaf, root, utcTime, verdictOn } from './rules.ts'

type Row = readonly [what: string, certificate: BuiltCertificate, says: string]

/** Each row on top of the root where it was issued by it. */
function rows(check: CheckId, table: readonly Row[]) {
  it.each(table)('%s', async (_, built, says) => {
    expect(await verdictOn(check, built.spec.issuer ? [built, root] : [built])).toBe(says)
  })
}

const ca = (spec: Partial<CertificateSpec> = {}) =>
  certificate({ subject: 'Rules Issuing CA', ca: true, issuer: root, ...spec })
const withExtension = (extension: ExtensionSpec) => leaf({ moreExtensions: [extension] })
/** A policy with a user notice (RFC 5280 section 4.2.1.4). */
const noticeOf = (explicitText: Uint8Array): ExtensionSpec => ({
  oid: '2.5.29.32',
  value: sequence(
    sequence(
      objectIdentifier('1.2.3'),
      sequence(sequence(objectIdentifier('1.3.6.1.5.5.7.2.2'), sequence(explicitText))),
    ),
  ),
})
const extensionList = (...values: readonly Uint8Array[]) => explicit(3, sequence(...values))

describe('serial number (RFC 5280 section 4.1.2.2)', () => {
  rows('serial-number', [
    ['one', leaf({ serialNumber: 1n }), 'passed'],
    ['20 octets', leaf({ serialNumber: (1n << 159n) - 1n }), 'passed'],
    ['21 octets, the first of them zero', leaf({ serialNumber: 1n << 159n }), 'serial-number-unfit'],
    ['zero', leaf({ serialNumber: 0n }), 'serial-number-unfit'],
    ['negative', leaf({ serialNumber: -1n }), 'serial-number-unfit'],
  ])
})

describe('version (4.1.2.1, 4.1.2.8, 4.1.2.9)', () => {
  const extensions = extensionList(sequence(objectIdentifier('2.5.29.19'), octetString(sequence())))
  rows('version', [
    ['3 with extensions', leaf(), 'passed'],
    ['1 without', certificate({ subject: 'Old Root', version: 1 }), 'passed'],
    ['2 with extensions', frame({ version: explicit(0, integer(1)), rest: [extensions] }), 'version-unfit'],
    ['4', frame({ version: explicit(0, integer(3)) }), 'version-unfit'],
    ['a unique identifier', frame({ rest: [implicit(1, Uint8Array.of(0, 1))] }), 'unique-identifier-present'],
  ])
})

describe('subject and issuer (4.1.2.4, 4.1.2.6)', () => {
  const critical = { subjectAlternativeName: subjectAlternativeName([{ dns: 'a.example' }], true) }
  rows('names-present', [
    ['both there', leaf(), 'passed'],
    ['no subject, but alternative names', leaf({ subject: [], extensions: critical }), 'passed'],
    ['neither', leaf({ subject: [] }), 'subject-nowhere'],
    ['a CA without subject', ca({ subject: [], extensions: critical }), 'ca-subject-empty'],
    ['no issuer', leaf({ issuerName: [] }), 'issuer-empty'],
  ])
})

describe('form of dates (4.1.2.5)', () => {
  rows('time-encoding', [
    ['UTCTime', frame({}), 'passed'],
    ['GeneralizedTime from 2050 on', frame({ notAfter: generalizedTime('20500101000000Z') }), 'passed'],
    ['the date of no end (4.1.2.5)', frame({ notAfter: generalizedTime('99991231235959Z') }), 'passed'],
    ['GeneralizedTime before 2050', frame({ notAfter: generalizedTime('20491231235959Z') }), 'time-encoding-unfit'],
    ['no seconds', frame({ notBefore: utcTime('2501010000Z') }), 'time-encoding-unfit'],
    ['an offset', frame({ notBefore: utcTime('250101000000+0000') }), 'time-encoding-unfit'],
    ['a fraction', frame({ notAfter: generalizedTime('20500101000000.5Z') }), 'time-encoding-unfit'],
    ['no date at all', frame({ notAfter: utcTime('soon') }), 'not-applicable'],
  ])
})

describe('key identifiers (4.2.1.1, 4.2.1.2)', () => {
  rows('key-identifiers-present', [
    ['both there', ca(), 'passed'],
    ['a server needs none of its own', leaf({ extensions: { subjectKeyIdentifier: undefined } }), 'passed'],
    ['a self-signed certificate names no other', root, 'passed'],
    ['none of the issuer', leaf({ extensions: { authorityKeyIdentifier: undefined } }), 'key-identifier-missing'],
    [
      'the issuer by nothing',
      leaf({ extensions: { authorityKeyIdentifier: { oid: '2.5.29.35', value: sequence() } } }),
      'key-identifier-missing',
    ],
    ['a CA without', ca({ extensions: { subjectKeyIdentifier: undefined } }), 'key-identifier-missing'],
    ['version 1', certificate({ subject: 'Old Root', version: 1 }), 'not-applicable'],
  ])
})

describe('rights of a CA (4.2.1.3, 4.2.1.9)', () => {
  rows('ca-rights', [
    ['a CA', ca({ pathLenConstraint: 0 }), 'passed'],
    ['a CA without Key Usage', ca({ extensions: { keyUsage: undefined } }), 'ca-key-usage-missing'],
    ['a server that signs', leaf({ extensions: { keyUsage: keyUsage(['keyCertSign']) } }), 'signs-without-ca'],
    [
      'a server with a path length',
      leaf({ extensions: { basicConstraints: basicConstraints(false, 0) } }),
      'path-length-without-ca',
    ],
    [
      'a CA that may not sign, with a path length',
      ca({ pathLenConstraint: 0, extensions: { keyUsage: keyUsage(['cRLSign']) } }),
      'path-length-without-ca',
    ],
  ])
})

describe('name constraints (4.2.1.10)', () => {
  const constrained = (base: Parameters<typeof nameConstraints>[0]) => ca({ moreExtensions: [nameConstraints(base)] })
  rows('constraints-in-place', [
    ['none', ca(), 'not-applicable'],
    ['in a CA', constrained({ permitted: [{ dns: 'plant.example' }, { uri: '.plant.example' }] }), 'passed'],
    ['everything', constrained({ excluded: [{ dns: '' }] }), 'passed'],
    ['in a server', withExtension(nameConstraints({ permitted: [{ dns: 'a' }] })), 'constraints-without-ca'],
    ['a dot before a host', constrained({ permitted: [{ dns: '.plant.example' }] }), 'constraint-unfit'],
    ['an address without mask', constrained({ permitted: [{ ip: [10, 0, 0, 0] }] }), 'constraint-unfit'],
  ])
})

describe('form of alternative names (4.2.1.6)', () => {
  const named = (...names: Parameters<typeof subjectAlternativeName>[0]) =>
    leaf({ extensions: { subjectAlternativeName: subjectAlternativeName(names) } })
  rows('alternative-names', [
    ['none', leaf({ extensions: { subjectAlternativeName: undefined } }), 'not-applicable'],
    ['a host, a wildcard, an address', named({ dns: 'a.example' }, { dns: '*.b' }, { ip: [10, 0, 0, 1] }), 'passed'],
    ['an OPC UA application', named({ uri: 'urn:plant:server' }), 'passed'],
    ['a mailbox', named({ email: 'a@b.example' }), 'passed'],
    ['an underscore', named({ dns: 'a_b.example' }), 'alternative-name-unfit'],
    ['a blank', named({ dns: ' ' }), 'alternative-name-unfit'],
    ['an empty host', named({ dns: '' }), 'alternative-name-unfit'],
    ['a dot at the end', named({ dns: 'a.example.' }), 'alternative-name-unfit'],
    ['a relative URI', named({ uri: '/path' }), 'alternative-name-unfit'],
    ['a mailbox without host', named({ email: 'someone' }), 'alternative-name-unfit'],
    ['an address of five octets', named({ ip: [1, 2, 3, 4, 5] }), 'alternative-name-unfit'],
    ['an empty directory name', named({ directory: [] }), 'alternative-name-unfit'],
  ])
})

describe('criticality', () => {
  const policyConstraints = { oid: '2.5.29.36', value: sequence(implicit(0, Uint8Array.of(0))) }
  rows('criticality', [
    ['as it should be', ca(), 'passed'],
    [
      'Basic Constraints of a CA (4.2.1.9)',
      ca({ extensions: { basicConstraints: basicConstraints(true, undefined, false) } }),
      'criticality-unfit',
    ],
    [
      'Basic Constraints of a server, either way',
      leaf({ extensions: { basicConstraints: basicConstraints(false, undefined, false) } }),
      'passed',
    ],
    [
      'Authority Key Identifier (4.2.1.1)',
      leaf({
        extensions: { authorityKeyIdentifier: { ...authorityKeyIdentifier(root.key.identifier), critical: true } },
      }),
      'criticality-unfit',
    ],
    ['Policy Constraints (4.2.1.11)', ca({ moreExtensions: [policyConstraints] }), 'criticality-unfit'],
    [
      'Name Constraints (4.2.1.10)',
      ca({ moreExtensions: [{ ...nameConstraints({ permitted: [{ dns: 'a' }] }), critical: false }] }),
      'criticality-unfit',
    ],
    [
      'alternative names in place of a subject (4.1.2.6)',
      leaf({ subject: [], extensions: { subjectAlternativeName: subjectAlternativeName([{ dns: 'a.example' }]) } }),
      'criticality-unfit',
    ],
  ])

  it('Name Constraints may go without under the Baseline Requirements, section 7.1.2.10.8', async () => {
    const relaxed = ca({ moreExtensions: [{ ...nameConstraints({ permitted: [{ dns: 'a' }] }), critical: false }] })
    expect(await verdictOn('criticality', [relaxed, root], { profile: 'webpki' })).toBe('passed')
  })
})

describe('contents of extensions (4.2.1)', () => {
  const empty = (oid: string) => withExtension({ oid, value: sequence() })
  rows('extension-contents', [
    ['as they should be', leaf(), 'passed'],
    [
      'no alternative name',
      leaf({ extensions: { subjectAlternativeName: subjectAlternativeName([]) } }),
      'extension-empty',
    ],
    ['no purpose', leaf({ extensions: { extendedKeyUsage: extendedKeyUsage([]) } }), 'extension-empty'],
    ['no usage', leaf({ extensions: { keyUsage: keyUsage([]) } }), 'extension-empty'],
    ['no policy', empty('2.5.29.32'), 'extension-empty'],
    ['no place for CRLs', empty('2.5.29.31'), 'extension-empty'],
    ['no policy constraint', empty('2.5.29.36'), 'extension-empty'],
    ['no name constraint', empty('2.5.29.30'), 'extension-empty'],
    ['name constraints with an empty list', withExtension(nameConstraints({ permitted: [] })), 'extension-empty'],
    ['a notice of 200 characters', withExtension(noticeOf(utf8String('ü'.repeat(200)))), 'passed'],
    ['a notice of 201 characters', withExtension(noticeOf(utf8String('ü'.repeat(201)))), 'policy-notice-unfit'],
    ['a notice in BMPString', withExtension(noticeOf(bmpString('x'))), 'policy-notice-unfit'],
    ['a long notice in BMPString', withExtension(noticeOf(bmpString('x'.repeat(300)))), 'policy-notice-unfit'],
    ['a policy twice', withExtension(certificatePolicies(['1.2.3', '1.2.4', '1.2.3'])), 'policy-repeated'],
    [
      'the issuer by serial number alone',
      leaf({
        extensions: { authorityKeyIdentifier: { oid: '2.5.29.35', value: sequence(implicit(2, Uint8Array.of(1))) } },
      }),
      'authority-issuer-incomplete',
    ],
    ['no extension in the list', frame({ rest: [extensionList()] }), 'extensions-empty'],
    ['no list', frame({}), 'passed'],
  ])
})

describe('DER (4.1; X.690 sections 8.3.2, 10.1, 11)', () => {
  const longLength = (content: Uint8Array) => concat(Uint8Array.of(0x04, 0x81, content.length), content)
  const unsorted = tlv(
    0x31,
    sequence(objectIdentifier('2.5.4.10'), utf8String('O')),
    sequence(objectIdentifier('2.5.4.3'), utf8String('C')),
  )
  const constraints = (...content: readonly Uint8Array[]) =>
    extensionList(sequence(objectIdentifier('2.5.29.19'), octetString(sequence(...content))))
  rows('der-encoding', [
    ['the builder', leaf(), 'passed'],
    [
      'a long length',
      frame({ rest: [extensionList(sequence(objectIdentifier('1.2.3'), longLength(Uint8Array.of(5, 0))))] }),
      'encoding-not-der',
    ],
    ['TRUE as one', frame({ rest: [constraints(tlv(0x01, Uint8Array.of(1)))] }), 'encoding-not-der'],
    ['FALSE written out', frame({ rest: [constraints(boolean(false))] }), 'encoding-not-der'],
    [
      'not critical written out',
      frame({ rest: [extensionList(sequence(objectIdentifier('1.2.3'), boolean(false), octetString(sequence())))] }),
      'encoding-not-der',
    ],
    ['version 1 written out', frame({ version: explicit(0, integer(0)) }), 'encoding-not-der'],
    ['an octet too many', frame({ serialNumber: tlv(0x02, Uint8Array.of(0, 1)) }), 'encoding-not-der'],
    ['a set out of order', frame({ subject: sequence(unsorted), issuer: sequence(unsorted) }), 'encoding-not-der'],
    [
      'unused bits that are set',
      frame({
        rest: [extensionList(sequence(objectIdentifier('2.5.29.15'), octetString(bitString(Uint8Array.of(0x81), 7))))],
      }),
      'encoding-not-der',
    ],
  ])
})
