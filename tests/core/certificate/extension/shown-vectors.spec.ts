import { describe, expect, it } from 'vitest'
import { decodeExtension } from '../../../../src/core/certificate/extension/decode-extension.ts'
import { describeExtension } from '../../../../src/core/certificate/extension/describe-extension.ts'
import { shownExtensions } from '../../../../src/core/oid/shown-extensions.ts'
import vectors from '../../../vectors/extensions/shown-extensions.json' with { type: 'json' }
import { linesOf } from '../rows.ts'
import { extensionOf } from './extension-of.ts'

const sha256 = '2.16.840.1.101.3.4.2.1 SHA-256'

/**
 * What tests/vectors/make/shown-extensions.cnf had openssl write, section by section: expectations are taken from there, and for those that openssl
 * reads itself from what it prints (`printed` in the vectors).
 */
const expected: Record<string, readonly string[]> = {
  'microsoft-cross-certificates': [
    'sync-seconds: 28800',
    'cross-certificates',
    '  distribution-point',
    '    uri: http://pki.plant.example/cross.cer',
  ],
  'microsoft-application-policy-mappings': [
    'policy-mapping',
    '  issuer-domain-policy: 1.3.6.1.5.5.7.3.1 TLS server authentication',
    '  subject-domain-policy: 1.3.6.1.5.5.7.3.2 TLS client authentication',
  ],
  'microsoft-application-policy-constraints': ['require-explicit-policy: 2'],
  'netscape-base-url': ['uri: https://plant.example/'],
  'netscape-revocation-url': ['uri: https://plant.example/revoked?'],
  'netscape-ca-revocation-url': ['uri: https://plant.example/ca-revoked?'],
  'netscape-cert-renewal-url': ['uri: https://plant.example/renew'],
  'netscape-ca-policy-url': ['uri: https://plant.example/policy'],
  'netscape-ssl-server-name': ['dns-name: server.plant.example'],
  'validity-assured-short-term': ['asserted: yes'],
  'legal-entity-identifier': ['lei-code: 5493000IBP32UQZ0KL24'],
  'legal-entity-role': ['lei-role: Director'],
  'biometric-info': [
    'biometric',
    '  type: picture',
    `  hash-algorithm: ${sha256}`,
    '  hash: 00112233',
    '  uri: https://plant.example/face',
    'biometric',
    '  type: 1.2.3.4',
    `  hash-algorithm: ${sha256}`,
    '  hash: 44556677',
  ],
  'qc-statements': [
    'qc-statement: 0.4.0.1862.1.1 EU qualified certificate',
    'qc-statement',
    '  type: 0.4.0.1862.1.2 Limit of the value of transactions',
    '  currency: EUR',
    '  amount: 15',
    '  exponent: 4',
    'qc-statement',
    '  type: 0.4.0.1862.1.3 Years that records are kept',
    '  value: 10',
    'qc-statement: 0.4.0.1862.1.4 Private key in a qualified device',
    'qc-statement',
    '  type: 0.4.0.1862.1.5 Disclosure statements',
    '  disclosure-statement',
    '    uri: https://plant.example/pds',
    '    language: en',
    'qc-statement',
    '  type: 0.4.0.1862.1.6 Type of certificate',
    '  type: 0.4.0.1862.1.6.3 Web site authentication',
    'qc-statement',
    '  type: 0.4.0.1862.1.7 Countries whose law applies',
    '  country: CH',
    'qc-statement',
    '  type: 1.3.6.1.5.5.7.11.2 Syntax of RFC 3739',
    '  semantics: 0.4.0.194121.1.2 Legal person',
    '  registration-authorities',
    '    registration-authority',
    '      uri: http://pki.plant.example/cross.cer',
    'qc-statement',
    '  type: 0.4.0.19495.2 Payment service provider (PSD2)',
    '  payment-roles',
    '    payment-role',
    '      identifier: 0.4.0.19495.1.3 Account information',
    '      text: PSP_AI',
    '  competent-authority: Example Authority',
    '  competent-authority-id: XX-EXA',
    'qc-statement',
    '  type: 0.4.0.1862.1.2 Limit of the value of transactions',
    '  currency: 978',
    '  amount: 1',
    '  exponent: 0',
    'qc-statement',
    '  type: 1.2.3.4.5',
    '  value: something',
    'qc-statement',
    '  type: 0.4.0.1862.1.3 Years that records are kept',
    '  value: 0c0374656e (malformed-value)',
  ],
  logotype: [
    'issuer-logo',
    '  logotype-direct',
    '    images',
    '      medium',
    '        details',
    '          media-type: image/svg+xml',
    '          hashes',
    '            hash',
    `              hash-algorithm: ${sha256}`,
    '              value: 0102',
    '          addresses',
    '            uri: https://plant.example/logo.svg',
    '        properties',
    '          type: gray-scale',
    '          file-size: 1000',
    '          width: 64',
    '          height: 32',
    '          resolution',
    '            bits-per-pixel: 8',
    '          language: en',
    'subject-logo',
    '  logotype-indirect',
    '    hashes',
    '      hash',
    `        hash-algorithm: ${sha256}`,
    '        value: 0102',
    '    addresses',
    '      uri: https://plant.example/logo.svg',
  ],
  'onion-service-descriptor': [
    'onion-service',
    '  uri: https://plant.onion',
    `  hash-algorithm: ${sha256}`,
    '  hash: 0a0b',
  ],
  'cabf-organization-identifier': [
    'registration-scheme: NTR',
    'country: US',
    'state-or-province: CA',
    'registration-number: 12345',
  ],
  'liability-limitation-flag': ['asserted: yes'],
  'validity-model': ['model: 1.3.6.1.4.1.8301.3.5.1 Chain model'],
  'date-of-cert-gen': ['date-of-generation: 20240102030405Z'],
  procuration: ['country: DE', 'substitution: Prokura', 'signing-for', '  email-address: boss@plant.example'],
  admission: [
    'admission-authority',
    '  directory-name: O=Chamber',
    'admissions',
    '  admission-entry',
    '    naming-authority',
    '      identifier: 1.3.36.8.3.11.1.1',
    '      uri: https://chamber.example',
    '      text: Health',
    '    professions',
    '      profession',
    '        professions',
    '          profession: Physician',
    '        profession-identifiers',
    '          profession: 1.2.276.0.76.4.30',
    '        registration-number: 1-2345',
  ],
  'monetary-limit': ['currency: EUR', 'amount: 15', 'exponent: 4'],
  'declaration-of-majority': ['not-younger-than: 18'],
  iccsn: ['card-serial-number: 8027612345678901'],
  restriction: ['text: Only for the plant'],
  'additional-information': ['text: More to read'],
  'smime-capabilities': [
    'capability',
    '  identifier: 1.2.840.113549.3.2 RC2-CBC',
    '  algorithm-parameters: 128',
    'capability',
    '  identifier: 2.16.840.1.101.3.4.1.42 AES-256-CBC',
  ],
  'ip-addr-blocks': [
    'address-block',
    '  address-family: IPv4',
    '  address-prefix: 192.0.2.0/24',
    '  address-range: 198.51.100.0 - 198.51.100.130',
    'address-block',
    '  address-family: IPv6',
    '  inherited: yes',
  ],
  'autonomous-sys-ids': ['as-number: 64496', 'as-number: 64498 - 64510', 'inherited: yes'],
  'ip-addr-blocks-v2': ['address-block', '  address-family: IPv6', '  address-prefix: 2001:db8::/40'],
  'autonomous-sys-ids-v2': ['as-number: 64496'],
  'proxy-cert-info': [
    'path-length-constraint: 3',
    'proxy-policy',
    '  policy-language: 1.3.6.1.5.5.7.21.0 Any policy language',
    '  content: 4142',
  ],
  'tn-auth-list': [
    'telephone-entry',
    '  service-provider-code: 1234',
    'telephone-entry',
    '  telephone-range',
    '    telephone-number: 12155550000',
    '    count: 100',
    'telephone-entry',
    '  telephone-number: 12155550100',
  ],
  'acme-identifier': ['sha256: 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'],
  'masa-url': ['uri: masa.maker.example'],
  'old-authority-key-identifier': ['key-identifier: 01020304', 'authority-cert-serial-number: 267514611'],
  'subject-alt-public-key-info': ['algorithm: 2.16.840.1.101.3.4.3.17 ML-DSA-44', 'key-octets: c0ffee'],
  'alt-signature-algorithm': ['signature-algorithm: 2.16.840.1.101.3.4.3.17 ML-DSA-44'],
  'alt-signature-value': ['signature-value: beef'],
  'subject-sign-tool': ['sign-tool: Tool of the subject'],
  'issuer-sign-tool': [
    'sign-tool: Tool',
    'ca-tool: CA tool',
    'sign-tool-certificate: Approval 1',
    'ca-tool-certificate: Approval 2',
  ],
  'identification-kind': ['identification: identified-by-signature'],
  'entrust-version': ['version: V8.0', 'flags', '  usage: key-update-allowed', '  usage: pkix-certificate'],
  'adobe-timestamp': ['version: 1', 'access', '  uri: http://tsa.plant.example/', 'requires-authentication: yes'],
  'adobe-archive-rev-info': ['version: 1'],
  'android-key-description': [
    'attestation-version: 3',
    'attestation-security-level: TrustedEnvironment',
    'keystore-version: 4',
    'keystore-security-level: StrongBox',
    'challenge: 616263',
    'unique-id: ',
    'software-enforced',
    '  creation-time: 2020-01-02T03:04:05.000Z',
    '  applications',
    '    packages',
    '      package',
    '        text: example.plant',
    '        version: 7',
    '    signature-digests',
    '      sha256: 0011',
    'hardware-enforced',
    '  usage: SIGN',
    '  usage: VERIFY',
    '  algorithm: EC',
    '  key-size: 256',
    '  hash-algorithm: SHA-2-256',
    '  curve: P_256',
    '  no-authentication-required: yes',
    '  origin: GENERATED',
    '  root-of-trust',
    '    boot-key: aabb',
    '    device-locked: yes',
    '    boot-state: Verified',
    '    boot-hash: ccdd',
    '  os-patch-level: 202001',
    '  content: bf876703020105 (unknown-type)',
  ],
  'step-provisioner': [
    'type: JWK',
    'provisioner: plant-admin',
    'credential: abcdef',
    'properties',
    '  value: key',
    '  value: value',
  ],
  'strong-extranet': [
    'version: 0',
    'identities',
    '  identity',
    '    zone: 1',
    '    user: One',
    '  identity',
    '    zone: 2',
    '    user: Two',
  ],
  'personal-data-info': ['biometric', '  type: 2', `  hash-algorithm: ${sha256}`, '  hash: 8899aabb'],
  'verisign-czag': ['text: abc'],
  'verisign-fidelity-token': ['text: abc'],
  'verisign-in-box-v1': ['text: abc'],
  'verisign-serial-number-rollover': ['text: abc'],
  'verisign-token-type': ['value: 80'],
  'verisign-in-box-v2': ['text: abc'],
  'verisign-jurisdiction-hash': ['text: abc'],
  'verisign-bits': ['value: 80'],
  'sigstore-issuer-v1': ['text: https://a.example'],
  'sigstore-github-trigger': ['text: push'],
  'sigstore-github-sha': ['text: 0123456789abcdef'],
  'sigstore-github-workflow': ['text: release'],
  'sigstore-github-repository': ['text: plant/line'],
  'sigstore-github-ref': ['text: refs/tags/v1'],
  'sigstore-build-signer-uri': ['text: build-signer-uri of the plant'],
  'sigstore-build-signer-digest': ['text: build-signer-digest of the plant'],
  'sigstore-runner-environment': ['text: runner-environment of the plant'],
  'sigstore-source-repository-uri': ['text: source-repository-uri of the plant'],
  'sigstore-source-repository-digest': ['text: source-repository-digest of the plant'],
  'sigstore-source-repository-ref': ['text: source-repository-ref of the plant'],
  'sigstore-source-repository-identifier': ['text: source-repository-identifier of the plant'],
  'sigstore-source-owner-uri': ['text: source-owner-uri of the plant'],
  'sigstore-source-owner-identifier': ['text: source-owner-identifier of the plant'],
  'sigstore-build-config-uri': ['text: build-config-uri of the plant'],
  'sigstore-build-config-digest': ['text: build-config-digest of the plant'],
  'sigstore-build-trigger': ['text: build-trigger of the plant'],
  'sigstore-run-invocation-uri': ['text: run-invocation-uri of the plant'],
  'sigstore-source-visibility': ['text: source-visibility of the plant'],
  'sigstore-issuer': ['text: https://a.example'],
  'sigstore-deployment-environment': ['text: production'],
  'apple-signing': ['value: none'],
  'apple-iphone-developer': ['value: none'],
  'apple-iphone-os-application-signing': ['value: none'],
  'apple-iphone-distribution': ['value: none'],
  'apple-safari-developer': ['value: none'],
  'apple-iphone-os-vpn-signing': ['value: none'],
  'apple-mac-app-signing-development': ['value: none'],
  'apple-mac-app-signing-submission': ['value: none'],
  'apple-mac-app-store-code-signing': ['value: none'],
  'apple-mac-app-store-installer-signing': ['value: none'],
  'apple-mac-developer': ['value: none'],
  'apple-developer-id-application': ['value: none'],
  'apple-developer-id-installer': ['value: none'],
  'apple-passbook-signing': ['value: none'],
  'apple-website-push-signing': ['value: none'],
  'apple-developer-id-kernel': ['value: none'],
  'apple-test-flight': ['value: none'],
  'apple-developer-id-date': ['value: 20121026000000Z'],
  'apple-wwdr-ca': ['value: none'],
  'apple-application-integration-ca': ['value: none'],
  'apple-developer-id-ca': ['value: none'],
  'apple-timestamp-ca': ['value: none'],
  'apple-developer-authentication-ca': ['value: none'],
  'apple-application-integration-ca-g3': ['value: none'],
  'apple-wwdr-ca-g2': ['value: none'],
  'apple-software-update-ca': ['value: none'],
}

const oids = new Map<string, string>(Object.entries(shownExtensions).map(([oid, { term }]) => [term, oid]))
const decoded = (name: string, hex: string) => decodeExtension(extensionOf(oids.get(name) ?? '', hex))

/** Text without ASN.1 around it: whatever is cut off, a text is left. */
const unframed = new Set([
  'sigstore-issuer-v1',
  'sigstore-github-trigger',
  'sigstore-github-sha',
  'sigstore-github-workflow',
  'sigstore-github-repository',
  'sigstore-github-ref',
])

describe('an extension that is only shown', () => {
  it.each(vectors)('$name shows all that was put into it', ({ name, value }) => {
    const extension = decoded(name, value)
    expect(extension.state).toBe('decoded')
    expect(linesOf(describeExtension(extension))).toEqual(expected[name])
  })

  it('has a vector, whoever defined it', () => {
    const names = vectors.map(({ name }) => name).sort()
    expect(names).toEqual([...oids.keys()].sort())
    expect(names).toEqual(Object.keys(expected).sort())
  })

  it('is malformed, and never more than that, when its bytes are cut anywhere', () => {
    for (const { name, value } of vectors.filter(({ name }) => !unframed.has(name))) {
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
})
