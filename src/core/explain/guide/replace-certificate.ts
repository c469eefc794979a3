import type { Guide } from './guide.ts'

/** What to do where no file that could be saved here would help, because the server or device presents a certificate that no import mends. */
export const replaceCertificate = {
  title: 'Have the certificate replaced',
  intro: [
    'No import into KEPServerEX mends this certificate. Whoever runs the server or the device has to put another one in its place.',
  ],
  steps: [
    ['Tell them the name and the last day of the certificate, and what this page says is wrong with it.'],
    [
      'Ask for a certificate from a ',
      { term: 'certificate-authority', text: 'CA' },
      ', one of your company or a public one, with every ',
      { term: 'intermediate-certificate', text: 'intermediate' },
      ' in the keystore of the server.',
    ],
    [
      'Ask for the ',
      { term: 'root-certificate', text: 'root' },
      ' above it as a ',
      { term: 'cer-file', text: 'Base-64 .cer file' },
      ', and for its ',
      { term: 'sha-256-fingerprint', text: 'SHA-256 fingerprint' },
      ' by another channel, for example by telephone.',
    ],
    ['When it is in place, save the chain of the server again and drop it onto this page.'],
  ],
  notes: [
    [
      'A new self-signed certificate works as well, but it has to be brought to every KEPServerEX again each time it is renewed. A root stays while the certificates below it change.',
    ],
    [
      'Setting ',
      { ui: 'Trust all Certificates' },
      ' to Yes would let the connection through, but it turns off every check: anybody on the way could then pose as the server.',
    ],
  ],
  sources: ['PTC: Secure AlwaysOn Connections between Kepware and ThingWorx', 'PTC ThingWorx C SDK source code'],
} as const satisfies Guide
