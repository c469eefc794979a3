import type { GlossaryPart } from './entry.ts'

/** The fields that every certificate has, and the names in them. */
export const fields = {
  version: {
    term: 'Version',
    inShort: 'Which edition of the certificate format is used; practically all certificates today are version 3.',
    more: [
      'Only version 3 can carry extensions. Inside the file the number is stored minus one, so version 3 is written as 2.',
    ],
    see: ['x509-certificate', 'extension'],
    source: 'RFC 5280 section 4.1.2.1',
  },
  'serial-number': {
    term: 'Serial number',
    inShort: 'The number that the issuer gave this certificate; no other certificate of that issuer should have it.',
    more: [
      'It must be positive and at most 20 bytes long. Issuer and serial number together identify one certificate. Revocation lists use it to say which certificate they mean.',
    ],
    see: ['issuer', 'crl'],
    source: 'RFC 5280 section 4.1.2.2',
  },
  'signature-algorithm': {
    term: 'Signature algorithm',
    inShort: 'The method by which the issuer signed this certificate, such as SHA-256 with RSA.',
    more: [
      'It follows from the key of the issuer, not from the key in this certificate. A certificate for an elliptic-curve key may be signed with RSA.',
      'It appears twice in the file, inside and outside the signed part, and both must agree.',
    ],
    inPractice:
      'A signature made with SHA-1 or MD5 is refused by many clients. The remedy is a new certificate, signed with SHA-256 or better.',
    see: ['signature-value', 'hash', 'subject-public-key-info'],
    source: 'RFC 5280 section 4.1.1.2',
  },
  'signature-value': {
    term: 'Signature value',
    alsoCalled: ['Signature'],
    inShort: 'The signature of the issuer over the signed part of the certificate.',
    more: [
      'To verify it, one needs the public key from the certificate of the issuer. This page does that for every link whose two ends are among your files.',
    ],
    see: ['digital-signature', 'tbs-certificate', 'issuer'],
    source: 'RFC 5280 section 4.1.1.3',
  },
  'tbs-certificate': {
    term: 'Signed part of a certificate',
    alsoCalled: ['tbsCertificate', 'To-be-signed certificate'],
    inShort: 'Everything in the certificate that the signature covers, from the version to the last extension.',
    more: ['Only the name of the signature algorithm and the signature are outside of it.'],
    see: ['signature-value', 'x509-certificate'],
    source: 'RFC 5280 section 4.1.1.1',
  },
  issuer: {
    term: 'Issuer',
    inShort: 'The name of the CA that signed this certificate.',
    more: [
      'The certificate of that CA has the same name as its subject. This connects the levels of a path. Equal names are necessary, but only the signature is proof.',
    ],
    see: ['issued-by', 'subject', 'distinguished-name', 'certificate-authority'],
    source: 'RFC 5280 section 4.1.2.4',
  },
  subject: {
    term: 'Subject',
    inShort: 'The name of the owner of the key in this certificate.',
    more: [
      'For servers, clients compare the names in the Subject Alternative Name. The subject may then be short or even empty.',
    ],
    see: ['issued-to', 'issuer', 'subject-alternative-name', 'distinguished-name'],
    source: 'RFC 5280 section 4.1.2.6',
  },
  'issued-to': {
    term: 'Issued to',
    inShort: 'The most telling name of the subject, usually its common name, in one line.',
    more: [
      'It is a label for people. The full name is in the field Subject, and the names that programs compare are in the Subject Alternative Name.',
    ],
    see: ['subject', 'common-name', 'subject-alternative-name'],
    source: 'RFC 5280 section 4.1.2.6',
  },
  'issued-by': {
    term: 'Issued by',
    inShort: 'The most telling name of the issuer, usually its common name, in one line.',
    more: ['If it equals Issued to, compare the full fields Issuer and Subject. They may still differ in other parts.'],
    see: ['issuer', 'self-issued', 'certificate-authority'],
    source: 'RFC 5280 section 4.1.2.4',
  },
  validity: {
    term: 'Validity period',
    alsoCalled: ['Validity', 'Lifetime'],
    inShort: 'The time from Not before to Not after, both included, in which the certificate is valid.',
    more: [
      'Every certificate of a path must be within its own period. An expired intermediate breaks the path as surely as an expired server certificate.',
    ],
    inPractice:
      'A wrong clock looks like an expired certificate. Check the date and time zone of the KEPServerEX computer first. Some PTC clients check dates again during a connection, so it may drop at expiry.',
    see: ['not-before', 'not-after'],
    source: 'RFC 5280 section 4.1.2.5',
  },
  'not-before': {
    term: 'Not before',
    alsoCalled: ['Valid from'],
    inShort: 'The first moment at which the certificate is valid.',
    more: ['It is stored in universal time (UTC). A new certificate may be refused by a computer whose clock is slow.'],
    see: ['validity', 'not-after'],
    source: 'RFC 5280 section 4.1.2.5',
  },
  'not-after': {
    term: 'Not after',
    alsoCalled: ['Valid to', 'Expires'],
    inShort: 'The last moment at which the certificate is valid.',
    more: [
      'It is stored in universal time (UTC). The value 9999-12-31 23:59:59 means that no sensible end was known, as for some devices.',
    ],
    see: ['validity', 'not-before'],
    source: 'RFC 5280 section 4.1.2.5',
  },
  'subject-public-key-info': {
    term: 'Subject public key info',
    alsoCalled: ['Public key', 'SPKI'],
    inShort: 'The public key of the subject together with the kind of key that it is.',
    more: ['A renewal with the same key does not change this field. Serial number, dates and fingerprint change.'],
    see: ['public-key', 'key-size', 'named-curve'],
    source: 'RFC 5280 section 4.1.2.7',
  },
  'unique-identifiers': {
    term: 'Unique identifiers',
    alsoCalled: ['issuerUniqueID', 'subjectUniqueID'],
    inShort: 'Two old optional fields to tell apart subjects or issuers with the same name.',
    more: ['CAs should not use them, and programs ignore them. This page shows them so that nothing stays hidden.'],
    see: ['subject', 'issuer'],
    source: 'RFC 5280 section 4.1.2.8',
  },
  purpose: {
    term: 'Purpose',
    inShort: 'What the key of this certificate may be used for, put into words from several fields.',
    more: [
      'It is read from Basic Constraints, Key Usage and Extended Key Usage together. A use must be allowed by all that are present.',
    ],
    inPractice:
      'The ThingWorx server certificate should allow TLS server authentication. The root should allow signing certificates.',
    see: ['extended-key-usage', 'key-usage', 'basic-constraints'],
    source: 'RFC 5280 section 4.2.1.12',
  },
  'distinguished-name': {
    term: 'Distinguished name',
    alsoCalled: ['DN', 'X.500 name'],
    inShort: 'A name made of a list of parts in order, such as country, organization and common name.',
    more: [
      'Example: C=US, O=Example Corp, CN=Example Root CA. Programs differ in the order in which they print the parts. The order in the file is what counts.',
    ],
    see: ['common-name', 'name-attributes', 'subject', 'issuer'],
    source: 'RFC 5280 section 4.1.2.4',
  },
  'common-name': {
    term: 'Common name',
    alsoCalled: ['CN'],
    inShort: 'The part of a distinguished name that is meant for people to read.',
    more: [
      'It once served to name a host. The present rules for TLS say: a client must compare the Subject Alternative Name and ignore the common name. OpenSSL’s own check still uses it if the certificate has no DNS name.',
    ],
    inPractice:
      'Browsers, Go and Java refuse a server certificate that has its host name only here. Ask the server’s administrator for one with a Subject Alternative Name.',
    see: ['subject-alternative-name', 'host-name-check', 'distinguished-name'],
    source: 'RFC 9525 section 2',
  },
  'name-attributes': {
    term: 'Parts of a name',
    alsoCalled: [
      'Organization',
      'Organizational unit',
      'Country',
      'State',
      'Locality',
      'Domain component',
      'E-mail address',
    ],
    inShort: 'The labeled parts of a distinguished name: C country, ST state, L locality, O organization and others.',
    more: [
      'OU is an organizational unit, DC one label of a domain name. SERIALNUMBER is a number of the subject, not of the certificate.',
      'The issuer should have checked them. In a self-signed certificate nobody did.',
    ],
    see: ['distinguished-name', 'common-name', 'serial-number'],
    source: 'RFC 4519 section 2',
  },
} as const satisfies GlossaryPart
