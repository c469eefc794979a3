import type { Guide } from './guide.ts'

/** The steps if a signature does not fit: a file was changed on its way, or the two do not belong together. */
export const getAgain = {
  title: 'Get the certificates again',
  intro: ['A certificate was changed on its way, or it does not belong to the other one.'],
  steps: [
    ['Import nothing from this chain.'],
    [
      'Ask the sender for the files once more, packed in an archive. Mail programs and text editors can change a certificate.',
    ],
    ['Or save the whole chain from the server again.'],
    ['Drop the new files onto this page. Every link of the path should then be verified.'],
    [
      'Compare the ',
      { term: 'sha-256-fingerprint', text: 'SHA-256 fingerprint' },
      ' of the root with the one that its owner states.',
    ],
    ['If the signature still does not fit, ask the owner of the CA for the certificate whose key signed.'],
  ],
  notes: [
    ['A renewed CA may keep its name and have a new key. Its new certificate does not fit the older signatures.'],
    ['A certificate may also have been changed on purpose. Tell your IT security if the new file is another one.'],
  ],
  sources: ['RFC 5280 section 6.1.3', 'Microsoft: Certification Authority Renewal'],
} as const satisfies Guide
