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
    more: [
      'A warning stands between the two: a recommendation is not followed, or many clients would refuse the certificate.',
    ],
    see: ['finding', 'invalid'],
    source: 'Chainlight',
  },
  valid: {
    term: 'Valid',
    inShort: 'Every required check on this path was made and passed, for the chosen date and purpose.',
    more: [
      'It says that the path is consistent. Whether to rely on its root is your decision, made by comparing the fingerprint with the owner.',
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
    term: 'Undetermined',
    inShort: 'No required check failed, but at least one could not be made, so there is no verdict.',
    more: ['The usual reason is that a certificate of the path is missing.'],
    see: ['not-checked', 'missing-issuer', 'valid'],
    source: 'Chainlight',
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
    more: [
      'Example: a limit for CA certificates does not concern a server certificate. The reason is given beside it.',
    ],
    see: ['not-checked', 'passed'],
    source: 'Chainlight',
  },
  'not-checked': {
    term: 'Not checked',
    inShort: 'The check concerns this certificate, but something needed for it was not available.',
    more: [
      'Example: revocation without a revocation list among your files. The reason is given beside it. Not checked means neither good nor bad.',
    ],
    see: ['undetermined', 'not-applicable', 'revocation'],
    source: 'Chainlight',
  },
} as const satisfies GlossaryPart
