import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../../src/core/check/registry.ts'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { explicit, implicit, sequence } from '../../../support/der-writer.ts'
import {
  authorityKeyIdentifier,
  extendedKeyUsage,
  keyUsage,
  subjectAlternativeName,
  type GeneralNameSpec,
} from '../../../support/extension-writer.ts'
import { name } from '../../../support/name-writer.ts'
import { leaf, root, verdictOn } from './rules.ts'

type Row = readonly [what: string, certificate: BuiltCertificate, says: string]

const serverAuth = '1.3.6.1.5.5.7.3.1'
function rows(check: CheckId, table: readonly Row[]) {
  it.each(table)('%s', async (_, built, says) => {
    const chain = built.spec.issuer ? [built, root] : [built]
    expect(await verdictOn(check, chain, { profile: 'webpki', purpose: serverAuth })).toBe(says)
  })
}

describe('the certificate of a server (Baseline Requirements section 7.1.2.7)', () => {
  const purposes = (...uses: Parameters<typeof extendedKeyUsage>[0]) =>
    leaf({ extensions: { extendedKeyUsage: extendedKeyUsage(uses) } })
  rows('tls-server', [
    ['as it should be', leaf(), 'passed'],
    ['for clients as well', purposes('serverAuth', 'clientAuth'), 'passed'],
    ['for no purpose', leaf({ extensions: { extendedKeyUsage: undefined } }), 'tls-server-purpose-missing'],
    ['for clients only', purposes('clientAuth'), 'tls-server-purpose-missing'],
    ['for any purpose', purposes('serverAuth', 'any'), 'tls-server-purposes'],
    ['for code', purposes('serverAuth', 'codeSigning'), 'tls-server-purposes'],
    [
      'with critical purposes',
      leaf({ extensions: { extendedKeyUsage: extendedKeyUsage(['serverAuth'], true) } }),
      'criticality-unfit',
    ],
    [
      'signing certificates',
      leaf({ extensions: { keyUsage: keyUsage(['digitalSignature', 'keyCertSign']) } }),
      'tls-server-usages',
    ],
    [
      'of a CA',
      certificate({
        subject: 'a.example',
        ca: true,
        issuer: root,
        extensions: { keyUsage: keyUsage(['digitalSignature']), extendedKeyUsage: extendedKeyUsage(['serverAuth']) },
      }),
      'tls-server-is-ca',
    ],
  ])

  it('is not required of a CA when nobody asks for a server', async () => {
    const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root })
    expect(await verdictOn('tls-server', [issuing, root], { profile: 'webpki' })).toBe('not-applicable')
  })
})

describe('names of a server (section 7.1.2.7.12)', () => {
  const named = (names: readonly GeneralNameSpec[], critical = false) =>
    leaf({ extensions: { subjectAlternativeName: subjectAlternativeName(names, critical) } })
  rows('tls-names', [
    ['hosts and addresses', named([{ dns: 'a.example' }, { dns: '*.b.example' }, { ip: [192, 0, 2, 1] }]), 'passed'],
    ['none', leaf({ extensions: { subjectAlternativeName: undefined } }), 'tls-names-missing'],
    ['an OPC UA application besides', named([{ dns: 'a.example' }, { uri: 'urn:a' }]), 'tls-name-of-other-form'],
    ['a mailbox only', named([{ email: 'a@b.example' }]), 'tls-names-missing tls-name-of-other-form'],
    ['an underscore', named([{ dns: 'a_b.example' }]), 'tls-name-unfit'],
    ['a wildcard over one label', named([{ dns: '*.example' }]), 'tls-name-unfit'],
    ['a star within a label', named([{ dns: 'a*.b.example' }]), 'tls-name-unfit'],
    ['two stars', named([{ dns: '*.*.example' }]), 'tls-name-unfit'],
    ['critical beside a subject', named([{ dns: 'a.example' }], true), 'criticality-unfit'],
  ])
})

describe('formalities (sections 7.1.2, 7.1.4.3)', () => {
  const called = (commonName: string, names: readonly GeneralNameSpec[]) =>
    leaf({ subject: commonName, extensions: { subjectAlternativeName: subjectAlternativeName(names) } })
  rows('tls-formalities', [
    ['a common name that is a name', called('a.example', [{ dns: 'a.example' }]), 'passed'],
    ['an address', called('2001:db8::1', [{ ip: [0x20, 1, 0xd, 0xb8, ...Array<number>(11).fill(0), 1] }]), 'passed'],
    ['no common name', leaf({ subject: [['O', 'Plant']] }), 'passed'],
    ['one that is none', called('b.example', [{ dns: 'a.example' }]), 'tls-common-name-elsewhere'],
    ['another case', called('A.example', [{ dns: 'a.example' }]), 'tls-common-name-elsewhere'],
    [
      'Key Usage that is not critical',
      leaf({ extensions: { keyUsage: keyUsage(['digitalSignature'], false) } }),
      'criticality-unfit',
    ],
  ])

  it('decide no verdict, in no profile', async () => {
    expect(await verdictOn('tls-formalities', [called('b.example', [{ dns: 'a.example' }]), root])).toBe(
      'tls-common-name-elsewhere',
    )
  })
})

describe('CAs (sections 7.1.2.1, 7.1.2.11.1)', () => {
  const identified = (identifier: ReturnType<typeof authorityKeyIdentifier> | undefined) =>
    certificate({ subject: 'Rules Root', ca: true, key: root.key, extensions: { authorityKeyIdentifier: identifier } })
  const bySerial = {
    oid: '2.5.29.35',
    value: sequence(
      implicit(0, root.key.identifier),
      explicit(1, explicit(4, name('Rules Root'))),
      implicit(2, Uint8Array.of(1)),
    ),
  }
  rows('tls-authority', [
    ['a root', root, 'passed'],
    ['a root that names itself', identified(authorityKeyIdentifier(root.key.identifier)), 'passed'],
    ['a root that names another key', identified(authorityKeyIdentifier(Uint8Array.of(1))), 'tls-root-names-other-key'],
    ['a root that names none', identified({ oid: '2.5.29.35', value: sequence() }), 'tls-root-names-other-key'],
    ['a root by serial number', identified(bySerial), 'tls-authority-named-by-serial'],
    [
      'a root with purposes',
      certificate({ subject: 'R', ca: true, extensions: { extendedKeyUsage: extendedKeyUsage(['serverAuth']) } }),
      'tls-root-has-purposes',
    ],
  ])
})

describe('lifetime of a server certificate (section 6.3.2)', () => {
  const day = 86_400_000
  const lasting = (issued: string, days: number) => {
    const notBefore = Date.parse(issued)
    return leaf({ notBefore, notAfter: notBefore + days * day - 1_000 })
  }
  rows('tls-lifetime', [
    ['before the Requirements', lasting('2012-06-30', 9_000), 'passed'],
    ['60 months', lasting('2012-07-01', 1_827), 'passed'],
    ['more', lasting('2012-07-01', 1_828), 'tls-lifetime-too-long'],
    ['825 days', lasting('2018-03-01', 825), 'passed'],
    ['826', lasting('2018-03-01', 826), 'tls-lifetime-too-long'],
    ['398 days', lasting('2020-09-01', 398), 'passed'],
    ['399', lasting('2026-03-14', 399), 'tls-lifetime-too-long'],
    ['200 days', lasting('2026-03-15', 200), 'passed'],
    ['201', lasting('2026-03-15', 201), 'tls-lifetime-too-long'],
    ['100 days', lasting('2027-03-15', 100), 'passed'],
    ['101', lasting('2027-03-15', 101), 'tls-lifetime-too-long'],
    ['47 days', lasting('2029-03-15', 47), 'passed'],
    ['48', lasting('2029-03-15', 48), 'tls-lifetime-too-long'],
  ])
})
