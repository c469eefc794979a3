import type { Guide } from './guide.ts'

/** How to get a certificate that needs no second try. */
export const makeRequest = {
  title: 'Make a request for a new certificate',
  intro: ['The computer that will use the certificate makes the key and the request. The key never leaves it.'],
  steps: [
    ['List every name under which others connect. Each must be in the request, IP addresses too.'],
    ['Run the commands of one program below. Change the names where they are examples.'],
    ['Send server.csr to the CA. Never send server.key or server.p12.'],
    ['Ask for the whole chain: the certificate, each intermediate and the root.'],
    ['Drop the answer onto this page before you install it.'],
  ],
  notes: [
    ['A CA may change or leave out what the request asks for. Only the issued certificate counts.'],
    ['Names with signs that a command line reads otherwise are not filled in. Type these by hand.'],
    ['The file server.key is not encrypted. Limit who can read it.'],
    ['For OPC UA the request holds exactly one URI: the one that the application states about itself.'],
    ['Older programs may refuse elliptic curves. In OPC UA they need a security policy for curves on both sides.'],
    ['In Git Bash on Windows type MSYS_NO_PATHCONV=1 before the openssl command.'],
  ],
  sources: [
    'openssl-req(1)',
    'keytool(1)',
    'Windows Server: certreq',
    'OPC 10000-6 section 6.2.2',
    'Git for Windows: known issues',
  ],
} as const satisfies Guide

/** How a certificate is replaced while everything still works, so that no connection is lost. */
export const renewCertificate = {
  title: 'Replace a certificate before it ends',
  intro: [
    'A client that knows the ',
    { term: 'root-certificate', text: 'root' },
    ' needs no change, if the new certificate has the same root and names.',
  ],
  steps: [
    ['Drop the present certificate onto this page. It shows the names, the issuer and the last day.'],
    ['Make a request with the same names, as in the guide above. Send it to the same CA.'],
    [
      'Drop the new certificate onto this page, together with the old one. ',
      { ui: 'Compare with …' },
      ' shows lost names and purposes, and whether the root is another one.',
    ],
    ['If the root is another one, import the new root into every client first. Remove the old one after the change.'],
    ['Install the new certificate with every intermediate, then restart the server.'],
    ['Save the chain of the server again and drop it onto this page.'],
  ],
  notes: [
    [
      'A client that knows only the server certificate itself must get the new one. Import the root instead: then the next renewal needs no import.',
    ],
    ['An open connection may also end on the last day. Some clients check the dates again and again.'],
    [
      'In OPC UA, keep the ',
      { term: 'application-uri', text: 'application URI' },
      '. Where a ',
      { term: 'trust-list', text: 'trust list' },
      ' has the certificate itself, import the new one there before the change.',
    ],
  ],
  sources: [
    'PTC Community: Configuring Entrust certificates in WSEMS for SSL pinning',
    'PTC ThingWorx Java SDK help: periodic certificate validation',
    'OPC 10000-4 section 6.1.3',
  ],
} as const satisfies Guide

/** How the whole chain gets into the program that presents it. */
export const installChain = {
  tomcat: {
    title: 'Install the full chain in Tomcat or ThingWorx',
    intro: ['Tomcat sends the chain that its keystore holds for the key.'],
    steps: [
      ['Save root, intermediates and server certificate here as separate files.'],
      ['Import them into the keystore that made the request, in the order of the commands.'],
      [
        'In ',
        { ui: 'server.xml' },
        ' name the keystore in the ',
        { ui: 'Certificate' },
        ' element of the connector, with ',
        { ui: 'certificateKeystoreFile' },
        '.',
      ],
      ['Restart Tomcat. Save the chain of the server again and drop it onto this page.'],
    ],
    notes: [
      ['The chain must be as long as the path here, with or without the root.'],
      ['With PEM files the intermediates belong into the file of ', { ui: 'certificateChainFile' }, '.'],
    ],
    sources: ['Apache Tomcat 9: SSL/TLS Configuration How-To', 'keytool(1)'],
  },
  nginx: {
    title: 'Install the full chain in nginx',
    intro: ['The nginx server sends every certificate of one file, in its order.'],
    steps: [
      ['Join the server certificate and each intermediate into one file, the server certificate first.'],
      ['Name this file in ', { ui: 'ssl_certificate' }, ' and the key in ', { ui: 'ssl_certificate_key' }, '.'],
      ['Test the configuration, then reload nginx.'],
      ['Save the chain of the server again and drop it onto this page.'],
    ],
    notes: [['In the wrong order nginx does not start: the key does not fit the first certificate.']],
    sources: ['nginx: Configuring HTTPS servers'],
  },
  iis: {
    title: 'Install the full chain in IIS',
    intro: ['Windows builds the chain that IIS sends from the certificate stores of the computer.'],
    steps: [
      ['Import the server certificate with its key into the store ', { ui: 'Personal' }, ' of the computer.'],
      ['Import each intermediate into ', { ui: 'Intermediate Certification Authorities' }, ' of the computer.'],
      ['Select the certificate in the ', { ui: 'https' }, ' binding of the site.'],
      ['Restart the site. Save the chain of the server again and drop it onto this page.'],
    ],
    notes: [
      ['The stores of a person do not count. IIS uses those of the computer.'],
      ['With an intermediate in the store of roots Windows may stop there and send too little.'],
    ],
    sources: ['Microsoft: Schannel and certificate stores', 'openssl-pkcs12(1)'],
  },
} as const satisfies Readonly<Record<string, Guide>>

/** The way of those who have no browser on the machine. */
export const saveChainByCommand = {
  title: 'Save the chain with a command',
  intro: ['A command shows what the server sends, even where no browser is installed.'],
  steps: [
    ['Type the name and the port that KEPServerEX connects to into the command.'],
    ['Run it on the computer of KEPServerEX: an inspecting firewall between may show other certificates.'],
    ['Drop the file onto this page. Text between the certificates does no harm.'],
    ['If no root is in it, get the root from the owner of the CA.'],
  ],
  notes: [
    ['These commands accept any certificate. They only save; compare the fingerprints afterwards.'],
    ['Most servers leave the root out. OpenSSL and keytool save only what is sent.'],
    [
      'The way of PTC is to open the ThingWorx address in a browser and look at the certificate there. Without the path of a page, the server answers 404. The browser shows the certificate anyway.',
    ],
  ],
  sources: [
    'openssl-s_client(1)',
    'keytool(1)',
    'Windows Server: certutil',
    'PTC article about exporting the certificate',
  ],
} as const satisfies Guide
