import type { ProfileTable } from './profile-table.ts'

/** RFC 5280 section 6 as OpenSSL applies it by default: what a program that connects to the server will do. */
export const pathProfile: ProfileTable = {
  complete: 'must-pass', // RFC 5280 section 6.1: a path ends at a trust anchor
  signature: 'must-pass', // 6.1.3 (a)(1)
  'signature-algorithm': 'must-pass', // 4.1.1.2; OpenSSL: "signature algorithm mismatch"
  validity: 'must-pass', // 6.1.3 (a)(2)
  'name-chaining': 'must-pass', // 6.1.3 (a)(4)
  'basic-constraints': 'must-pass', // 6.1.4 (k)
  'path-length': 'must-pass', // 6.1.4 (l) and (m)
  'key-usage': 'must-pass', // 6.1.4 (n)
  'name-constraints': 'must-pass', // 6.1.3 (b) and (c)
  policies: 'must-pass', // 6.1.3 (f), 6.1.5 (g)
  'critical-extensions': 'must-pass', // 6.1.4 (o), 6.1.5 (f)
  'extensions-well-formed': 'must-pass', // 4.2; OpenSSL: "invalid or inconsistent certificate extension"
  'key-identifiers': 'advice', // 4.2.1.1: hints
  names: 'must-pass', // the person asked: RFC 9525 section 6
  'extended-key-usage': 'must-pass', // the person asked: 4.2.1.12
  'target-key-usage': 'must-pass', // the person asked: 4.2.1.3
  intermediates: 'must-pass', // the person asked; OpenSSL: "certificate chain too long"
  'algorithm-strength': 'must-pass', // fails only what is refused for the profile and the purpose; OpenSSL: "CA md too weak"
  revocation: 'must-not-fail', // 6.1.3 (a)(3); the person's choice of mode goes first
  'certificate-transparency': 'advice', // RFC 6962, experimental: no part of path validation

  // What RFC 5280 asks of certificates and CAs, and OpenSSL only with -x509_strict, if at all: worth knowing, and no reason to refuse
  'serial-number': 'advice',
  version: 'advice',
  'names-present': 'advice',
  'time-encoding': 'advice',
  'key-identifiers-present': 'advice',
  'ca-rights': 'advice',
  'constraints-in-place': 'advice',
  'alternative-names': 'advice',
  criticality: 'advice',
  'extension-contents': 'advice',
  'der-encoding': 'advice',

  // What the CA/Browser Forum asks of public CAs; a plant of its own has its own rules
  'tls-server': 'advice',
  'tls-names': 'advice',
  'tls-authority': 'advice',
  'tls-lifetime': 'advice',
  'tls-formalities': 'advice',
}
