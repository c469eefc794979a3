import type { Guide } from './guide.ts'

/** The imports by which two OPC UA applications accept each other. The ThingWorx connection does not need them. */
export const importIntoOpcUa = {
  title: 'Import it into the other OPC UA application',
  intro: [
    'OPC UA applications accept each other by lists of certificates. Each side needs the certificate of the other in its ',
    { term: 'trust-list', text: 'trust list' },
    '.',
  ],
  steps: [
    [
      'Compare the ',
      { term: 'sha-1-thumbprint', text: 'thumbprint' },
      ' here with the one that the application shows itself, by telephone or on its screen.',
    ],
    [
      'Save the application certificate here as ',
      { term: 'der', text: '.der' },
      '. Import it into the trust list of the other application: in folders, ',
      { ui: 'trusted/certs' },
      '.',
    ],
    [
      'If a CA issued it, save every CA certificate as .der. Import it into the ',
      { term: 'issuers-list', text: 'issuers list' },
      ': in folders, ',
      { ui: 'issuers/certs' },
      '.',
    ],
    [
      'Get the ',
      { term: 'crl', text: 'revocation list' },
      ' of every CA as DER, even an empty one. Import it next to the CA: in folders, ',
      { ui: 'issuers/crl' },
      '.',
    ],
    [
      'In KEPServerEX open the OPC UA Configuration Manager. Import the .der under ',
      { ui: 'Trusted Clients' },
      ' or ',
      { ui: 'Trusted Servers' },
      ', or select the rejected entry and choose ',
      { ui: 'Trust' },
      '. Then reinitialize the runtime.',
    ],
    ['Do the same in the other direction: import the certificate of the other application here.'],
    [
      'Choose the same ',
      { term: 'security-policy', text: 'security policy' },
      ' on both sides. Then let the client connect.',
    ],
  ],
  notes: [
    [
      'With the CA in the trust list, every application with a certificate of this CA is accepted. With the CA in the issuers list, only those you trust by themselves.',
    ],
    ['The issuers list alone makes nothing accepted. It only lets the application build the chain to the root.'],
    ['A server often tells the client only Bad_SecurityChecksFailed. The log of the server has the precise code.'],
    ['The thumbprint is the SHA-1 of the DER file. It names the certificate and says nothing about how it is signed.'],
    [
      'Rejected certificates are often kept in a folder ',
      { ui: 'rejected' },
      '. To trust one, move it into the trust list.',
    ],
    [
      'OPC UA does not use the certificate store of the ThingWorx connection, nor its property for self-signed certificates.',
    ],
    [
      'A ',
      { term: 'global-discovery-server', text: 'Global Discovery Server' },
      ' can distribute certificates and lists to all applications. Then change the lists there.',
    ],
  ],
  sources: [
    'OPC 10000-4 section 6.1.3',
    'OPC 10000-12 section 7',
    'ThingsBoard Gateway: OPC UA with KEPServerEX',
    'Azure iot-edge-opc-publisher-v1 issue 269',
    'node-opcua-pki and UA-.NETStandard source code',
  ],
} as const satisfies Guide
