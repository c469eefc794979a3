import type { ErrorTextFamily } from '../error-text.ts'

/** Programs written in Go: Docker, Telegraf, Grafana, Terraform and many gateways. */
export const go: ErrorTextFamily = {
  program: 'go',
  source: 'Go: crypto/x509 verify.go, crypto/tls',
  entries: [
    { says: ['x509: certificate signed by unknown authority'], situation: 'issuer-unknown' },
    {
      says: ['while trying to verify candidate authority certificate'],
      situation: 'signature-wrong',
      means: 'A trusted CA has the right name, but its key did not make the signature.',
    },
    { says: ['x509: certificate has expired or is not yet valid'], situation: 'outside-dates' },
    { says: ['x509: certificate is valid for'], situation: 'name-differs' },
    {
      says: ['because it doesn’t contain any IP SANs', 'x509: cannot validate certificate for'],
      situation: 'names-missing',
    },
    {
      says: [
        'x509: certificate relies on legacy Common Name field, use SANs instead',
        'certificate relies on legacy Common Name field',
      ],
      situation: 'names-missing',
    },
    { says: ['x509: certificate is not valid for any names'], situation: 'names-missing' },
    { says: ['x509: certificate is not authorized to sign other certificates'], situation: 'not-a-ca' },
    { says: ['x509: issuer name does not match subject from issuing certificate'], situation: 'issuer-differs' },
    { says: ['x509: too many intermediates for path length constraint'], situation: 'path-too-long' },
    { says: ['x509: certificate specifies an incompatible key usage'], situation: 'purpose-wrong' },
    {
      says: ['x509: a root or intermediate certificate is not authorized to sign for this name'],
      situation: 'names-not-permitted',
    },
    { says: ['x509: issuer has name constraints but leaf doesn’t have a SAN extension'], situation: 'names-missing' },
    { says: ['x509: unhandled critical extension'], situation: 'critical-extension' },
    {
      says: [
        'x509: invalid signature: parent certificate cannot sign this kind of certificate',
        'parent certificate cannot sign this kind of certificate',
      ],
      situation: 'not-a-ca',
    },
    {
      says: [
        'crypto/rsa: verification error',
        'x509: ECDSA verification failure',
        'x509: Ed25519 verification failure',
      ],
      situation: 'signature-wrong',
    },
    { says: ['x509: cannot verify signature: insecure algorithm'], situation: 'signature-weak' },
    {
      says: ['x509: cannot verify signature: algorithm unimplemented', 'x509: unsupported elliptic curve'],
      situation: 'algorithm-unsupported',
    },
    {
      says: [
        'x509: negative serial number',
        'x509: invalid',
        'x509: RSA key missing NULL parameters',
        'x509: malformed',
        'x509: certificate contains duplicate extensions',
        'x509: trailing data',
      ],
      situation: 'certificate-malformed',
    },
    {
      says: ['certificate is not standards compliant'],
      situation: 'strict-rule',
      means: 'macOS refuses the certificate: its lifetime, key, purpose or name breaks a rule of Apple.',
    },
    {
      says: ['certificate is not trusted'],
      situation: 'issuer-unknown',
      source: 'Go: crypto/x509 on macOS, whose words it passes on',
    },
    { says: ['x509: failed to load system roots and no roots provided'], situation: 'trust-store-empty' },
    { says: ['tls: failed to verify certificate'], situation: 'verification-failed' },
    { says: ['tls: private key does not match public key'], situation: 'key-differs' },
    { says: ['tls: failed to find any PEM data'], situation: 'not-pem' },
    { says: ['tls: failed to find certificate PEM data'], situation: 'not-pem' },
    {
      says: ['tls: first record does not look like a TLS handshake', 'server gave HTTP response to HTTPS client'],
      situation: 'not-tls',
    },
    { says: ['tls: client didn’t provide a certificate'], situation: 'client-certificate-missing' },
  ],
}
