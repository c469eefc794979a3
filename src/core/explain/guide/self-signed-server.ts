import type { Guide } from './guide.ts'

/**
 * How to import a server's self-signed certificate by itself; the note's way by a property, its price, and what is
 * better.
 */
export const selfSignedServer = {
  title: 'Connect to a server with a self-signed certificate',
  intro: [
    'The server uses a ',
    { term: 'self-signed-certificate', text: 'self-signed certificate' },
    ', without a CA. The ThingWorx connection of KEPServerEX can know exactly this one. In a plant a certificate from a ',
    { term: 'certificate-authority', text: 'CA' },
    ' is better.',
  ],
  steps: [
    [
      'Compare the ',
      { term: 'sha-256-fingerprint', text: 'SHA-256 fingerprint' },
      ' here with the one that the server’s administrator states. Only this proves that it is the right certificate.',
    ],
    [
      'Save exactly this certificate as a ',
      { term: 'cer-file', text: 'Base-64 .cer file' },
      '. Bring it to the computer that runs KEPServerEX.',
    ],
    [
      'In KEPServerEX open ',
      { ui: 'Administration' },
      ' > ',
      { ui: 'Settings...' },
      ' > ',
      { ui: 'Certificate Store' },
      ' and choose the ThingWorx interface from the drop-down menu.',
    ],
    ['Under ', { ui: 'Extend Trust Store' }, ' select ', { ui: 'Import' }, ' and choose the .cer file.'],
    [
      'Leave ',
      { ui: 'Trust all Certificates' },
      ' and ',
      { ui: 'Disable Encryption' },
      ' in ',
      { ui: 'Project Properties' },
      ' > ',
      { ui: 'ThingWorx' },
      ' at ',
      { ui: 'No' },
      '. The first turns off every check. The second leaves the application key unprotected on the network.',
    ],
    ['Let KEPServerEX connect. After each renewal of the server’s certificate, import the new one.'],
  ],
  notes: [
    ['OpenSSL accepts a self-signed certificate that was imported like a root. KEPServerEX may do the same.'],
    [
      'The other way is the property ',
      { ui: 'Trust self-signed certificates' },
      '. Its price: KEPServerEX may then accept any self-signed certificate, not only yours. An attacker in the middle can show another one.',
    ],
    [
      'By its source code, PTC’s client library then accepts, with this property, OpenSSL code 18 (self-signed server) and code 19 (unknown root). KEPServerEX may do the same.',
    ],
    [
      'It does not accept: code 20, a missing issuer. So it refuses a server of a ',
      { term: 'private-ca', text: 'private CA' },
      ' that does not send its root. Import that root instead.',
    ],
    [
      'PTC says that the property accepts valid self-signed certificates. It may not notice other faults, such as an expired certificate. This page shows dates and names.',
    ],
    [
      'A certificate from a CA, public or private, avoids both. You import one root once. Renewals of the server then work without touching the clients.',
    ],
    ['This is only for the ThingWorx connection. OPC UA and the IoT Gateway have separate certificate stores.'],
  ],
  sources: [
    'PTC: Secure AlwaysOn Connections between Kepware and ThingWorx',
    'PTC Kepware Config API SDK source code',
    'PTC ThingWorx C SDK source code',
    'OpenSSL 3.0, measured',
    'Azure iot-edge-opc-publisher-v1 issue 269',
    'Azure-Samples iot-hub-how-to-kepware-edge',
  ],
} as const satisfies Guide
