import type { GlossaryPart } from './entry.ts'

/** How certificates are written into files. */
export const files = {
  pem: {
    term: 'PEM',
    alsoCalled: ['Base-64 encoded X.509 (.CER)', 'Textual encoding'],
    inShort: 'Text form of a certificate: Base64 between the lines BEGIN CERTIFICATE and END CERTIFICATE.',
    more: ['One file can hold several such blocks. Windows calls the form Base-64 encoded X.509.'],
    inPractice: "This is the form that PTC's note has you import into KEPServerEX, with one root in the file.",
    see: ['base64', 'der', 'cer-file'],
    source: 'RFC 7468 section 5',
  },
  base64: {
    term: 'Base64',
    inShort: 'A way to write bytes as letters, digits and two signs, so that they survive in text and mail.',
    more: ['It is a spelling, not encryption. Anyone can turn it back.'],
    see: ['pem', 'der'],
    source: 'RFC 4648 section 4',
  },
  der: {
    term: 'DER',
    alsoCalled: ['DER encoded binary'],
    inShort: 'The binary form of a certificate; a given content has exactly one spelling in it.',
    more: ['Signatures and fingerprints are computed over these bytes. PEM is the same bytes, written as Base64.'],
    inPractice:
      'The OPC UA Configuration Manager of KEPServerEX takes .der files. For the ThingWorx connection use the Base-64 form.',
    see: ['pem', 'asn1', 'fingerprint'],
    source: 'X.690; ThingsBoard Gateway: OPC UA with KEPServerEX',
  },
  asn1: {
    term: 'ASN.1',
    alsoCalled: ['Abstract Syntax Notation One'],
    inShort: 'The notation in which standards describe the structure of a certificate, field by field.',
    see: ['der', 'oid'],
    source: 'X.680',
  },
  oid: {
    term: 'Object identifier',
    alsoCalled: ['OID'],
    inShort: 'A worldwide unique number with dots that names an algorithm, a field or a purpose.',
    more: [
      'Example: 2.5.29.19 is Basic Constraints. Every company can obtain a branch of its own for private extensions.',
    ],
    see: ['asn1', 'unknown-extension'],
    source: 'X.660',
  },
  'cer-file': {
    term: 'The file endings .cer, .crt, .pem and .der',
    alsoCalled: ['.cer file', '.crt file', '.pem file', '.der file'],
    inShort: 'Names only: a .cer or .crt file may hold PEM text or binary DER, so the content decides.',
    more: [
      'This page looks at the content and ignores the ending. What it saves as .cer is PEM text. The export wizard of Windows may write the same as Base-64 encoded X.509.',
    ],
    see: ['pem', 'der', 'pkcs7'],
    source: 'RFC 7468 section 5.3; Microsoft: CryptBinaryToStringA',
  },
  pkcs7: {
    term: 'PKCS #7 file',
    alsoCalled: ['.p7b', '.p7c', 'CMS certificates-only message'],
    inShort: 'A container for several certificates without private keys.',
    more: ['Chrome writes .p7c; Windows may write .p7b. The order of the certificates in it has no meaning.'],
    see: ['chain', 'pkcs12', 'pem'],
    source: 'RFC 5652 section 5.1; Chromium source code',
  },
  pkcs12: {
    term: 'PKCS #12 file',
    alsoCalled: ['.pfx', '.p12', 'Personal Information Exchange'],
    inShort: 'A container, usually locked with a password, that can hold private keys and certificates.',
    inPractice:
      'ThingWorx servers often keep their key in such a file. It belongs on the server. KEPServerEX needs only the root certificate.',
    see: ['private-key', 'pkcs7', 'java-keystore'],
    source: 'RFC 7292 section 1',
  },
  pkcs8: {
    term: 'PKCS #8 file',
    alsoCalled: ['.key', '.p8', 'BEGIN PRIVATE KEY', 'BEGIN ENCRYPTED PRIVATE KEY'],
    inShort: 'A file with a private key, sometimes encrypted with a password.',
    inPractice: 'It belongs on the server only. KEPServerEX does not need it for an import of a root.',
    see: ['private-key', 'pkcs12'],
    source: 'RFC 5958 section 2',
  },
  'java-keystore': {
    term: 'Java keystore',
    alsoCalled: ['JKS', 'keystore', 'truststore', 'cacerts'],
    inShort: 'The file in which Java programs keep their own keys or the roots that they accept.',
    more: [
      'Of a PEM file with several certificates, keytool takes only the first, usually the server certificate. Import the root from a separate file.',
    ],
    inPractice:
      'ThingWorx runs on Tomcat, a Java program. Its keystore should hold the full chain, so that the server sends the intermediates.',
    see: ['trust-store', 'pkcs12', 'chain'],
    source: 'Java keytool documentation',
  },
  csr: {
    term: 'Certificate signing request',
    alsoCalled: ['CSR', 'PKCS #10', 'Certification request', 'Certificate request'],
    inShort: 'What a future subject sends to a CA: its name and public key, signed with its own private key.',
    more: ['It is not a certificate. The CA sends the certificate back.'],
    see: ['certificate', 'certificate-authority'],
    source: 'RFC 2986 section 3',
  },
  'byte-range': {
    term: 'Byte range',
    inShort: 'Where in the file a field is: the offset of its first byte and of the byte after its last.',
    more: ['Offsets count from zero. They lead to the same place in any hex viewer of the DER form.'],
    see: ['der', 'asn1'],
    source: 'Chainlight',
  },
} as const satisfies GlossaryPart
