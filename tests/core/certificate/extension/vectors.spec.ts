import { describe, expect, it } from 'vitest'
import { decodeExtension } from '../../../../src/core/certificate/extension/decode-extension.ts'
import { describeExtension } from '../../../../src/core/certificate/extension/describe-extension.ts'
import { extensionRegistry } from '../../../../src/core/certificate/extension/registry.ts'
import { decodedExtensions } from '../../../../src/core/oid/extensions.ts'
import { attributeCertificateExtensions } from '../../../../src/core/oid/attribute-certificate-extensions.ts'
import { revocationExtensions } from '../../../../src/core/oid/revocation-extensions.ts'
import { shownExtensions } from '../../../../src/core/oid/shown-extensions.ts'
import vectors from '../../../vectors/extensions/extensions.json' with { type: 'json' }
import { linesOf } from '../rows.ts'
import { extensionOf } from './extension-of.ts'

/**
 * What tests/vectors/make/extensions.cnf had openssl write, section by section: expectations are taken from there, and from what openssl prints
 * (`printed` in the vectors). The identifier stands beside each as the standard has it.
 */
const expected: Record<string, readonly [oid: string, ...lines: string[]]> = {
  'basicConstraints-ca-0': ['2.5.29.19', 'certificate-authority: yes', 'path-length-constraint: 0'],
  'basicConstraints-ca': ['2.5.29.19', 'certificate-authority: yes', 'path-length-constraint: no-limit'],
  'basicConstraints-end-entity': ['2.5.29.19', 'certificate-authority: no'],
  'keyUsage-all': [
    '2.5.29.15',
    'usage: digital-signature',
    'usage: content-commitment',
    'usage: key-encipherment',
    'usage: data-encipherment',
    'usage: key-agreement',
    'usage: key-cert-sign',
    'usage: crl-sign',
    'usage: encipher-only',
    'usage: decipher-only',
  ],
  'keyUsage-ca': ['2.5.29.15', 'usage: key-cert-sign', 'usage: crl-sign'],
  extKeyUsage: [
    '2.5.29.37',
    'key-purpose: 1.3.6.1.5.5.7.3.1 TLS server authentication',
    'key-purpose: 1.3.6.1.5.5.7.3.2 TLS client authentication',
    'key-purpose: 1.3.6.1.5.5.7.3.3 Code signing',
    'key-purpose: 1.3.6.1.5.5.7.3.4 E-mail protection',
    'key-purpose: 1.3.6.1.5.5.7.3.8 Time stamping',
    'key-purpose: 1.3.6.1.5.5.7.3.9 OCSP signing',
    'key-purpose: 2.5.29.37.0 Any purpose',
    'key-purpose: 1.3.6.1.4.1.311.20.2.2 Smart card logon',
    'key-purpose: 1.2.3.4.5',
  ],
  'subjectAltName-all': [
    '2.5.29.17',
    'dns-name: thingworx.plant.example',
    'dns-name: *.plant.example',
    'ip-address: 192.0.2.10',
    'ip-address: 2001:db8::1:0:0:1',
    'email-address: operator@plant.example',
    'uri: urn:plant.example:UA Server',
    'registered-id: 1.2.3.4',
    'directory-name: C=DE/O=Example, Plant/CN=Line 1',
    'other-name',
    '  type: 1.3.6.1.4.1.311.20.2.3 User principal name (UPN)',
    '  value: operator@plant.example',
  ],
  'subjectAltName-rare': [
    '2.5.29.17',
    'x400-address',
    '  country: DE',
    '  administration-domain: MAIL',
    '  network-address: 26245',
    '  terminal-identifier: T1',
    '  private-domain: PLANT',
    '  organization: Example',
    '  user-number: 7',
    '  surname: Miller',
    '  given-name: Anna',
    '  organizational-unit: Line 1',
    '  organizational-unit: Hall 2',
    '  domain-attribute',
    '    type: phone',
    '    value: 4711',
    '  extension-attribute',
    '    type: common-name',
    '    value: Anna Miller',
    'edi-party-name',
    '  name-assigner: Example Register',
    '  party-name: 4012345000009',
    'edi-party-name',
    '  party-name: Example Plant',
  ],
  issuerAltName: ['2.5.29.18', 'dns-name: ca.plant.example', 'email-address: pki@plant.example'],
  subjectKeyIdentifier: ['2.5.29.14', 'key-identifier: 00112233445566778899aabbccddeeff00112233'],
  'authorityKeyIdentifier-all': [
    '2.5.29.35',
    'key-identifier: 01020304',
    'authority-cert-issuer',
    '  directory-name: C=DE/CN=Plant RCA',
    'authority-cert-serial-number: 1039163192565',
  ],
  crlDistributionPoints: [
    '2.5.29.31',
    'distribution-point',
    '  full-name',
    '    uri: http://pki.plant.example/ca.crl',
    '    uri: ldap://pki.plant.example/cn=CA?certificateRevocationList',
    '  revocation-reason: key-compromise',
    '  revocation-reason: ca-compromise',
    'distribution-point',
    '  name-relative-to-crl-issuer: CN=CRL 1',
    '  crl-issuer',
    '    directory-name: C=DE/O=Example, Plant/CN=Line 1',
  ],
  freshestCRL: ['2.5.29.46', 'distribution-point', '  full-name', '    uri: http://pki.plant.example/delta.crl'],
  authorityInfoAccess: [
    '1.3.6.1.5.5.7.1.1',
    'access-description',
    '  access-method: 1.3.6.1.5.5.7.48.1 OCSP responder',
    '  uri: http://ocsp.plant.example/',
    'access-description',
    "  access-method: 1.3.6.1.5.5.7.48.2 Issuer's certificate",
    '  uri: http://pki.plant.example/ca.cer',
  ],
  subjectInfoAccess: [
    '1.3.6.1.5.5.7.1.11',
    'access-description',
    '  access-method: 1.3.6.1.5.5.7.48.5 Repository of the CA',
    '  uri: http://pki.plant.example/',
    'access-description',
    '  access-method: 1.3.6.1.5.5.7.48.3 Time stamping service',
    '  uri: http://tsa.plant.example/',
  ],
  certificatePolicies: [
    '2.5.29.32',
    'policy: 2.23.140.1.2.1 Domain validated (DV)',
    'policy',
    '  policy-identifier: 1.2.3.4',
    '  cps-uri: https://pki.plant.example/cps',
    '  user-notice',
    '    notice-organization: Example Plant',
    '    notice-number: 1',
    '    notice-number: 5',
    '    explicit-text: For the plant only',
    'policy: 2.5.29.32.0 Any policy',
  ],
  policyMappings: [
    '2.5.29.33',
    'policy-mapping',
    '  issuer-domain-policy: 1.2.3.4',
    '  subject-domain-policy: 1.2.3.5',
    'policy-mapping',
    '  issuer-domain-policy: 1.2.3.6',
    '  subject-domain-policy: 1.2.3.7',
  ],
  'policyConstraints-both': ['2.5.29.36', 'require-explicit-policy: 3', 'inhibit-policy-mapping: 1'],
  'policyConstraints-explicit': ['2.5.29.36', 'require-explicit-policy: 0'],
  inhibitAnyPolicy: ['2.5.29.54', 'skip-certs: 2'],
  nameConstraints: [
    '2.5.29.30',
    ...['dns-name: plant.example', 'ip-address: 192.0.2.0/24', 'ip-address: 2001:db8::/32'].flatMap(permitted),
    ...['email-address: .plant.example', 'directory-name: C=DE/O=Example, Plant/CN=Line 1'].flatMap(permitted),
    ...['dns-name: office.plant.example', 'uri: .example.com'].flatMap(excluded),
    ...excluded('ip-address: 192.0.2.128/255.255.255.129'),
  ],
  privateKeyUsagePeriod: ['2.5.29.16', 'not-before: 20250101000000Z', 'not-after: 20260101000000Z'],
  subjectDirectoryAttributes: [
    '2.5.29.9',
    'attribute',
    '  type: 1.3.6.1.5.5.7.9.4 Country of citizenship',
    '  value: DE',
    'attribute',
    '  type: 1.3.6.1.5.5.7.9.1 Date of birth',
    '  value: 19710314120000Z',
  ],
  tlsfeature: ['1.3.6.1.5.5.7.1.24', 'tls-extension: status-request', 'tls-extension: status-request-v2'],
  noCheck: ['1.3.6.1.5.5.7.48.1.5', 'asserted: yes'],
  ct_precert_poison: ['1.3.6.1.4.1.11129.2.4.3', 'asserted: yes'],
  ct_precert_scts: [
    '1.3.6.1.4.1.11129.2.4.2',
    'signed-certificate-timestamp',
    '  sct-version: 1',
    '  log-id: 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
    '  timestamp: 2023-11-14T22:13:20.000Z',
    '  hash-algorithm: SHA-256',
    '  signature-algorithm: ECDSA',
    '  signature-value: 30080202010202020304',
  ],
  noRevAvail: ['2.5.29.56', 'asserted: yes'],
  nsCertType: [
    '2.16.840.1.113730.1.1',
    'usage: netscape-tls-client',
    'usage: netscape-tls-server',
    'usage: netscape-object-signing',
    'usage: netscape-tls-ca',
  ],
  nsComment: ['2.16.840.1.113730.1.13', 'text: Made for a test'],
  msTemplateName: ['1.3.6.1.4.1.311.20.2', 'text: WebServer'],
  msTemplate: [
    '1.3.6.1.4.1.311.21.7',
    'template: 1.3.6.1.4.1.311.21.8.1.2.3',
    'major-version: 100',
    'minor-version: 4',
  ],
  msCaVersion: ['1.3.6.1.4.1.311.21.1', 'certificate-index: 2', 'key-index: 1'],
  msPreviousHash: ['1.3.6.1.4.1.311.21.2', 'sha1: 00112233445566778899aabbccddeeff00112233'],
  msApplicationPolicies: [
    '1.3.6.1.4.1.311.21.10',
    'key-purpose: 1.3.6.1.5.5.7.3.1 TLS server authentication',
    'key-purpose: 1.3.6.1.4.1.311.20.2.2 Smart card logon',
  ],
  msNtdsSecurity: [
    '1.3.6.1.4.1.311.25.2',
    'other-name',
    '  type: 1.3.6.1.4.1.311.25.2.1 Security identifier (SID)',
    '  value: S-1-5-21-1-2-3-1001',
  ],
}

function permitted(base: string): string[] {
  return ['permitted-subtree', `  ${base}`]
}

function excluded(base: string): string[] {
  return ['excluded-subtree', `  ${base}`]
}

describe('an extension that openssl wrote', () => {
  it.each(vectors)('$name shows all that was put into it', ({ name, value }) => {
    const [oid = '', ...lines] = expected[name] ?? []
    const decoded = decodeExtension(extensionOf(oid, value))
    expect(decoded.state).toBe('decoded')
    expect(linesOf(describeExtension(decoded))).toEqual(lines)
  })

  it('has a vector for every decoder, here or in the specs beside this one', () => {
    const oids = new Set(Object.values(expected).map(([oid]) => oid))
    const elsewhere = { ...attributeCertificateExtensions, ...revocationExtensions, ...shownExtensions }
    expect(extensionRegistry.map(({ oid }) => oid).filter((oid) => !oids.has(oid) && !(oid in elsewhere))).toEqual([])
    expect(vectors.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort())
  })

  it('is malformed, and never more than that, when its bytes are cut anywhere', () => {
    for (const { name, value } of vectors) {
      const [oid = ''] = expected[name] ?? []
      for (let length = 0; length < value.length; length += 2) {
        const decoded = decodeExtension(extensionOf(oid, value.slice(0, length)))
        expect(decoded.state, `${name}, ${length / 2} octets`).toBe('malformed')
        expect(linesOf(describeExtension(decoded))).toEqual([
          `content: ${value.slice(0, length)} (malformed-extension)`,
        ])
      }
    }
  })
})

describe('the registry', () => {
  it('has every decoder once, and a name for each in oid/extensions', () => {
    const oids = extensionRegistry.map(({ oid }) => oid)
    expect(new Set(oids).size).toBe(oids.length)
    expect([...oids].sort()).toEqual(Object.keys(decodedExtensions).sort())
  })
})
