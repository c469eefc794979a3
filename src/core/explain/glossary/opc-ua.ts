import type { GlossaryPart } from './entry.ts'

/** OPC UA: the applications, their certificates and the lists by which they accept each other. */
export const opcUa = {
  'opc-ua': {
    term: 'OPC UA',
    alsoCalled: ['OPC', 'OPC Unified Architecture'],
    inShort: 'A standard by which plant software and devices exchange data.',
    more: [
      'Every OPC UA application has a certificate, often a self-signed one. Each side keeps a trust list of the applications or CAs that it accepts.',
    ],
    inPractice:
      'KEPServerEX has a separate OPC UA trust list. There one imports the certificate of the application, as .der.',
    see: ['application-instance-certificate', 'trust-list', 'application-uri', 'security-policy'],
    source:
      'OPC 10000-6 section 6.2.2; ThingsBoard Gateway: OPC UA with KEPServerEX; Azure iot-edge-opc-publisher-v1 issue 269',
  },
  'application-instance-certificate': {
    term: 'Application instance certificate',
    alsoCalled: ['Application certificate', 'OPC UA certificate', 'Instance certificate'],
    inShort: 'The certificate of one OPC UA application on one computer.',
    more: [
      'It holds the application URI. That of a server also holds the host name. RSA keys need four usages: digitalSignature, nonRepudiation, keyEncipherment and dataEncipherment.',
      'Extended Key Usage says serverAuth for a server and clientAuth for a client. Many applications are both.',
    ],
    inPractice: 'Import it into the trust list of the other application. It is not for the ThingWorx connection.',
    see: ['application-uri', 'trust-list', 'key-usage', 'extended-key-usage'],
    source: 'OPC 10000-6 section 6.2.2',
  },
  'application-uri': {
    term: 'Application URI',
    alsoCalled: ['ApplicationUri', 'BadCertificateUriInvalid', 'Bad_CertificateUriInvalid'],
    inShort: 'The worldwide unique name of an OPC UA application, written in its certificate.',
    more: [
      'It is a URI in the Subject Alternative Name. It must equal the name that the application states, letter by letter.',
    ],
    see: ['application-instance-certificate', 'subject-alternative-name'],
    source: 'OPC 10000-6 section 6.2.2',
  },
  'trust-list': {
    term: 'Trust list',
    alsoCalled: ['TrustList', 'Bad_CertificateUntrusted'],
    inShort: 'The list of certificates that an OPC UA application accepts: of other applications, or of CAs.',
    more: [
      'With a CA in it, every certificate of this CA is accepted. An application whose certificate and CAs are all missing from it is refused.',
    ],
    see: ['issuers-list', 'trust-store', 'application-instance-certificate'],
    source: 'OPC 10000-4 section 6.1.3',
  },
  'issuers-list': {
    term: 'Issuers list',
    alsoCalled: ['Issuer certificates', 'issuers/certs', 'issuers/crl', 'Bad_CertificateChainIncomplete'],
    inShort: 'The list of CA certificates that an OPC UA application needs to build chains, that is not a trust list.',
    more: [
      'The whole chain up to the root must be there or in the trust list. Next to each CA belongs its revocation list, even an empty one.',
    ],
    see: ['trust-list', 'crl', 'certificate-authority'],
    source: 'OPC 10000-4 section 6.1.3',
  },
  'security-policy': {
    term: 'Security policy of OPC UA',
    alsoCalled: [
      'SecurityPolicy',
      'Basic256Sha256',
      'Aes128_Sha256_RsaOaep',
      'Aes256_Sha256_RsaPss',
      'Basic128Rsa15',
      'Basic256',
      'ECC_nistP256',
      'Bad_CertificatePolicyCheckFailed',
    ],
    inShort: 'The set of algorithms that an OPC UA client and a server agree on.',
    more: [
      'Each policy limits keys and signatures of every certificate in the chain. Basic256Sha256 takes RSA keys of 2,048 to 4,096 bits and SHA-256 or stronger.',
      'Basic128Rsa15 and Basic256 are outdated. Policies that begin with ECC need keys on their elliptic curve.',
    ],
    see: ['application-instance-certificate', 'key-size'],
    source: 'OPC 10000-7; OPC 10000-6 section 6.1',
  },
  'global-discovery-server': {
    term: 'Global Discovery Server',
    alsoCalled: ['GDS', 'OPC UA certificate manager', 'CertificateManager'],
    inShort: 'An OPC UA server that knows the applications of a plant and can manage their certificates.',
    more: [
      'It issues or renews application certificates, and distributes trust lists, CA certificates and revocation lists. Applications fetch them (pull), or it writes them (push).',
      'With a GDS nobody copies .der files by hand. Change the lists there, because it may overwrite what you copied.',
    ],
    see: ['opc-ua-discovery', 'trust-list', 'certificate-authority', 'crl'],
    source: 'OPC 10000-12 sections 3.1 and 7',
  },
  'opc-ua-discovery': {
    term: 'Discovery in OPC UA',
    alsoCalled: ['LDS', 'Local Discovery Server', 'DiscoveryUrl', 'GetEndpoints'],
    inShort: 'How an OPC UA client learns which servers there are, and their addresses, policies and certificates.',
    more: [
      'The client asks a server or a discovery server without security. Only when it connects does it check the certificate.',
      'The address that discovery returns may have another host name than you typed. Then the host name in the certificate must fit that one.',
    ],
    see: ['global-discovery-server', 'host-name-check', 'security-policy'],
    source: 'OPC 10000-12 section 4',
  },
} as const satisfies GlossaryPart
