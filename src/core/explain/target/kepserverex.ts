import type { TargetText } from './target-text.ts'

const note = 'PTC: Secure AlwaysOn Connections between Kepware and ThingWorx'
const thumbprint = 'Microsoft: How to retrieve the thumbprint of a certificate'

export const kepserverexTexts = {
  'kepserverex-thingworx': {
    title: 'KEPServerEX: ThingWorx interface',
    steps: [
      'Open “Administration” > “Settings...” > “Certificate Store”.',
      'Choose the product from the drop-down menu. Its name may differ between versions.',
      'Under “Extend Trust Store” select “Import” and choose the file.',
    ],
    commands: [],
    compare: 'Double-click the file in Windows and open “Details”. “Thumbprint” must be the SHA-1 value here.',
    never:
      'Not for OPC UA and not for the IoT Gateway: both have separate stores. Do not import the server certificate.',
    sources: [
      note,
      thumbprint,
      'https://github.com/Azure/iot-edge-opc-publisher-v1/issues/269',
      'https://github.com/Azure-Samples/iot-hub-how-to-kepware-edge',
    ],
  },
  'kepserverex-opc-ua': {
    title: 'KEPServerEX: OPC UA',
    steps: [
      'Open the “OPC UA Configuration Manager”.',
      'For a peer: open “Trusted Clients” or “Trusted Servers”, select “Import” and choose the certificate of the application.',
      'For a peer whose certificate a CA issued: import the root there too. The Windows store is not used.',
      'KEPServerEX may also need the revocation list of each CA.',
      'The certificate of KEPServerEX itself may be exported there. Import it into the trusted list of the peer.',
      'Select “Runtime” > “Reinitialize”.',
    ],
    commands: [],
    compare: 'The “OPC UA Configuration Manager” may show the thumbprint: it must be the SHA-1 value here.',
    never: 'Not for the ThingWorx interface, which wants the root as Base-64 .cer.',
    sources: [
      'https://github.com/thingsboard/thingsboard-gateway/issues/1907',
      'https://github.com/Azure/iot-edge-opc-publisher-v1/issues/269',
    ],
  },
  'kepserverex-iot-gateway': {
    title: 'KEPServerEX: IoT Gateway (MQTT)',
    steps: [
      'Open certlm.msc on the computer that runs KEPServerEX.',
      'Open “Trusted Root Certification Authorities” > “Certificates”, then “All Tasks” > “Import...”.',
      'Choose the local computer, not the current user: the gateway may run as a service.',
      'Use an address such as ssl://broker.plant.example:8883. The host name must be in the certificate of the broker.',
    ],
    commands: [{ shell: 'cmd', where: 'Command prompt, as administrator', text: 'certutil -addstore Root {0}' }],
    compare: 'Open the certificate in certlm.msc. “Thumbprint” must be the SHA-1 value here.',
    never: 'Not for OPC UA, which has its own store. Do not import it for the current user.',
    sources: ['https://github.com/Azure-Samples/iot-hub-how-to-kepware-edge', thumbprint],
  },
} as const satisfies Readonly<Record<string, TargetText>>
