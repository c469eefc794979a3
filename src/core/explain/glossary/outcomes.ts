import type { GlossaryPart } from './entry.ts'

/** The words by which this page states what it found. */
export const outcomes = {
  finding: {
    term: 'Finding',
    inShort: 'Something in your files that deserves attention, with the rule behind it and what to do.',
    see: ['severity', 'failed', 'noted'],
    source: 'Chainlight',
  },
  severity: {
    term: 'Error, warning, notice',
    alsoCalled: ['Severity'],
    inShort: 'How much a finding matters: an error breaks the connection or a binding rule, a notice is good to know.',
    more: ['A warning is between the two: a recommendation is not followed, or many programs refuse the certificate.'],
    see: ['finding', 'invalid'],
    source: 'Chainlight',
  },
  valid: {
    term: 'Valid',
    inShort: 'Every required check on this path passed, at the chosen date and with the chosen purpose.',
    more: [
      'It says that the path is consistent. You decide whether to rely on its root: compare the fingerprint with the owner.',
    ],
    see: ['invalid', 'undetermined', 'path-validation', 'fingerprint'],
    source: 'Chainlight',
  },
  invalid: {
    term: 'Invalid',
    inShort: 'At least one required check on this path failed.',
    more: [
      'The findings say which, at which certificate, and what to do. Another path from the same files may still be good.',
    ],
    see: ['valid', 'undetermined', 'finding'],
    source: 'Chainlight',
  },
  undetermined: {
    term: 'Not decided',
    alsoCalled: ['Undetermined'],
    inShort: 'No required check failed, but at least one could not be made.',
    more: ['The usual reason is that a certificate of the path is missing.'],
    see: ['not-checked', 'missing-issuer', 'valid'],
    source: 'Chainlight',
  },
  expired: {
    term: 'Expired',
    alsoCalled: ['Out of date', 'No longer valid', 'Code 10'],
    inShort: 'The last day of the certificate is over, so programs refuse it.',
    more: ['An expired intermediate or root breaks the path, too. A wrong clock looks like an expired certificate.'],
    inPractice: 'Ask the server’s administrator for a renewed certificate. Importing a root does not help.',
    see: ['validity', 'not-after', 'invalid'],
    source: 'RFC 5280 section 6.1.3',
  },
  revoked: {
    term: 'Revoked',
    alsoCalled: ['Code 23', 'Certificate revoked'],
    inShort: 'The issuer declared the certificate invalid before its last day.',
    more: ['This page knows it only from a revocation list or an OCSP response that you add.'],
    see: ['revocation', 'crl', 'ocsp'],
    source: 'RFC 5280 section 3.3',
  },
  passed: {
    term: 'Passed',
    inShort: 'The check was made and what it looks for is in order.',
    see: ['failed', 'not-checked'],
    source: 'Chainlight',
  },
  failed: {
    term: 'Failed',
    inShort: 'The check was made and the rule is not met.',
    see: ['passed', 'finding', 'invalid'],
    source: 'Chainlight',
  },
  noted: {
    term: 'Noted',
    inShort: 'The check found something to mention that does not change the verdict.',
    see: ['finding', 'severity'],
    source: 'Chainlight',
  },
  'not-applicable': {
    term: 'Not applicable',
    inShort: 'The rule does not concern this certificate, so there was nothing to check.',
    more: ['Example: a limit for CA certificates does not concern a server certificate. The reason follows.'],
    see: ['not-checked', 'passed'],
    source: 'Chainlight',
  },
  'not-checked': {
    term: 'Not checked',
    inShort: 'The check concerns this certificate, but something needed for it was not available.',
    more: [
      'Example: revocation without a revocation list among your files. The reason follows. Not checked means neither good nor bad.',
    ],
    see: ['undetermined', 'not-applicable', 'revocation'],
    source: 'Chainlight',
  },
  utc: {
    term: 'UTC',
    alsoCalled: ['Coordinated Universal Time', 'GMT', 'Zulu time'],
    inShort: 'The world’s common time, without time zones and summer time.',
    more: [
      'The dates in certificates are always in UTC. This page shows days and times in the time zone of this computer and says which one.',
    ],
    see: ['validity', 'not-after'],
    source: 'RFC 5280 section 4.1.2.5',
  },
  rfc: {
    term: 'RFC',
    alsoCalled: ['Request for Comments'],
    inShort: 'A document in the series that holds the standards of the Internet.',
    more: ['RFC 5280 says what certificates and revocation lists contain, and how programs check them.'],
    see: ['x509-certificate', 'path-validation'],
    source: 'RFC 8700',
  },
} as const satisfies GlossaryPart
