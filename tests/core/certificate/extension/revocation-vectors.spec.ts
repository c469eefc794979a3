import { describe, expect, it } from 'vitest'
import { decodeExtension } from '../../../../src/core/certificate/extension/decode-extension.ts'
import { describeExtension } from '../../../../src/core/certificate/extension/describe-extension.ts'
import { revocationExtensions } from '../../../../src/core/oid/revocation-extensions.ts'
import vectors from '../../../vectors/extensions/revocation-extensions.json' with { type: 'json' }
import { linesOf } from '../rows.ts'
import { extensionOf } from './extension-of.ts'

const timestamp = [
  'signed-certificate-timestamp',
  '  sct-version: 1',
  '  log-id: 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  '  timestamp: 2023-11-14T22:13:20.000Z',
  '  hash-algorithm: SHA-256',
  '  signature-algorithm: ECDSA',
  '  signature-value: 30080202010202020304',
]

/** What tests/vectors/make/revocation-extensions.cnf had openssl write, section by section: expectations are taken from there. */
const expected: Record<string, readonly string[]> = {
  'microsoft-crl-virtual-base': ['base-crl-number: 41'],
  'microsoft-crl-next-publish': ['next-publication: 250102030405Z'],
  'microsoft-crl-self-location': ['distribution-point', '  full-name', '    uri: http://pki.plant.example/cross.cer'],
  // 01020304...1314, the longest that RFC 5280 asks for, in decimal
  'crl-sequence': ['crl-number: 5753854965885600108575829560559299546819203860'],
  'delta-crl-indicator': ['base-crl-number: 41'],
  'issuing-distribution-point': [
    'full-name',
    '  uri: http://pki.plant.example/users.crl',
    'only-contains-user-certs: yes',
    'revocation-reason: key-compromise',
    'revocation-reason: ca-compromise',
    'indirect-crl: yes',
  ],
  'crl-stream-identifier': ['crl-stream: 7'],
  'crl-scope': [
    'scope',
    '  authority',
    '    directory-name: O=Plant CA',
    '  distribution-point',
    '    full-name',
    '      uri: http://pki.plant.example/scope.crl',
    '  only-contains',
    '    type: end-entity-certificates',
    '    type: attribute-certificates',
    '  only-some-reasons',
    '    revocation-reason: key-compromise',
    '    revocation-reason: weak-algorithm-or-key',
    '  serial-number-range',
    '    first-number: 100',
    '    last-number: 199',
    '    modulus: 2',
    '  key-identifier-range',
    '    first-number: 5',
    '  name-subtrees',
    '    dns-name: plant.example',
    '  base-list',
    '    crl-stream: 7',
    '    crl-number: 41',
    '    base-this-update: 20250102030405Z',
    'scope',
    '  only-contains',
    '    type: ca-certificates',
  ],
  'status-referrals': [
    'referral',
    '  crl-referral',
    '    crl-issuer',
    '      dns-name: ca.plant.example',
    '    access',
    '      uri: http://pki.plant.example/ca.crl',
    '    delta-list',
    '      access',
    '        uri: http://pki.plant.example/delta.crl',
    '      last-update: 20250103030405Z',
    '    scopes',
    '      scope',
    '        only-contains',
    '          type: ca-certificates',
    '    last-update: 20250102030405Z',
    '    last-changed: 20250101030405Z',
    'referral',
    '  other-referral',
    '    type: 1.2.3.4',
    '    value: elsewhere',
  ],
  'ordered-list': ['order: ascending-revocation-dates'],
  'base-update-time': ['base-this-update: 20250102030405Z'],
  'delta-information': ['access', '  uri: http://pki.plant.example/delta.crl', 'next-publication: 20250103030405Z'],
  'to-be-revoked': [
    'to-be-revoked-group',
    '  certificate-issuer',
    '    dns-name: ca.plant.example',
    '  reason',
    '    reason-code: certificate-hold',
    '    hold-instruction: 1.2.840.10040.2.3 Reject',
    '  revocation-time: 20250102030405Z',
    '  certificate-group',
    '    serial-numbers',
    '      serial-number: 17',
    '      serial-number: 18',
    'to-be-revoked-group',
    '  revocation-time: 20250102030405Z',
    '  certificate-group',
    '    serial-number-range',
    '      first-number: 20',
    '      last-number: 29',
  ],
  'revoked-groups': [
    'revoked-group',
    '  reason',
    '    reason-code: weak-algorithm-or-key',
    '  invalidity-date: 20250102030405Z',
    '  certificate-group',
    '    serial-number-range',
    '      first-number: 100',
    '      last-number: 199',
    '      modulus: 2',
    'revoked-group',
    '  certificate-group',
    '    name-subtrees',
    '      dns-name: plant.example',
  ],
  'expired-certs-on-crl': ['not-before: 20200102030405Z'],
  'aa-issuing-distribution-point': [
    'distribution-point',
    '  full-name',
    '    uri: http://pki.plant.example/scope.crl',
    'only-some-reasons',
    '  revocation-reason: aa-compromise',
    'indirect-crl: yes',
    'contains-user-attribute-certs: no',
    'contains-aa-certs: yes',
    'contains-soa-certs: no',
  ],
  'crl-entry-reason': ['reason-code: key-compromise'],
  'hold-instruction-code': ['hold-instruction: 1.2.840.10040.2.2 Call the issuer, or reject'],
  'crl-entry-invalidity': ['invalidity-date: 20250102030405Z'],
  'crl-entry-issuer': ['directory-name: O=Plant CA'],
  'ocsp-signed-certificate-timestamps': timestamp,
  'ocsp-nonce': ['nonce: 00112233445566778899aabbccddeeff'],
  'ocsp-crl-reference': ['uri: http://pki.plant.example/ca.crl', 'crl-number: 42', 'crl-time: 20250102030405Z'],
  'ocsp-acceptable-responses': ['response-type: 1.3.6.1.5.5.7.48.1.1 Basic OCSP response', 'response-type: 1.2.3.4'],
  'ocsp-archive-cutoff': ['archive-cutoff: 20200102030405Z'],
  'ocsp-service-locator': [
    'issuer: O=Plant CA',
    'locator',
    '  access-description',
    '    access-method: 1.3.6.1.5.5.7.48.1 OCSP responder',
    '    uri: http://ocsp.plant.example/',
  ],
  'ocsp-preferred-signature-algorithms': [
    'preferred-algorithm',
    '  signature-algorithm: 1.2.840.10045.4.3.2 ECDSA with SHA-256',
  ],
  'ocsp-extended-revoke': ['asserted: yes'],
  'cert-in-dir-since': ['in-directory-since: 20250102030405Z'],
  'cert-hash': ['hash-algorithm: 2.16.840.1.101.3.4.2.1 SHA-256', 'hash: ccddeeff'],
}

const oids = new Map<string, string>(Object.entries(revocationExtensions).map(([oid, { term }]) => [term, oid]))
const decoded = (name: string, hex: string) => decodeExtension(extensionOf(oids.get(name) ?? '', hex))

describe('an extension of a CRL, of an entry or of an OCSP message', () => {
  it.each(vectors)('$name shows all that was put into it', ({ name, value }) => {
    const extension = decoded(name, value)
    expect(extension.state).toBe('decoded')
    expect(linesOf(describeExtension(extension))).toEqual(expected[name])
  })

  it('has a vector', () => {
    const names = vectors.map(({ name }) => name).sort()
    expect(names).toEqual([...oids.keys()].sort())
    expect(names).toEqual(Object.keys(expected).sort())
  })

  it('is malformed, and never more than that, when its bytes are cut anywhere', () => {
    for (const { name, value } of vectors.filter(({ name }) => name !== 'ocsp-nonce')) {
      for (let length = 0; length < value.length; length += 2)
        expect(decoded(name, value.slice(0, length)).state, `${name}, ${length / 2} octets`).toBe('malformed')
    }
  })

  it('never throws, whatever octet of it is another', { timeout: 60_000 }, () => {
    const thrown: string[] = []
    for (const { name, value } of vectors) {
      for (let at = 0; at < value.length; at += 2) {
        for (const octet of ['00', '05', '30', '7f', '80', 'a0', 'ff']) {
          const extension = decoded(name, value.slice(0, at) + octet + value.slice(at + 2))
          try {
            describeExtension(extension)
          } catch {
            thrown.push(`${name}, octet ${at / 2} is ${octet}`)
          }
        }
      }
    }
    expect(thrown).toEqual([])
  })

  // RFC 2560 section 4.4.1: "the extnValue is the value of the nonce"; openssl before 0.9.7 wrote it so.
  it.each([
    ['that is bare octets', 'deadbeef', 'nonce: deadbeef'],
    ['whose octets only begin like an OCTET STRING', '0410aabb', 'nonce: 0410aabb'],
    ['of no octets', '', 'nonce: '],
  ])('shows a nonce %s', (_what, hex, line) => {
    expect(linesOf(describeExtension(decoded('ocsp-nonce', hex)))).toEqual([line])
  })

  it('has named numbers and bits, and shows those that have no name by their number', () => {
    const lines = (name: string, hex: string) => linesOf(describeExtension(decoded(name, hex)))
    expect(lines('ordered-list', '0a0107')).toEqual(['order: 7'])
    expect(lines('crl-scope', '3006 3004 82020410')).toEqual(['scope', '  only-contains', '    unnamed-bit: 3'])
  })
})
