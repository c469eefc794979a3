import type { Guide } from './guide.ts'

/** How to bring the saved root into the Certificate Store of KEPServerEX, and how to see that it is the right one. */
export const importIntoKepserverex = {
  title: 'Import the root into KEPServerEX',
  intro: [
    'With the ',
    { term: 'root-certificate', text: 'root certificate' },
    ' in its Certificate Store, KEPServerEX can check the certificate of ThingWorx. This still works after a renewal under the same root.',
  ],
  steps: [
    [
      'Compare the ',
      { term: 'sha-256-fingerprint', text: 'SHA-256 fingerprint' },
      ' here with the one that the owner of the root states by telephone or on paper. Go on only if they agree.',
    ],
    [
      'Save the root on this page as a ',
      { term: 'cer-file', text: 'Base-64 .cer file' },
      ' and bring it to the computer that runs KEPServerEX.',
    ],
    ['Open the ', { ui: 'Administration' }, ' menu of KEPServerEX and choose ', { ui: 'Settings...' }, '.'],
    ['Open the page ', { ui: 'Certificate Store' }, '.'],
    [
      'Choose the product from the drop-down menu: the ThingWorx interface. Its exact name may differ between versions.',
    ],
    ['Under ', { ui: 'Extend Trust Store' }, ' select ', { ui: 'Import' }, ' and choose the .cer file.'],
    [
      'Check the ',
      { term: 'sha-1-thumbprint', text: 'thumbprint' },
      ' again. If KEPServerEX does not show it, double-click the .cer file in Windows and open ',
      { ui: 'Details' },
      '. Compare ',
      { ui: 'Thumbprint' },
      ' with the SHA-1 value on this page.',
    ],
    [
      'In ',
      { ui: 'Project Properties' },
      ' > ',
      { ui: 'ThingWorx' },
      ' leave ',
      { ui: 'Trust self-signed certificates' },
      ' and ',
      { ui: 'Trust all Certificates' },
      ' at No, and let KEPServerEX connect.',
    ],
  ],
  notes: [
    [
      "PTC's note requires no other change of settings. Some versions may need a restart of the runtime to use a new root.",
    ],
    [
      "With a “CA signed certificate” PTC's note means the certificate of the CA: the root. Do not import the ",
      { term: 'end-entity-certificate', text: 'server certificate' },
      '.',
    ],
    [
      'Import one root per file. Some versions may not accept a file with several certificates, or a binary ',
      { term: 'der', text: 'DER' },
      ' file.',
    ],
    [
      'A server certificate of a ',
      { term: 'public-ca', text: 'public CA' },
      ' may need no import at all, because KEPServerEX may already know the root.',
    ],
    [
      'If the connection still fails, turn on the logging of the ThingWorx interface. PTC’s client library writes a line with TW_VALIDATE_CERT and the OpenSSL code. KEPServerEX may word it differently.',
    ],
    [
      'Code 20 or 21 with the root imported usually means that the server does not send its ',
      { term: 'intermediate-certificate', text: 'intermediate' },
      '. The server’s administrator must put the full chain into the keystore of ThingWorx.',
    ],
    [
      'This is only for the ThingWorx connection. OPC UA and the IoT Gateway have separate certificate stores. For OPC UA one imports the certificate of the application itself.',
    ],
  ],
  sources: [
    'PTC: Secure AlwaysOn Connections between Kepware and ThingWorx',
    'PTC Kepware Config API SDK source code',
    'PTC ThingWorx C SDK source code',
    'PTC Vuforia Expert Capture help: SSL certificates',
    'Azure iot-edge-opc-publisher-v1 issue 269',
    'Azure-Samples iot-hub-how-to-kepware-edge',
    'OpenSSL 3.0, measured',
    'Microsoft: How to retrieve the thumbprint of a certificate',
  ],
} as const satisfies Guide
