import { reasonFlags } from '../revocation.ts'

/** The bits of Netscape's certificate type, from bit 0 on. @see Netscape Certificate Extensions */
export const netscapeCertTypes = [
  'netscape-tls-client',
  'netscape-tls-server',
  'netscape-s-mime',
  'netscape-object-signing',
  'netscape-reserved',
  'netscape-tls-ca',
  'netscape-s-mime-ca',
  'netscape-object-signing-ca',
] as const

/** Words that are values: yes and no, named bits, enumerated choices. */
export const valueTerms = [
  'yes',
  'no',
  'none',
  'no-limit',
  // keyUsage, RFC 5280 section 4.2.1.3
  'digital-signature',
  'content-commitment',
  'key-encipherment',
  'data-encipherment',
  'key-agreement',
  'key-cert-sign',
  'crl-sign',
  'encipher-only',
  'decipher-only',
  // reasons of a CRL, RFC 5280 section 4.2.1.13
  'unused',
  ...reasonFlags,
  // reasons of an entry only, RFC 5280 section 5.3.1
  'unspecified',
  'remove-from-crl',
  // X.509 (10/2019) has one more
  'weak-algorithm-or-key',
  // crlScope and orderedList of X.509
  'end-entity-certificates',
  'ca-certificates',
  'attribute-certificates',
  'ascending-serial-numbers',
  'ascending-revocation-dates',
  // tlsFeature, RFC 7633
  'status-request',
  'status-request-v2',
  // Netscape certificate type
  ...netscapeCertTypes,
  // Entrust's version information
  'key-update-allowed',
  'new-extensions',
  'pkix-certificate',
  // how the holder of a Russian certificate was identified
  'identified-in-person',
  'identified-by-signature',
  'identified-by-passport-chip',
  'identified-by-biometric-system',
  // logotypes, RFC 9399, and biometrics, RFC 3739
  'gray-scale',
  'color',
  'picture',
  'handwritten-signature',
  // the reason why a value is shown as octets
  'unknown-extension',
  'malformed-extension',
  'unknown-type',
  'malformed-value',
  // unusual things about a time: asn1/time.ts
  'not-a-time',
  'no-seconds',
  'not-utc',
  'fraction',
  'wrong-type',
  // faults of a text: asn1/string.ts
  'bad-encoding',
  'forbidden-character',
  'not-a-string',
  // faults that end a decoding: asn1/fault.ts
  'truncated',
  'tag-too-large',
  'length-too-large',
  'length-reserved',
  'indefinite-primitive',
  'end-of-contents-missing',
  'nested-too-deep',
  'unexpected-tag',
  'missing-element',
  'trailing-bytes',
  'bad-value',
  // the reason why a public key cannot be used to verify: crypto/key-fault.ts
  'integer-negative',
  'integer-not-minimal',
  'modulus-even',
  'exponent-even',
  'exponent-too-small',
  'exponent-too-large',
  'point-malformed',
  'point-hybrid',
  'point-at-infinity',
  'point-off-curve',
  'point-of-small-order',
  'parameters-not-absent',
  'parameters-out-of-range',
  'value-out-of-range',
  'length',
  // the status of an OCSP response, RFC 6960 section 4.2.1
  'successful',
  'malformed-request',
  'internal-error',
  'try-later',
  'sig-required',
  'unauthorized',
  'not-revoked',
  'is-revoked',
  'not-known-to-responder',
  // statements of a key about its parameters
  'curve-implicit',
  'curve-absent',
  'curve-explicit',
  'parameters-inherited',
  // states of the logs of Certificate Transparency: oid/certificate-logs.ts
  'log-usable',
  'log-qualified',
  'log-readonly',
  'log-retired',
  'log-rejected',
  'log-pending',
  'log-test',
  'log-monitoring',
  'log-unlisted',
] as const

export type ValueTerm = (typeof valueTerms)[number]
