import type { GlossaryPart } from './entry.ts'

/** Paths, what connects over them, and revocation. */
export const paths = {
  'certification-path': {
    term: 'Certification path',
    alsoCalled: ['Certificate path', 'Chain of certificates'],
    inShort: 'Certificates in order from a root down to an end entity, each signed with the key of the one above.',
    more: [
      'This page shows the root on top and the server certificate at the bottom, as Windows does. One set of files may have several paths.',
    ],
    inPractice:
      'Follow the path upward from the ThingWorx certificate. If the top is a root, that is the one to save for KEPServerEX.',
    see: ['chain', 'root-certificate', 'path-building', 'path-validation'],
    source: 'RFC 5280 section 3.2',
  },
  chain: {
    term: 'Chain',
    alsoCalled: ['Certificate chain', 'Certificate list'],
    inShort: 'The certificates as a server sent them or a browser saved them, usually the server certificate first.',
    more: [
      'A chain may be incomplete, out of order or hold extra certificates. The path is what can be built from it. A server may leave out the root, and many do.',
    ],
    see: ['certification-path', 'missing-issuer'],
    source: 'RFC 8446 section 4.4.2',
  },
  'missing-issuer': {
    term: 'Missing issuer',
    alsoCalled: ['Root missing', 'Incomplete chain', 'Code 20', 'Code 21', 'unable to get local issuer certificate'],
    inShort: 'The topmost certificate names an issuer whose certificate is not among your files.',
    more: [
      'This is common and not an error in the file. A browser saves a root that it knows, or that the server sends. Servers often do not send it.',
    ],
    inPractice: 'Get the certificate of the named issuer from its owner, compare the fingerprint, and add it here.',
    see: ['authority-information-access', 'root-certificate', 'chain'],
    source: 'RFC 8446 section 4.4.2',
  },
  'path-building': {
    term: 'Path building',
    inShort: 'The search for certificates that fit together into a path from an end entity to a root.',
    more: [
      'Names and key identifiers suggest which certificate comes next, and the signature decides. There can be more than one path.',
    ],
    see: ['path-validation', 'certification-path', 'cross-certificate'],
    source: 'RFC 4158 section 2',
  },
  'path-validation': {
    term: 'Path validation',
    inShort: 'The checking of a built path against the rules: signatures, dates, names, CA rights and limits.',
    more: [
      'It starts from a trust anchor that the program has chosen. This page does not know your choice. A good result means that the path is consistent, not that you can rely on its root.',
    ],
    see: ['path-building', 'trust-anchor', 'valid'],
    source: 'RFC 5280 section 6',
  },
  tls: {
    term: 'TLS',
    alsoCalled: ['SSL', 'Transport Layer Security', 'HTTPS'],
    inShort: 'The protocol that identifies the server by its certificate and encrypts the connection.',
    more: [
      'In the handshake the server sends its certificates. It signs with its private key to prove that the first one is its own. Both sides agree on session keys that encrypt the traffic. SSL is the outdated predecessor.',
    ],
    inPractice:
      'Not every failed handshake is caused by certificates. Client and server may also share no TLS version or cipher. For ThingWorx 9.4, PTC advises its C client against TLS 1.3.',
    see: ['certificate', 'host-name-check', 'tls-inspection'],
    source: 'RFC 8446 section 2; PTC: C SDK TLS implementation',
  },
  'tls-inspection': {
    term: 'TLS inspection',
    alsoCalled: ['SSL inspection', 'HTTPS scanning', 'Break and inspect'],
    inShort: 'A firewall, proxy or virus scanner opens TLS connections and shows certificates that it made itself.',
    more: ['A browser behind such a device saves the root of the device instead of the root of the server.'],
    inPractice:
      'If the root looks like that of a security product, save the chain again outside the inspected network. Import that root only if the connection of KEPServerEX also goes through the device.',
    see: ['tls', 'certification-path', 'root-certificate'],
    source: 'Chromium ssl_error_assistant.asciipb',
  },
  'host-name-check': {
    term: 'Host name check',
    alsoCalled: ['Server identity check', 'Name mismatch'],
    inShort: 'The client compares the host that it connects to with the names in the server certificate.',
    more: [
      'By today’s rules only the Subject Alternative Name is compared, not the common name. A wildcard covers one label: *.plant.example covers tw.plant.example, but not plant.example.',
    ],
    inPractice:
      'Some client libraries of PTC make this check, and one refuses wildcards. Choose a Host entry that is in the certificate word for word. Then it works with all of them.',
    see: ['subject-alternative-name', 'common-name'],
    source: 'RFC 9525 section 6',
  },
  'websocket-alwayson': {
    term: 'WebSocket and AlwaysOn',
    inShort: 'AlwaysOn is the ThingWorx protocol that KEPServerEX speaks over a WebSocket, a two-way web connection.',
    more: [
      'The connection starts as HTTPS, for example on port 443 with the resource /Thingworx/WS, and then stays open. The certificate is the one that a browser sees at the same host and port.',
    ],
    inPractice: 'So your browser saves the same chain that KEPServerEX gets, unless TLS is inspected in between.',
    see: ['tls', 'tls-inspection'],
    source: 'RFC 6455 section 1; PTC: Secure AlwaysOn Connections between Kepware and ThingWorx',
  },
  revocation: {
    term: 'Revocation',
    inShort: 'The issuer declares a certificate invalid before it expires.',
    more: [
      'Reasons are a stolen key, a wrong name or a device taken out of service. The certificate itself does not show it; a list (CRL) or a service (OCSP) does.',
      'This page opens no network connection. It checks revocation only if you add the list or the OCSP response as a file.',
    ],
    see: ['crl', 'ocsp', 'not-checked'],
    source: 'RFC 5280 section 3.3',
  },
  crl: {
    term: 'Certificate revocation list',
    alsoCalled: ['CRL'],
    inShort: 'A signed and dated list of the serial numbers of revoked certificates.',
    more: ['It states its date and usually the date of the next one. After that, programs may regard it as too old.'],
    see: ['revocation', 'crl-distribution-points', 'serial-number'],
    source: 'RFC 5280 section 5',
  },
  ocsp: {
    term: 'OCSP',
    alsoCalled: ['Online Certificate Status Protocol'],
    inShort: 'A network service that says in a signed response whether a certificate was revoked.',
    more: [
      'The address is in Authority Information Access. A plant network without Internet access usually cannot reach it.',
    ],
    see: ['revocation', 'authority-information-access', 'crl'],
    source: 'RFC 6960 section 2',
  },
} as const satisfies GlossaryPart
