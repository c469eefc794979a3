import type { Guide } from './guide.ts'

/** The steps if the revocation list of a CA is out of date or cannot be used. */
export const getCurrentList = {
  title: 'Get the current revocation list',
  intro: [
    'A CA publishes a new ',
    { term: 'crl', text: 'revocation list' },
    ' before the next date that the old one states. OPC UA applications refuse certificates without a current one.',
  ],
  steps: [
    [
      'Look for an address in a certificate that this CA issued: it is under ',
      { term: 'crl-distribution-points', text: 'CRL Distribution Points' },
      '.',
    ],
    ['Open the address on a computer with a network. This page shows it and never opens it.'],
    [
      'Without an address, ask the owner of the CA for the list. A Windows CA publishes one with ',
      { ui: 'certutil -CRL' },
      '.',
    ],
    ['Drop the list onto this page, together with the chain. It should be within its dates.'],
    [
      'Save it as ',
      { term: 'der', text: 'DER' },
      ' and put it where the old one was: in folders, ',
      { ui: 'issuers/crl' },
      '.',
    ],
  ],
  notes: [['Also an empty list is needed: it says that the CA has revoked nothing.']],
  sources: ['RFC 5280 sections 4.2.1.13 and 5.1.2.5', 'OPC 10000-4 section 6.1.3', 'Windows Server: certutil'],
} as const satisfies Guide
