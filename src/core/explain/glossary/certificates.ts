import type { GlossaryPart } from './entry.ts'

/** The kinds of certificate, those who issue them, and the lists of roots that programs keep. */
export const certificates = {
  certificate: {
    term: 'Certificate',
    alsoCalled: ['Digital certificate', 'Public-key certificate'],
    inShort: 'A signed statement that a public key belongs to a named subject for a limited time.',
    more: [
      'It names the subject, contains its public key, and says from when to when it is valid. The issuer signs it.',
      'A certificate is public, so showing one proves nothing. TLS also proves possession of the matching private key.',
    ],
    inPractice:
      'ThingWorx sends its certificate when KEPServerEX connects. KEPServerEX then needs the root certificate above it in order to check it.',
    see: ['x509-certificate', 'subject', 'issuer', 'public-key', 'certification-path'],
    source: 'RFC 5280 section 3.1',
  },
  'x509-certificate': {
    term: 'X.509 certificate',
    alsoCalled: ['PKIX certificate', 'SSL certificate', 'TLS certificate'],
    inShort: 'A certificate in the standard format X.509, the one that TLS, OPC UA, Windows and Java all use.',
    more: [
      'It holds the version, serial number, issuer, validity period, subject and public key, and usually some extensions. The signature of the issuer covers all of these.',
      'Version 3 is the current form. The rules for its use on networks are in RFC 5280.',
    ],
    see: ['certificate', 'tbs-certificate', 'extension', 'validity'],
    source: 'RFC 5280 section 4.1',
  },
  'end-entity-certificate': {
    term: 'End-entity certificate',
    alsoCalled: ['Server certificate', 'Leaf certificate', 'Client certificate'],
    inShort: 'The lowest certificate of a path: it belongs to a server, a device or a person, not to a CA.',
    more: [
      'Its key may not sign other certificates. A server certificate states the names of the server in the Subject Alternative Name.',
    ],
    inPractice:
      'This is the certificate that the ThingWorx server presents. Imported alone instead of the root, it fails with OpenSSL error 20. It would also change at every renewal.',
    see: ['root-certificate', 'intermediate-certificate', 'subject-alternative-name'],
    source: 'RFC 5280 section 3.2',
  },
  'intermediate-certificate': {
    term: 'Intermediate certificate',
    alsoCalled: ['Subordinate CA certificate', 'Issuing CA certificate'],
    inShort: 'The certificate of a CA that another CA signed; it is between the root and the server certificate.',
    more: [
      'A path may have several, one or none. Roots are often kept offline, and an intermediate does the daily signing.',
      'The server must send its intermediates together with its own certificate. Otherwise a client with only the root cannot connect the two.',
    ],
    inPractice:
      'Import the root, not the intermediate. With its default settings OpenSSL fails with error 2 if it knows only the intermediate.',
    see: ['root-certificate', 'certificate-authority', 'chain', 'missing-issuer'],
    source: 'RFC 5280 section 3.2',
  },
  'root-certificate': {
    term: 'Root certificate',
    alsoCalled: ['Root CA certificate', 'CA certificate'],
    inShort: 'The self-signed CA certificate at the top of a path, and the one to import as a starting point.',
    more: [
      'Nothing is above a root, so no other signature proves it. Anyone can make a root with any name. Compare its fingerprint with the one that its owner states before you rely on it.',
      'A server may leave the root out of what it sends, because a client is expected to have it already.',
    ],
    inPractice:
      "This is the file that KEPServerEX needs: one root, saved as Base-64 .cer. PTC's note calls it a CA certificate. Its words “CA signed certificate” do not mean the certificate of the server.",
    see: ['trust-anchor', 'self-signed-certificate', 'fingerprint', 'cer-file'],
    source: 'RFC 5280 section 3.2',
  },
  'self-signed-certificate': {
    term: 'Self-signed certificate',
    inShort: 'A certificate with one name as issuer and subject, signed with the key that belongs to it.',
    more: [
      'It was signed with the private key of its own subject. That key is not in the certificate; no private key ever is.',
      'Every root certificate is self-signed, so the word alone is not a warning. But if a server uses a self-signed certificate, no CA confirmed its name.',
      'A connection to such a server is encrypted. But without a comparison beforehand, the server is not identified. An attacker in the middle can show a self-signed certificate with the same name.',
    ],
    inPractice:
      'KEPServerEX has the property Trust self-signed certificates for test systems. It applies to the ThingWorx connection only; OPC UA has its own trust list. In a plant a certificate from a CA is better.',
    see: ['root-certificate', 'self-issued', 'private-ca', 'fingerprint'],
    source: 'RFC 5280 section 3.2',
  },
  'self-issued': {
    term: 'Self-issued certificate',
    inShort: 'A certificate in which issuer and subject are the same name.',
    more: [
      'Self-issued is about names, self-signed is about keys. When a CA changes its key, the old key may sign the new one. That certificate is self-issued, but not self-signed.',
    ],
    see: ['self-signed-certificate', 'cross-certificate'],
    source: 'RFC 5280 section 3.2',
  },
  'cross-certificate': {
    term: 'Cross-certificate',
    alsoCalled: ['Cross-signed certificate'],
    inShort: 'A certificate that one CA issued for another CA, so that more than one path can lead upward.',
    more: [
      'The same CA may have both a root certificate and a cross-certificate under an older root. Clients that know only the older root can still find a path.',
    ],
    inPractice:
      'Chains of public CAs often end in a cross-certificate. Then the top of the file is not a root, although a root with the same name may exist.',
    see: ['certification-path', 'path-building', 'root-certificate'],
    source: 'RFC 5280 section 3.2',
  },
  'certificate-authority': {
    term: 'Certificate authority',
    alsoCalled: ['CA', 'Certification authority'],
    inShort: 'An organization, or its system, that signs certificates and is responsible for their content.',
    more: [
      'It checks the applicant, then signs the certificate with its private key. The signature covers all of it: name, public key, dates and limits.',
      'A CA may be a public company or a department of your company. It may publish a list of revoked certificates, run an online service (OCSP), or do neither.',
    ],
    inPractice:
      'KEPServerEX needs the root certificate: that of the CA at the top of the path of your ThingWorx server.',
    see: ['root-certificate', 'private-ca', 'public-ca', 'revocation'],
    source: 'RFC 5280 section 3',
  },
  'private-ca': {
    term: 'Private CA',
    alsoCalled: ['Enterprise CA', 'In-house CA', 'Internal CA'],
    inShort: 'A certificate authority that an organization runs for itself; others do not know its root.',
    more: ['Somebody must install its root on every client that should accept its certificates.'],
    inPractice:
      'Common in plants. A computer that does not know the private root may save a chain without it. Ask the owner of the CA for the root and its fingerprint.',
    see: ['public-ca', 'missing-issuer', 'root-certificate'],
    source: 'Chainlight',
  },
  'public-ca': {
    term: 'Public CA',
    inShort: 'A certificate authority that serves the public and whose roots come with browsers and operating systems.',
    more: ['Public CAs follow the rules of the CA/Browser Forum, for example on key sizes, names and lifetimes.'],
    inPractice:
      'KEPServerEX may already know the root of a public CA, because the words Extend Trust Store suggest a built-in list. If the connection is refused, import the root.',
    see: ['private-ca', 'trust-store'],
    source: 'CA/Browser Forum Baseline Requirements',
  },
  'trust-anchor': {
    term: 'Trust anchor',
    inShort: 'A name and a public key that a program accepts beforehand, without proof, as the start of a path.',
    more: [
      'Usually it comes as a root certificate. Path validation uses its name and key. Some programs also use its other fields.',
      'This page knows no trust anchors of your computer. It shows where a path ends and leaves the decision to you.',
    ],
    see: ['root-certificate', 'trust-store', 'path-validation'],
    source: 'RFC 5280 section 6.1.1',
  },
  'trust-store': {
    term: 'Trust store',
    alsoCalled: ['CA list', 'Root store'],
    inShort: 'The configured list of root certificates that a program accepts as starting points.',
    more: [
      'The maker of the program shipped an entry, or an administrator added it. Nothing enters by itself: no server can add its own root.',
      'Each product may have a separate list: Windows, Java, Firefox, KEPServerEX and its OPC UA part. An import in one place may have no effect in another.',
    ],
    inPractice:
      "PTC's note adds the root in KEPServerEX itself: Settings, page Certificate Store, the right product, Extend Trust Store, Import.",
    see: ['trust-anchor', 'root-certificate', 'java-keystore'],
    source: 'RFC 6024 section 1.1; PTC: Secure AlwaysOn Connections between Kepware and ThingWorx',
  },
} as const satisfies GlossaryPart
