import type { TargetText } from './target-text.ts'

export const automationTexts = {
  ignition: {
    title: 'Ignition: outgoing connections',
    steps: [
      'Copy the file into data/certificates/supplemental in the folder of Ignition 8.1. Other versions may have another folder.',
      'Restart the gateway. All of its outgoing connections then use the certificate.',
    ],
    commands: [],
    compare: 'Compute the SHA-256 of the copied file: it must be the value here.',
    never: 'Not for OPC UA, which has its own list in Ignition.',
    sources: ['https://docs.inductiveautomation.com/docs/8.1/platform/security/security-certificates'],
  },
  'ignition-opc-ua': {
    title: 'Ignition: OPC UA',
    steps: [
      'Open “Config” > “OPC UA” > “Security” > “Server” in the gateway. Names may differ between versions.',
      'Import the certificate of the peer, or let it connect once: it is then in “Quarantined Certificates”.',
      'Select “Trust”.',
    ],
    commands: [],
    compare: 'Ignition may show the thumbprint: it must be the SHA-1 value here.',
    never: 'Not for database, MQTT or web connections.',
    sources: ['https://docs.emqx.com/en/neuron/v2.3/south-devices/opc-ua/ignition.html'],
  },
  'siemens-s7-1500': {
    title: 'Siemens S7-1500: OPC UA server',
    steps: [
      'In TIA Portal the certificate of the client may go into the certificate manager of the project.',
      'In the properties of the CPU it may go under “OPC UA” > “Server” > “Security” > “Trusted clients”.',
      'Compile and download. The project may have other rules for certificates.',
    ],
    commands: [],
    compare: 'TIA Portal may show the thumbprint: it must be the SHA-1 value here.',
    never: 'A client certificate with CA:TRUE may be refused. Do not import the certificate of the CPU here.',
    sources: [],
  },
  'siemens-industrial-edge': {
    title: 'Siemens Industrial Edge',
    steps: [
      'Root: import it where Industrial Edge Management keeps certificates. The place may differ between versions.',
      'Certificate of the management itself: it may want the whole chain and the private key.',
    ],
    commands: [],
    compare: 'Open the address in a browser and compare the SHA-256 fingerprint of its root with the value here.',
    never: 'Not for the OPC UA server of a CPU, which has its own list.',
    sources: ['https://github.com/SiemensIndustrialEdgeITA/edge-certificates-guide'],
  },
  beckhoff: {
    title: 'Beckhoff TwinCAT: MQTT and ADS over TLS',
    steps: [
      'Copy the file to the controller.',
      'MQTT: set sCA of ST_IotMqttTls to the path of the file. It takes PEM and DER.',
      'ADS: set the CA of the TLS settings to the same path.',
    ],
    commands: [
      { shell: 'file', where: 'PLC program', text: "fbMqttClient.stTLS.sCA := 'C:\\TwinCAT\\Certificates\\{0}';" },
    ],
    compare: 'Compute the SHA-256 of the file on the controller: it must be the value here.',
    never: 'Do not set bNoServerCertCheck instead: the server is then not checked.',
    sources: [
      'https://infosys.beckhoff.com/content/1033/tf6701_tc3_iot_communication_mqtt/9007202646818443.html',
      'https://infosys.beckhoff.com/content/1033/tc3_ads.net/21454933003.html',
    ],
  },
  'beckhoff-opc-ua': {
    title: 'Beckhoff TwinCAT: OPC UA gateway',
    steps: [
      'From version 1.7.0 on: copy it into C:\\ProgramData\\Beckhoff\\TF6100-OPC-UA\\TcOpcUaGateway\\pki\\pkiserver\\trusted\\certs.',
      'Before: copy it into pkiserver\\trusted\\certs in the folder of the gateway.',
    ],
    commands: [],
    compare: 'Compute the SHA-256 of the copied file: it must be the value here.',
    never: 'Do not copy it into the folder for rejected certificates.',
    sources: ['https://infosys.beckhoff.com/content/1033/ts6100_tc2_opcua_gateway/15623316875.html'],
  },
  prosys: {
    title: 'Prosys OPC UA Simulation Server',
    steps: [
      'Copy the file into the folder CA/certs of its PKI store: USERS_PKI for certificates of users.',
      'Restart the server.',
    ],
    commands: [],
    compare: 'Compute the SHA-256 of the copied file: it must be the value here.',
    never: 'Certificates of applications may belong into another PKI folder than those of users.',
    sources: ['https://gist.github.com/achintya-kumar/57e944fcf492ac070213a7c0604c6398'],
  },
  'ua-net-standard': {
    title: 'OPC UA applications with the .NET stack',
    steps: [
      'Unpack the archive next to the folder pki of the application.',
      'Copy trusted/certs into pki/trusted/certs.',
      'Copy issuers/certs and issuers/crl into pki/issuer/certs and pki/issuer/crl. Some applications may call it issuers.',
    ],
    commands: [],
    compare: 'The thumbprint is in the name of each file. It must be the SHA-1 value here.',
    never: 'Do not copy it into own: that is the certificate of the application itself, with its key.',
    sources: ['https://github.com/OPCFoundation/UA-.NETStandard/blob/master/Docs/Certificates.md'],
  },
  uaexpert: {
    title: 'UaExpert',
    steps: [
      'Open “Settings” > “Manage Certificates...” > “Open Certificate Location”. Names may differ between versions.',
      'It may open the folder trusted/certs: then go up to the folder PKI.',
      'Copy the folders trusted and issuers of the archive there. The second may have another name.',
    ],
    commands: [],
    compare: 'The thumbprint is in the name of each file. It must be the SHA-1 value here.',
    never: 'Do not copy it into own: that is the certificate of UaExpert itself, with its key.',
    sources: ['https://github.com/juangburgos/QUaServer'],
  },
} as const satisfies Readonly<Record<string, TargetText>>
