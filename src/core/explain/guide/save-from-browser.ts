import type { Sentence } from '../text/sentence.ts'
import type { Guide } from './guide.ts'

const openServer: Sentence = [
  'Open the ThingWorx server in the browser: type ',
  { ui: 'https://' },
  ', the host, a colon and the port. Use the same host and port as in KEPServerEX.',
]

const addHere: Sentence = ['Drop the saved file onto this page.']

const rootMayBeMissing: Sentence = [
  'The ',
  { term: 'root-certificate', text: 'root' },
  ' may be missing from the file. It is there if this browser knows it, or if the server sends it. If not, this page names the ',
  { term: 'missing-issuer', text: 'missing issuer' },
  '.',
]

const inspection: Sentence = [
  'If the root belongs to a firewall or virus scanner, the connection passed through ',
  { term: 'tls-inspection', text: 'TLS inspection' },
  '. Save the chain again from a computer outside the inspected network.',
]

const pageWarning: Sentence = [
  'If the browser warns you first, you do not have to go past the warning or sign in. The certificate is available there, too.',
]

const chromiumNotes: readonly Sentence[] = [
  [
    'An export begins at the selected certificate and goes upward. To save only the topmost one, select it and choose ',
    { ui: 'Base64-encoded ASCII, single certificate' },
    '.',
  ],
  rootMayBeMissing,
  pageWarning,
  inspection,
]

const chromiumSteps: readonly Sentence[] = [
  [
    'Select the icon left of the address (',
    { ui: 'View site information' },
    '), then ',
    { ui: 'Connection is secure' },
    ', then ',
    { ui: 'Certificate is valid' },
    '. On a site with a warning, select ',
    { ui: 'Not secure' },
    ', then ',
    { ui: 'Certificate details' },
    '.',
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
    { ui: 'Export…' },
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
        'Older instructions name a lock icon and the tab ',
        { ui: 'Certification Path' },
        ' in a Windows dialog. Today’s Chrome does not have them.',
      ],
    ],
    sources: ['Labels of Chromium 156', 'Chromium source code', 'Chromium Blog: An update on the lock icon'],
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
        'Firefox 149 and later: select the shield left of the address, then ',
        { ui: 'Connection secure' },
        ' or ',
        { ui: 'Connection not secure' },
        ', then ',
        { ui: 'More site information' },
        '.',
      ],
      [
        'Older Firefox: select the padlock, then ',
        { ui: 'Connection secure' },
        ', then ',
        { ui: 'More information' },
        '.',
      ],
      ['Select ', { ui: 'View Certificate' }, '. A new tab opens with the server certificate in front.'],
      [
        'Scroll to ',
        { ui: 'Miscellaneous' },
        '. In the line ',
        { ui: 'Download' },
        ' select ',
        { ui: 'PEM (chain)' },
        '. The other link, ',
        { ui: 'PEM (cert)' },
        ', saves only one certificate.',
      ],
      addHere,
    ],
    notes: [
      [
        'If Firefox could verify the server, the file holds the path up to the root. Otherwise it holds what the server sent, and that often lacks the ',
        { term: 'root-certificate', text: 'root' },
        '.',
      ],
      [
        'Firefox may use another list of roots than Windows. So two browsers on one computer can save different chains.',
      ],
      pageWarning,
      inspection,
    ],
    sources: ['Firefox 153, seen', 'Firefox source code'],
  },
  safari: {
    title: 'Save the certificates from Safari',
    intro: ['Safari saves one certificate at a time. Save each level of the path and drop all files here together.'],
    steps: [
      openServer,
      [
        'In the menu ',
        { ui: 'Safari' },
        ' select ',
        { ui: 'Connection Security Details' },
        ', then ',
        { ui: 'Show Certificate' },
        '. Older versions may have a lock in the address field instead.',
      ],
      [
        'Select the topmost certificate in the list. Hold the Option key and drag its large icon to the desktop. This may save a ',
        { term: 'pem', text: '.pem' },
        ' file.',
      ],
      ['Do the same for every certificate below it.'],
      ['Drop the saved files onto this page. Their order does not matter.'],
    ],
    notes: [
      [
        'Without the Option key Safari may save a binary .cer file (',
        { term: 'der', text: 'DER' },
        '). This page reads it as well.',
      ],
      [
        'The ',
        { term: 'root-certificate', text: 'root' },
        ' may be missing from the list. It is there if the Mac knows it, or if the server sends it. If not, this page names the ',
        { term: 'missing-issuer', text: 'missing issuer' },
        '.',
      ],
      inspection,
    ],
    sources: ['Public instructions for the certificate view of Safari; not tried on a Mac'],
  },
} as const satisfies Record<string, Guide>

/** A browser that `saveFromBrowser` has steps for. */
export type Browser = keyof typeof saveFromBrowser
