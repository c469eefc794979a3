import type { Guide } from './guide.ts'

/** The steps if the certificate of an OPC UA application must be another one. No trust list helps. */
export const replaceApplication = {
  title: 'Have the certificate replaced',
  intro: ['No import helps with this certificate. The owner of the OPC UA application must make a new one.'],
  steps: [
    [
      'Make a new certificate in the application itself, or make a request for a ',
      { term: 'certificate-authority', text: 'CA' },
      '. The commands are below.',
    ],
    ['It needs the application URI, the host names and the usages that this page names.'],
    ['Drop the new certificate onto this page, with the application URI typed, before you install it.'],
    [
      'Import it into the ',
      { term: 'trust-list', text: 'trust list' },
      ' of every other application, and remove the old one there.',
    ],
  ],
  notes: [['Where the trust list holds the CA itself, a new certificate of this CA needs no import.']],
  sources: ['OPC 10000-6 section 6.2.2', 'OPC 10000-4 section 6.1.3', 'OPC 10000-12 section 7'],
} as const satisfies Guide
