import type { Guide } from './guide.ts'

/** The steps if no saved file can help, because the server or device must present another certificate. */
export const replaceCertificate = {
  title: 'Have the certificate replaced',
  intro: ['No import into KEPServerEX helps with this certificate. The server’s administrator must install a new one.'],
  steps: [
    ['Tell the server’s administrator the name and the last day of the certificate, and what this page says about it.'],
    [
      'Ask for a certificate from a ',
      { term: 'certificate-authority', text: 'CA' },
      ', private or public. Every ',
      { term: 'intermediate-certificate', text: 'intermediate' },
      ' must be in the keystore of the server.',
    ],
    [
      'Ask for the ',
      { term: 'root-certificate', text: 'root' },
      ' above it as a ',
      { term: 'cer-file', text: 'Base-64 .cer file' },
      '. Ask for its ',
      { term: 'sha-256-fingerprint', text: 'SHA-256 fingerprint' },
      ' by telephone.',
    ],
    ['After the installation, save the chain of the server again and drop it onto this page.'],
  ],
  notes: [
    [
      'A new self-signed certificate works, too. But after each renewal somebody must import it into every KEPServerEX. A root stays while the certificates below it change.',
    ],
    [
      'Setting ',
      { ui: 'Trust all Certificates' },
      ' to Yes turns off every check. Any attacker on the way could then pose as the server.',
    ],
  ],
  sources: ['PTC: Secure AlwaysOn Connections between Kepware and ThingWorx', 'PTC ThingWorx C SDK source code'],
} as const satisfies Guide
