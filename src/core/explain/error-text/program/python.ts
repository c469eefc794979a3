import type { ErrorTextFamily } from '../error-text.ts'

/** Python's ssl module and Requests. Reasons come from OpenSSL and are listed there. */
export const python: ErrorTextFamily = {
  program: 'python',
  source: 'Python: ssl; Requests: SSL Cert Verification; urllib3',
  entries: [
    { says: ['SSLCertVerificationError'], situation: 'verification-failed', wraps: true },
    { says: ['CertificateError: hostname', 'ssl.CertificateError'], situation: 'name-differs' },
    {
      says: [
        'no appropriate subjectAltName fields were found',
        'no appropriate commonName or subjectAltName fields were found',
      ],
      situation: 'names-missing',
    },
    { says: ['Could not find a suitable TLS CA certificate bundle, invalid path'], situation: 'ca-file-unreadable' },
    {
      says: ['cadata does not contain a certificate', 'not enough data: cadata does not contain a certificate'],
      situation: 'not-pem',
    },
    { says: ['InsecureRequestWarning', 'Unverified HTTPS request is being made'], situation: 'validation-off' },
    { says: ['[SSL] PEM lib'], situation: 'not-pem' },
    { says: ['UNEXPECTED_EOF_WHILE_READING', 'EOF occurred in violation of protocol'], situation: 'handshake' },
  ],
}
