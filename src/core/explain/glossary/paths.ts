import type { GlossaryPart } from './entry.ts'

/** Paths, what connects over them, and revocation. */
export const paths = {
  'certification-path': {
    term: 'Certification path',
    alsoCalled: ['Certificate path', 'Chain of certificates'],
    inShort: 'Certificates in order from a root down to an end entity, each signed with the key of the one above.',
    more: [
      'This page shows the root on top and the server certificate at the bottom, as the Windows certificate dialog does. From one set of files several paths may result.',
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
    alsoCalled: ['Root missing', 'Incomplete chain'],
    inShort: 'The topmost certificate names an issuer whose certificate is not among your files.',
    more: [
      'This is common and not an error in the file. A browser saves the root only if it knows that root itself, and a server need not send it.',
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
      'It starts from a trust anchor that the verifier has chosen. This page knows none of your choices, so a good result means that the path is consistent, not that its root deserves reliance.',
    ],
    see: ['path-building', 'trust-anchor', 'valid'],
    source: 'RFC 5280 section 6',
  },
  tls: {
    term: 'TLS',
    alsoCalled: ['SSL', 'Transport Layer Security', 'HTTPS'],
    inShort: 'The protocol that identifies the server by its certificate and encrypts the connection.',
    more: [
      'During the handshake the server sends its certificates and signs with its private key to show that the first one is its own. Both sides agree on session keys, and those encrypt the traffic. SSL is the name of its outdated predecessors.',
    ],
    inPractice:
      'Not every failed handshake is a matter of certificates. Client and server may also share no TLS version or cipher. For ThingWorx 9.4, PTC advises its C client against TLS 1.3.',
    see: ['certificate', 'host-name-check', 'tls-inspection'],
    source: 'RFC 8446 section 2',
  },
  'tls-inspection': {
    term: 'TLS inspection',
    alsoCalled: ['SSL inspection', 'HTTPS scanning', 'Break and inspect'],
    inShort: 'A firewall, proxy or virus scanner opens TLS connections and presents certificates of its own making.',
    more: [
      'A browser behind such a device then shows, and saves, a path that ends in the root of the device instead of the root of the server.',
    ],
    inPractice:
      'If the top of the path looks like a security product, save the chain again from a computer outside the inspected network. Import that root only if the connection of KEPServerEX itself passes through the device.',
    see: ['tls', 'certification-path', 'root-certificate'],
    source: 'Chromium ssl_error_assistant.asciipb',
  },
  'host-name-check': {
    term: 'Host name check',
    alsoCalled: ['Server identity check', 'Name mismatch'],
    inShort: 'The client compares the name or address it was told to reach with the names in the server certificate.',
    more: [
      'Only the Subject Alternative Name counts; the common name does not. A wildcard stands for the whole leftmost label and for one label only: *.plant.example covers tw.plant.example, but not plant.example.',
    ],
    inPractice:
      'Some client libraries of PTC make this check and others do not, and one refuses wildcards. Choose a Host entry that stands in the certificate word for word, then it works either way.',
    see: ['subject-alternative-name', 'common-name'],
    source: 'RFC 9525 section 6',
  },
  'websocket-alwayson': {
    term: 'WebSocket and AlwaysOn',
    inShort: 'AlwaysOn is the ThingWorx protocol that KEPServerEX speaks over a WebSocket, a two-way web connection.',
    more: [
      'The connection starts as HTTPS, for example on port 443 with the resource /Thingworx/WS, and then stays open. The certificate is the one that a browser sees at the same host and port.',
    ],
    inPractice:
      'For this reason a chain saved in a browser from https:// plus host and port shows the path that KEPServerEX meets, unless TLS is inspected in between.',
    see: ['tls', 'tls-inspection'],
    source: 'RFC 6455 section 1',
  },
  revocation: {
    term: 'Revocation',
    inShort: 'The withdrawal of a certificate by its issuer before it expires.',
    more: [
      'Reasons are a stolen key, a wrong name or a device taken out of service. A certificate does not show that it was revoked; one has to consult a list (CRL) or a service (OCSP).',
      'This page makes no network requests. Revocation is therefore not checked unless you add the list or the answer as a file.',
    ],
    see: ['crl', 'ocsp', 'not-checked'],
    source: 'RFC 5280 section 3.3',
  },
  crl: {
    term: 'Certificate revocation list',
    alsoCalled: ['CRL'],
    inShort: 'A signed and dated list of the serial numbers of revoked certificates.',
    more: [
      'It names the time of its issue and usually when the next one is due. After that a client may regard it as too old.',
    ],
    see: ['revocation', 'crl-distribution-points', 'serial-number'],
    source: 'RFC 5280 section 5',
  },
  ocsp: {
    term: 'OCSP',
    alsoCalled: ['Online Certificate Status Protocol'],
    inShort: 'A network service that answers with a signed reply whether one certificate has been revoked.',
    more: [
      'The address stands in Authority Information Access. A plant network without Internet access usually cannot reach it.',
    ],
    see: ['revocation', 'authority-information-access', 'crl'],
    source: 'RFC 6960 section 2',
  },
} as const satisfies GlossaryPart
