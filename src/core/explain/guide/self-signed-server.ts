import type { Guide } from './guide.ts'

/** The note's way for a server with a self-signed certificate, what it accepts, and what is better. */
export const selfSignedServer = {
  title: 'Connect to a server with a self-signed certificate',
  intro: [
    'The server uses a ',
    { term: 'self-signed-certificate', text: 'self-signed certificate' },
    ': no CA stands above it. KEPServerEX has a property for this case. It suits a test system; for a plant a certificate from a ',
    { term: 'certificate-authority', text: 'CA' },
    ' is the better way.',
  ],
  steps: [
    [
      'Compare the ',
      { term: 'sha-256-fingerprint', text: 'SHA-256 fingerprint' },
      ' shown here with the one that the administrator of the server states. This is the only proof that the certificate is the right one.',
    ],
    ['In KEPServerEX open ', { ui: 'Project Properties' }, ' and choose ', { ui: 'ThingWorx' }, '.'],
    ['Set ', { ui: 'Trust self-signed certificates' }, ' to ', { ui: 'Yes' }, '.'],
    [
      'Leave ',
      { ui: 'Trust all Certificates' },
      ' and ',
      { ui: 'Disable Encryption' },
      ' at ',
      { ui: 'No' },
      '. The first turns off every check of the certificate, the second leaves the application key unprotected on the network.',
    ],
    ['Apply the change and let KEPServerEX connect.'],
  ],
  notes: [
    [
      'What it accepts, read in the source code of the client library that PTC has published: OpenSSL code 18, a self-signed server certificate, and code 19, a chain sent by the server that ends in a self-signed certificate unknown to the client. KEPServerEX may behave in the same way.',
    ],
    [
      'What it does not accept: code 20, an issuer that cannot be found. A server with a certificate from a ',
      { term: 'private-ca', text: 'private CA' },
      ' that does not send its root is therefore still refused. Import that root instead.',
    ],
    [
      'PTC describes the property as accepting valid self-signed certificates. Do not count on it to notice other faults, such as an expired certificate or a different host name; this page shows the dates and the names.',
    ],
    [
      'With the property set, any self-signed certificate is accepted, not only yours. The connection is encrypted, but an attacker in the middle can present a certificate of their own making.',
    ],
    [
      'Importing the self-signed certificate as if it were a root is narrower, since then only this one is accepted. OpenSSL was measured to accept it, and KEPServerEX may do the same: save it here and import it like a root, with the property left at No. It has to be exchanged whenever the server gets a new one.',
    ],
    [
      'A certificate from a CA, also one of your own, avoids both. One root is imported once, and the certificate of the server can be renewed without touching the clients.',
    ],
  ],
  sources: [
    'PTC: Secure AlwaysOn Connections between Kepware and ThingWorx',
    'PTC Kepware Config API SDK source code',
    'PTC ThingWorx C SDK source code',
    'OpenSSL 3.0, measured',
  ],
} as const satisfies Guide
