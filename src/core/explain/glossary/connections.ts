import type { GlossaryPart } from './entry.ts'

/** The programs that connect, and the messages by which they say that they cannot. */
export const connections = {
  kepserverex: {
    term: 'KEPServerEX',
    alsoCalled: ['Kepware', 'Kepware Server', 'ThingWorx Kepware Server'],
    inShort: 'A server program of PTC that connects plant devices with ThingWorx, OPC UA and MQTT systems.',
    more: [
      'It has several certificate stores: one for the ThingWorx connection, one for OPC UA, one for the IoT Gateway. An import in one may not reach the others.',
    ],
    inPractice: 'For the ThingWorx connection open Settings, then Certificate Store. Import the root as Base-64 .cer.',
    see: ['trust-store', 'root-certificate', 'websocket-alwayson', 'opc-ua'],
    source:
      'PTC: Secure AlwaysOn Connections between Kepware and ThingWorx; Azure iot-edge-opc-publisher-v1 issue 269; Azure-Samples iot-hub-how-to-kepware-edge',
  },
  'verification-code': {
    term: 'Verification code of OpenSSL',
    alsoCalled: [
      'Error code',
      'Code 2',
      'Code 10',
      'Code 18',
      'Code 19',
      'Code 20',
      'Code 21',
      'Code 26',
      'verify error:num',
    ],
    inShort: 'A number by which OpenSSL says why it refuses a certificate chain.',
    more: [
      'Code 20: the issuer is missing. If the server sends only its own certificate, openssl s_client shows 20 and ends with 21.',
      'Code 2: only an intermediate is known, not the root. Code 18: a self-signed server certificate. Code 19: the root is not known.',
      'Code 10: expired. Code 26: the certificate does not allow this purpose.',
    ],
    inPractice:
      'The client library of PTC writes such a code behind TW_VALIDATE_CERT. Type the code into the error look-up of this page.',
    see: ['missing-issuer', 'self-signed-certificate', 'expired', 'extended-key-usage'],
    source: 'OpenSSL 3: openssl-verification-options(1)',
  },
  sni: {
    term: 'Server Name Indication',
    alsoCalled: ['SNI'],
    inShort: 'The host name that a TLS client sends first, so that the server can choose the right certificate.',
    more: [
      'One server may have several certificates. A client that sends no name, or an IP address, may get another one.',
    ],
    inPractice:
      'Connect by the same host name in KEPServerEX and in the browser. Otherwise you may save another chain.',
    see: ['tls', 'host-name-check', 'subject-alternative-name'],
    source: 'RFC 6066 section 3',
  },
  'mutual-tls': {
    term: 'Mutual TLS',
    alsoCalled: ['mTLS', 'Client authentication', 'Two-way TLS'],
    inShort: 'A TLS connection in which the client also shows a certificate to the server.',
    more: [
      'The server then checks the client certificate and needs the root above it. The client keeps the private key of its certificate.',
    ],
    see: ['tls', 'private-key', 'extended-key-usage'],
    source: 'RFC 8446 section 4.3.2',
  },
  wildcard: {
    term: 'Wildcard certificate',
    alsoCalled: ['Wildcard', 'Star certificate'],
    inShort: 'A certificate with a star in its host name, such as *.plant.example.',
    more: ['The star covers exactly one label: tw.plant.example, but neither plant.example nor a.tw.plant.example.'],
    inPractice: 'One client library of PTC refuses wildcards. A certificate with the exact host name works everywhere.',
    see: ['host-name-check', 'subject-alternative-name'],
    source: 'RFC 9525 section 6.3',
  },
  'ip-address': {
    term: 'IP address in a certificate',
    alsoCalled: ['IP', 'iPAddress', 'IP SAN'],
    inShort: 'An address such as 10.0.0.5 that the Subject Alternative Name lists as an address, not as a name.',
    more: ['Programs do not accept an IP address that is written as a DNS name.'],
    see: ['subject-alternative-name', 'host-name-check'],
    source: 'RFC 5280 section 4.2.1.6',
  },
  dns: {
    term: 'DNS name',
    alsoCalled: ['DNS', 'Host name', 'FQDN', 'dNSName'],
    inShort: 'The name of a computer in a network, such as tw.plant.example.',
    see: ['subject-alternative-name', 'host-name-check'],
    source: 'RFC 9525 section 1.5',
  },
  uri: {
    term: 'URI',
    alsoCalled: ['URL', 'URN', 'Uniform Resource Identifier'],
    inShort: 'A web address or another identifier with a scheme in front, such as https: or urn:.',
    see: ['application-uri', 'subject-alternative-name'],
    source: 'RFC 3986 section 1.1',
  },
} as const satisfies GlossaryPart
