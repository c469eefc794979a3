import type { Guide } from './guide.ts'

/** The steps if the root is here and the server does not send what is between. */
export const completeChain = {
  title: 'Complete the chain of the server',
  intro: [
    'A server must send its own certificate and every ',
    { term: 'intermediate-certificate', text: 'intermediate' },
    '. Other programs have only the ',
    { term: 'root-certificate', text: 'root' },
    '.',
  ],
  steps: [
    ['Tell the server’s administrator the name of the missing certificate.'],
    [
      'The administrator gets it from the owner of that CA, or from the address in the certificate below it (',
      { term: 'authority-information-access', text: 'Authority Information Access' },
      ').',
    ],
    [
      'The administrator puts the server certificate and every intermediate into the keystore of the server. The guides for Tomcat, nginx and IIS are below.',
    ],
    ['After a restart of the server, save its chain again and drop it onto this page.'],
    ['Import the root when the chain here is complete.'],
  ],
  notes: [
    [
      'Until then OpenSSL reports code 20 or 21, even where the root was imported. The ThingWorx connection may fail in the same way.',
    ],
    ['Browsers often find the missing certificate by themselves. So a page that opens in a browser proves nothing.'],
  ],
  sources: ['RFC 8446 section 4.4.2', 'PTC Vuforia: SSL certificates', 'openssl-verification-options(1)'],
} as const satisfies Guide
