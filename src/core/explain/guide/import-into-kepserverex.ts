import type { Guide } from './guide.ts'

/** How to bring the saved root into the Certificate Store of KEPServerEX, and how to see that it is the right one. */
export const importIntoKepserverex = {
  title: 'Import the root into KEPServerEX',
  intro: [
    'With the ',
    { term: 'root-certificate', text: 'root certificate' },
    ' in its Certificate Store, KEPServerEX can check the certificate that ThingWorx presents, also after that certificate is renewed under the same root.',
  ],
  steps: [
    [
      'Compare the ',
      { term: 'sha-256-fingerprint', text: 'SHA-256 fingerprint' },
      ' shown here with the one that the owner of the root states, by telephone or on paper. Go on only if they agree.',
    ],
    [
      'Save the root on this page as a ',
      { term: 'cer-file', text: 'Base-64 .cer file' },
      ' and bring it to the computer that runs KEPServerEX.',
    ],
    ['Open the ', { ui: 'Administration' }, ' menu of KEPServerEX and choose ', { ui: 'Settings...' }, '.'],
    ['Open the page ', { ui: 'Certificate Store' }, '.'],
    [
      'Choose the right product from the drop-down menu: the one whose connection should accept the root. Here it is the ThingWorx interface, whose exact name may differ between versions.',
    ],
    ['Under ', { ui: 'Extend Trust Store' }, ' select ', { ui: 'Import' }, ' and choose the .cer file.'],
    [
      'Read back the ',
      { term: 'sha-1-thumbprint', text: 'thumbprint' },
      '. If KEPServerEX shows the imported certificate, compare it there. Otherwise double-click the .cer file in Windows and compare ',
      { ui: 'Thumbprint' },
      ' on the tab ',
      { ui: 'Details' },
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
      "PTC's note needs no other change of settings after the import. Some versions may need a restart of the runtime before a new root takes effect.",
    ],
    [
      "Where PTC's note asks for a copy of a CA signed certificate, it means the certificate of the CA, the root. Do not import the ",
      { term: 'end-entity-certificate', text: 'server certificate' },
      '.',
    ],
    [
      'Import one root per file. Whether the dialog accepts a file with several certificates, or a binary ',
      { term: 'der', text: 'DER' },
      ' file, may depend on the version.',
    ],
    [
      'A server certificate of a ',
      { term: 'public-ca', text: 'public CA' },
      ' may need no import at all, because KEPServerEX may already know the root.',
    ],
    [
      'If the connection is still refused, turn on the logging of the ThingWorx interface. The client library published by PTC writes a line that begins with TW_VALIDATE_CERT and gives the OpenSSL code and the reason. KEPServerEX may word it differently.',
    ],
    [
      'Code 20 with the root imported mostly means that the server does not send its ',
      { term: 'intermediate-certificate', text: 'intermediate' },
      '. Its administrator should put the full chain into the keystore of ThingWorx.',
    ],
    [
      'OPC UA and the MQTT client of the IoT Gateway have certificate stores of their own. An import for the ThingWorx interface does not reach them.',
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
  ],
} as const satisfies Guide
