import type { Guide, Sentence } from './guide.ts'

const openServer: Sentence = [
  'Open the ThingWorx server in the browser: ',
  { ui: 'https://' },
  ' followed by the host and, if it is not 443, a colon and the port. Use the same host and port as in KEPServerEX.',
]

const addHere: Sentence = ['Drop the saved file onto this page.']

const rootOnlyIfKnown: Sentence = [
  'The ',
  { term: 'root-certificate', text: 'root' },
  ' is in the file only if this browser itself knows it. If not, the ',
  { term: 'chain', text: 'chain' },
  ' ends one level lower and this page names the ',
  { term: 'missing-issuer', text: 'missing issuer' },
  '.',
]

const inspection: Sentence = [
  'If the top of the path is the root of a firewall or virus scanner, the connection passed through ',
  { term: 'tls-inspection', text: 'TLS inspection' },
  '. Save the chain again from a computer outside the inspected network.',
]

const pageWarning: Sentence = [
  'If the browser warns before it shows the page, there is no need to go past the warning or to sign in. The certificate can be read from the warning.',
]

const chromiumNotes: readonly Sentence[] = [
  [
    'An export starts at the certificate that is selected and goes upward. With the topmost one selected, ',
    { ui: 'Base64-encoded ASCII, single certificate' },
    ' saves that certificate alone.',
  ],
  rootOnlyIfKnown,
  pageWarning,
  inspection,
]

const chromiumSteps: readonly Sentence[] = [
  [
    'Select the icon to the left of the address, then ',
    { ui: 'Connection is secure' },
    ', then ',
    { ui: 'Certificate is valid' },
    '. If it says ',
    { ui: 'Not secure' },
    ' instead, select that and open the certificate details.',
  ],
  ['In the certificate viewer open ', { ui: 'Details' }, '.'],
  [
    'Under ',
    { ui: 'Certificate Hierarchy' },
    ' select the lowest entry, the ',
    { term: 'end-entity-certificate', text: 'server certificate' },
    '.',
  ],
  [
    'Select ',
    { ui: 'Export...' },
    ' and choose the file type ',
    { ui: 'Base64-encoded ASCII, certificate chain' },
    '. The preset type saves a single certificate.',
  ],
]

/**
 * How to save a certificate chain from each browser, as its current versions label things in English.
 * @see the string tables and export code of Chromium and Firefox
 */
export const saveFromBrowser = {
  chrome: {
    title: 'Save the chain from Chrome',
    intro: ['Chrome shows the certificates of a server and saves them as one file.'],
    steps: [openServer, ...chromiumSteps, addHere],
    notes: [
      ...chromiumNotes,
      [
        'Older instructions speak of a lock icon and of the tab ',
        { ui: 'Certification Path' },
        ' in a Windows dialog. Chrome no longer offers them.',
      ],
    ],
    sources: ['Chromium source code', 'Chromium Blog: An update on the lock icon'],
  },
  edge: {
    title: 'Save the chain from Edge',
    intro: ['Edge uses the same certificate viewer as Chrome. Some labels on the way to it may differ.'],
    steps: [openServer, ...chromiumSteps, addHere],
    notes: chromiumNotes,
    sources: ['Chromium source code'],
  },
  firefox: {
    title: 'Save the chain from Firefox',
    intro: ['Firefox shows the certificates of a server on a page of its own and saves them from there.'],
    steps: [
      openServer,
      [
        'Select the padlock to the left of the address, then ',
        { ui: 'Connection secure' },
        ', then ',
        { ui: 'More information' },
        '.',
      ],
      ['Select ', { ui: 'View Certificate' }, '. A new tab opens with the server certificate in front.'],
      [
        'Scroll to ',
        { ui: 'Miscellaneous' },
        ' and, beside ',
        { ui: 'Download' },
        ', select ',
        { ui: 'PEM (chain)' },
        '. The other link, ',
        { ui: 'PEM (cert)' },
        ', saves one certificate.',
      ],
      addHere,
    ],
    notes: [
      [
        'If Firefox could verify the server, the file holds the path up to the root. If it could not, the file holds what the server sent, and that often lacks the ',
        { term: 'root-certificate', text: 'root' },
        '.',
      ],
      [
        'Firefox may keep a list of roots of its own, apart from that of Windows. The two browsers on one computer can therefore save different chains.',
      ],
      pageWarning,
      inspection,
    ],
    sources: ['Firefox source code'],
  },
  safari: {
    title: 'Save the certificates from Safari',
    intro: ['Safari saves one certificate at a time. Save each level of the path and drop all files here together.'],
    steps: [
      openServer,
      ['Select the lock in the address field, then ', { ui: 'Show Certificate' }, '.'],
      [
        'Select the topmost certificate in the list, hold the Option key and drag its large icon to the desktop. This saves a ',
        { term: 'pem', text: '.pem' },
        ' file.',
      ],
      ['Do the same for every certificate below it.'],
      ['Drop the saved files onto this page. Their order does not matter.'],
    ],
    notes: [
      [
        'Without the Option key Safari saves a binary .cer file (',
        { term: 'der', text: 'DER' },
        '). This page reads it as well.',
      ],
      [
        'The ',
        { term: 'root-certificate', text: 'root' },
        ' is in the list only if the Mac itself knows it or the server sent it. If not, this page names the ',
        { term: 'missing-issuer', text: 'missing issuer' },
        '.',
      ],
      inspection,
    ],
    sources: ['Public instructions for the certificate view of Safari'],
  },
} as const satisfies Record<string, Guide>

/** A browser that `saveFromBrowser` has steps for. */
export type Browser = keyof typeof saveFromBrowser
