import type { GlossaryPart } from './entry.ts'

/** The kinds of certificate, those who issue them, and the lists of roots that verifiers keep. */
export const certificates = {
  certificate: {
    term: 'Certificate',
    alsoCalled: ['Digital certificate', 'Public-key certificate'],
    inShort: 'A signed statement that a public key belongs to a named subject for a limited time.',
    more: [
      'It names the subject, contains the public key of that subject, says from when to when the statement holds, and is signed by its issuer.',
      'A certificate is public. Showing one proves nothing; what counts is to prove possession of the matching private key, which TLS does when a connection is set up.',
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
      'It holds the version, the serial number, the issuer, the validity period, the subject, the public key of the subject, usually some extensions, and the signature of the issuer over all of these.',
      'Version 3 is the current form. The rules for its use on networks are in RFC 5280.',
    ],
    see: ['certificate', 'tbs-certificate', 'extension', 'validity'],
    source: 'RFC 5280 section 4.1',
  },
  'end-entity-certificate': {
    term: 'End-entity certificate',
    alsoCalled: ['Server certificate', 'Leaf certificate', 'Client certificate'],
    inShort: 'The certificate at the lower end of a path: it belongs to a server, a device or a person, not to a CA.',
    more: [
      'Its key may not sign other certificates. A server certificate states the names of the server in the Subject Alternative Name.',
    ],
    inPractice:
      'This is the certificate that the ThingWorx server presents. With OpenSSL, importing it alone instead of the root was measured to fail with error 20, and it would have to be exchanged at every renewal.',
    see: ['root-certificate', 'intermediate-certificate', 'subject-alternative-name'],
    source: 'RFC 5280 section 3.2',
  },
  'intermediate-certificate': {
    term: 'Intermediate certificate',
    alsoCalled: ['Subordinate CA certificate', 'Issuing CA certificate'],
    inShort:
      'The certificate of a CA that another CA has signed; it stands between the root and the server certificate.',
    more: [
      'A path may have several, one or none. Roots are often kept offline, and an intermediate does the daily signing.',
      'The server is expected to send its intermediates together with its own certificate. If it leaves them out, a client that holds only the root cannot join the two ends.',
    ],
    inPractice:
      'Import the root, not the intermediate. With the default settings of OpenSSL, a list that holds only the intermediate was measured to fail with error 2.',
    see: ['root-certificate', 'certificate-authority', 'chain', 'missing-issuer'],
    source: 'RFC 5280 section 3.2',
  },
  'root-certificate': {
    term: 'Root certificate',
    alsoCalled: ['Root CA certificate', 'CA certificate'],
    inShort: 'The self-signed CA certificate at the top of a path, and the one to import as a starting point.',
    more: [
      'Nothing stands above a root, so no signature can vouch for it. Anyone can make a root with any name. Whether to rely on one is a decision, made by comparing its fingerprint with the one its owner states.',
      'A server may leave the root out of what it sends, because a client is expected to have it already.',
    ],
    inPractice:
      "This is the file that KEPServerEX needs: one root, saved as Base-64 .cer. PTC's note calls it a CA certificate; where it speaks of a CA signed certificate, it does not mean the certificate of the server.",
    see: ['trust-anchor', 'self-signed-certificate', 'fingerprint', 'cer-file'],
    source: 'RFC 5280 section 3.2',
  },
  'self-signed-certificate': {
    term: 'Self-signed certificate',
    inShort: 'A certificate whose signature verifies with the public key that it contains itself.',
    more: [
      'It was signed with the private key of its own subject. That key is not in the certificate; no private key ever is.',
      'Every root certificate is self-signed, so the word alone is no warning. It matters when a server uses a self-signed certificate as its own: then no CA stands behind the name in it.',
      'A connection to such a server is encrypted, but unless the certificate was compared or imported beforehand the server is not identified. An attacker in the middle can present a self-signed certificate of the same name.',
    ],
    inPractice:
      'KEPServerEX has the property Trust self-signed certificates for test systems. For a plant, a certificate from a CA, also an in-house one, is the better way.',
    see: ['root-certificate', 'self-issued', 'private-ca', 'fingerprint'],
    source: 'RFC 5280 section 3.2',
  },
  'self-issued': {
    term: 'Self-issued certificate',
    inShort: 'A certificate in which issuer and subject are the same name.',
    more: [
      'Self-issued is about names, self-signed is about keys. A CA that changes its key may sign the new one with the old one: that certificate is self-issued, but not self-signed.',
    ],
    see: ['self-signed-certificate', 'cross-certificate'],
    source: 'RFC 5280 section 3.2',
  },
  'cross-certificate': {
    term: 'Cross-certificate',
    alsoCalled: ['Cross-signed certificate'],
    inShort: 'A certificate that one CA issued for another CA, so that more than one path can lead upward.',
    more: [
      'The same CA name and key may then appear both in a root certificate and in a cross-certificate under an older root. Clients that know only the older root can still find a path.',
    ],
    inPractice:
      'Chains of public CAs often end in a cross-certificate. Then the top of the file is not a root, although a root with the same name may exist.',
    see: ['certification-path', 'path-building', 'root-certificate'],
    source: 'RFC 5280 section 3.2',
  },
  'certificate-authority': {
    term: 'Certificate authority',
    alsoCalled: ['CA', 'Certification authority', 'Issuer'],
    inShort: 'An organization, or a system it runs, that signs certificates and answers for what they state.',
    more: [
      'It checks who asks, then signs a certificate with its private key. What it signs is the whole certificate: name, public key, dates and limits.',
      'A CA may be a public company or a department of your own. It may publish a list of revoked certificates, answer questions about single ones online, or do neither.',
    ],
    inPractice:
      'KEPServerEX needs the root certificate of the CA that stands at the top of the path of your ThingWorx server.',
    see: ['root-certificate', 'private-ca', 'public-ca', 'revocation'],
    source: 'RFC 5280 section 3',
  },
  'private-ca': {
    term: 'Private CA',
    alsoCalled: ['Enterprise CA', 'In-house CA', 'Internal CA'],
    inShort: 'A certificate authority that an organization runs for itself; others do not know its root.',
    more: [
      'Its root has to be brought to every client that should accept its certificates, by hand or by a management tool.',
    ],
    inPractice:
      'Common in plants. A computer that does not know the private root saves a chain without it. Ask the owner of the CA for the root and its fingerprint.',
    see: ['public-ca', 'missing-issuer', 'root-certificate'],
    source: 'RFC 4949 section 4',
  },
  'public-ca': {
    term: 'Public CA',
    inShort: 'A certificate authority that serves the public and whose roots come with browsers and operating systems.',
    more: [
      'Public CAs follow the common rules of the CA/Browser Forum, for example on key sizes, on names and on how long a certificate may be valid.',
    ],
    inPractice:
      'KEPServerEX may already know the root of a public CA, because the words Extend Trust Store suggest a built-in list. If the connection is refused, import the root.',
    see: ['private-ca', 'trust-store'],
    source: 'CA/Browser Forum Baseline Requirements',
  },
  'trust-anchor': {
    term: 'Trust anchor',
    inShort: 'A name and a public key that a verifier accepts beforehand, without proof, as the start of a path.',
    more: [
      'Mostly it is handed over in the form of a root certificate. Path validation uses the name and the key from it; whether other fields of that certificate are observed depends on the software.',
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
      'An entry is there because its maker shipped it or because an administrator added it. Nothing enters by itself: a server cannot add its root by being connected to.',
      'Each product may keep a list of its own. Windows, Java, Firefox, KEPServerEX and its OPC UA part need not share one, so an import in one place may have no effect in another.',
    ],
    inPractice:
      "PTC's note adds the root in KEPServerEX itself: Settings, page Certificate Store, the right product, Extend Trust Store, Import.",
    see: ['trust-anchor', 'root-certificate', 'java-keystore'],
    source: 'RFC 6024 section 1.1',
  },
} as const satisfies GlossaryPart
