import type { GlossaryPart } from './entry.ts'

/** The extensions of version 3 certificates, one entry for each that the page decodes. */
export const extensions = {
  extension: {
    term: 'Extension',
    inShort: 'An extra field of a version 3 certificate, with an identifier, a critical mark and a value.',
    more: ['The important ones say what the certificate is for, which names it covers, and where to find its issuer.'],
    see: ['critical', 'unknown-extension', 'oid'],
    source: 'RFC 5280 section 4.2',
  },
  critical: {
    term: 'Critical',
    inShort: 'A mark on an extension: software that does not understand it must refuse the certificate.',
    more: ['Programs may ignore an extension without the mark. The mark does not mean that something is wrong.'],
    see: ['extension', 'unknown-extension'],
    source: 'RFC 5280 section 4.2',
  },
  'basic-constraints': {
    term: 'Basic Constraints',
    inShort: 'Says whether the certificate belongs to a CA, so that it may sign other certificates.',
    more: [
      'In a CA certificate the value CA is true, and the extension should be marked critical. Without it a version 3 certificate is not a CA certificate. It can also limit how many CAs may follow below.',
    ],
    inPractice:
      'OpenSSL by default accepts a root without it, or without the critical mark; strict clients do not. It refuses a root that says CA false (error 79).',
    see: ['path-length-constraint', 'key-usage', 'certificate-authority'],
    source: 'RFC 5280 section 4.2.1.9',
  },
  'path-length-constraint': {
    term: 'Path length constraint',
    alsoCalled: ['pathLenConstraint', 'Path length'],
    inShort: 'The largest number of further intermediates that are allowed below this CA certificate in a path.',
    more: [
      'Zero means that this CA may issue end-entity certificates but no certificates for further CAs. Self-issued certificates are not counted. Without the field the number is not limited.',
    ],
    see: ['basic-constraints', 'intermediate-certificate', 'self-issued'],
    source: 'RFC 5280 section 4.2.1.9',
  },
  'key-usage': {
    term: 'Key Usage',
    inShort:
      'A list of the basic operations that the key may be used for, such as signing data or signing certificates.',
    more: [
      'The values are digitalSignature, nonRepudiation (also contentCommitment), keyEncipherment, dataEncipherment, keyAgreement, keyCertSign, cRLSign, encipherOnly and decipherOnly.',
      'A CA that has this extension needs keyCertSign to sign certificates and cRLSign to sign revocation lists.',
    ],
    see: ['extended-key-usage', 'basic-constraints', 'purpose'],
    source: 'RFC 5280 section 4.2.1.3',
  },
  'extended-key-usage': {
    term: 'Extended Key Usage',
    alsoCalled: ['Key purposes', 'Enhanced Key Usage', 'EKU'],
    inShort: 'The purposes that the certificate is meant for, such as TLS server or TLS client authentication.',
    more: [
      'With it, the certificate may be used only for the listed purposes. Key Usage must allow the use, too. Many programs also apply the list of a CA certificate to everything below it.',
    ],
    inPractice:
      'A ThingWorx server certificate should list TLS server authentication. OpenSSL refuses one that lists only other purposes (error 26).',
    see: ['purpose', 'key-usage', 'application-policies'],
    source: 'RFC 5280 section 4.2.1.12',
  },
  'subject-alternative-name': {
    term: 'Subject Alternative Name',
    alsoCalled: ['SAN'],
    inShort: 'The list of DNS names, IP addresses, URIs and e-mail addresses that the certificate covers.',
    more: [
      'A client that checks host names compares its host with this list. Names and IP addresses are different entries. If you connect by IP address, the list must have that address.',
    ],
    inPractice:
      'Type as Host in Project Properties a name from this list. OPC UA certificates also have the application URI here, exactly as the application states it.',
    see: ['host-name-check', 'common-name'],
    source: 'RFC 5280 section 4.2.1.6',
  },
  'issuer-alternative-name': {
    term: 'Issuer Alternative Name',
    inShort: 'Further names of the issuer, such as a web or e-mail address, for information only.',
    more: ['Programs do not use it for paths.'],
    see: ['issuer', 'subject-alternative-name'],
    source: 'RFC 5280 section 4.2.1.7',
  },
  'subject-key-identifier': {
    term: 'Subject Key Identifier',
    alsoCalled: ['SKI'],
    inShort: 'A short label for the public key in this certificate.',
    more: [
      'Certificates signed with this key repeat the label as their Authority Key Identifier, so that programs find the issuer quickly. It is a hint, not proof.',
    ],
    see: ['authority-key-identifier', 'key-identifier'],
    source: 'RFC 5280 section 4.2.1.2',
  },
  'authority-key-identifier': {
    term: 'Authority Key Identifier',
    alsoCalled: ['AKI'],
    inShort: 'A short label for the key that signed this certificate.',
    more: [
      'It should equal the Subject Key Identifier in the certificate of the issuer. It helps when a CA has several keys under one name. It is a hint, not proof.',
    ],
    inPractice: 'If the root is missing, this label tells you which of several roots with the same name you need.',
    see: ['subject-key-identifier', 'key-identifier', 'missing-issuer'],
    source: 'RFC 5280 section 4.2.1.1',
  },
  'authority-information-access': {
    term: 'Authority Information Access',
    alsoCalled: ['AIA', 'CA Issuers'],
    inShort: 'Addresses from which one can download the certificate of the issuer and the OCSP response.',
    more: [
      'The entry CA Issuers leads to the certificate one level up, the entry OCSP to the OCSP service. This page opens neither.',
    ],
    inPractice:
      'If the issuer is missing, download it from the CA Issuers address on a computer with a network. Add the file here. Compare the fingerprint before you import a root found in this way.',
    see: ['missing-issuer', 'ocsp', 'crl-distribution-points'],
    source: 'RFC 5280 section 4.2.2.1',
  },
  'subject-information-access': {
    term: 'Subject Information Access',
    alsoCalled: ['SIA'],
    inShort: 'Addresses where services or documents of the subject can be found.',
    more: [
      'In a CA certificate it may lead to the place where that CA publishes the certificates it issues. It is rare.',
    ],
    see: ['authority-information-access'],
    source: 'RFC 5280 section 4.2.2.2',
  },
  'crl-distribution-points': {
    term: 'CRL Distribution Points',
    alsoCalled: ['CDP'],
    inShort: 'Addresses where the list of revoked certificates of this issuer can be fetched.',
    more: [
      'This page does not open them. Fetch the list on a computer with a network and add the file here if you want revocation checked.',
    ],
    see: ['crl', 'freshest-crl', 'revocation'],
    source: 'RFC 5280 section 4.2.1.13',
  },
  'freshest-crl': {
    term: 'Freshest CRL',
    alsoCalled: ['Delta CRL Distribution Point'],
    inShort: 'Addresses where the changes since the last full revocation list can be fetched.',
    see: ['crl', 'crl-distribution-points'],
    source: 'RFC 5280 section 4.2.1.15',
  },
  'certificate-policies': {
    term: 'Certificate Policies',
    inShort: 'The identifiers of the rules under which the certificate was issued, sometimes with a link to them.',
    more: [
      'They matter to software that was told to accept only certain policies. In a CA certificate they limit which policies may apply below it; anyPolicy sets no limit.',
    ],
    see: ['policy-constraints', 'policy-mappings', 'oid'],
    source: 'RFC 5280 section 4.2.1.4',
  },
  'policy-mappings': {
    term: 'Policy Mappings',
    inShort: 'Pairs of policies that the issuer regards as equal in its own domain and in that of the subject CA.',
    see: ['certificate-policies', 'policy-constraints', 'cross-certificate'],
    source: 'RFC 5280 section 4.2.1.5',
  },
  'policy-constraints': {
    term: 'Policy Constraints',
    inShort: 'Requires that paths below this CA carry an acceptable policy, or forbids the mapping of policies.',
    more: ['Each limit takes effect only after the stated number of further certificates.'],
    see: ['certificate-policies', 'policy-mappings', 'inhibit-any-policy'],
    source: 'RFC 5280 section 4.2.1.11',
  },
  'inhibit-any-policy': {
    term: 'Inhibit anyPolicy',
    inShort: 'States after how many further certificates the policy “any” no longer matches.',
    see: ['certificate-policies', 'policy-constraints'],
    source: 'RFC 5280 section 4.2.1.14',
  },
  'name-constraints': {
    term: 'Name Constraints',
    inShort: 'Limits the names that certificates below this CA may carry, by permitted and excluded ranges.',
    more: [
      'Example: only host names below plant.example. An excluded range always wins. A limit on one kind of name says nothing about other kinds.',
    ],
    inPractice:
      'If a company CA has such a limit, the names of the ThingWorx server must lie inside it. A server outside the range needs another CA.',
    see: ['subject-alternative-name', 'certificate-authority'],
    source: 'RFC 5280 section 4.2.1.10',
  },
  'signed-certificate-timestamps': {
    term: 'Certificate Transparency timestamps',
    alsoCalled: ['SCT', 'Signed certificate timestamps', 'CT precertificate SCTs'],
    inShort: 'Signed promises by public logs that this certificate was, or soon would be, entered in them.',
    more: [
      'Such logs let anyone see what public CAs issue. Certificates of a private CA normally have none, and do not need any.',
    ],
    see: ['public-ca', 'extension'],
    source: 'RFC 6962 section 3.3',
  },
  'tls-feature': {
    term: 'TLS Feature',
    alsoCalled: ['OCSP Must-Staple'],
    inShort: 'TLS functions that the server promises to use, usually sending an OCSP response in the handshake.',
    more: ['A client that observes it may refuse the connection when the promised proof is not sent.'],
    see: ['ocsp', 'tls'],
    source: 'RFC 7633',
  },
  'ocsp-no-check': {
    term: 'OCSP No Check',
    inShort: 'Tells clients not to check whether this certificate, which signs OCSP responses, was revoked.',
    more: [
      'It belongs only in the certificate of an OCSP service. Without it, a client would need another response to check the first one.',
    ],
    see: ['ocsp', 'revocation'],
    source: 'RFC 6960 section 4.2.2.2.1',
  },
  'netscape-cert-type': {
    term: 'Netscape certificate type',
    inShort: 'An outdated extension that listed the purposes of a certificate before Extended Key Usage existed.',
    more: ['It has been replaced by Extended Key Usage and Basic Constraints. Old tools still write it.'],
    see: ['extended-key-usage', 'basic-constraints'],
    source: 'Red Hat Certificate System 9 Administration Guide B.4.3.1',
  },
  'subject-directory-attributes': {
    term: 'Subject Directory Attributes',
    inShort: 'Further facts about the subject as a person or thing, such as nationality; rarely used.',
    see: ['subject', 'name-attributes'],
    source: 'RFC 5280 section 4.2.1.8',
  },
  'private-key-usage-period': {
    term: 'Private Key Usage Period',
    inShort: 'The time in which the private key may sign, if it is shorter than the validity of the certificate.',
    more: [
      'Signatures made in that time can be verified for as long as the certificate is valid. The present Internet profile no longer describes it.',
    ],
    see: ['private-key', 'validity'],
    source: 'RFC 3280 section 4.2.1.4',
  },
  'microsoft-certificate-template': {
    term: 'Microsoft certificate template',
    alsoCalled: ['Certificate Template Information', 'Certificate Template Name'],
    inShort: 'Names the template from which a Microsoft CA issued the certificate, with its version.',
    more: ['A sign that the certificate comes from Windows certificate services. Other software can ignore it.'],
    see: ['application-policies', 'microsoft-ca-version', 'private-ca'],
    source: 'MS-WCCE section 2.2.2.7.7',
  },
  'microsoft-ca-version': {
    term: 'Microsoft CA version',
    alsoCalled: ['CA Version'],
    inShort: 'Counts in a Microsoft CA certificate how often the CA was renewed and which of its keys is meant.',
    more: ['V0.0 is the first certificate, V1.0 a renewal with the same key, V1.1 a renewal with a new key.'],
    inPractice:
      'After a renewal the CA has several root certificates of the same name. Take the one whose key identifier the issued certificate names.',
    see: ['authority-key-identifier', 'microsoft-certificate-template'],
    source: 'Microsoft Certification Authority Renewal',
  },
  'application-policies': {
    term: 'Application Policies',
    inShort: 'A Microsoft extension that lists purposes much as Extended Key Usage does.',
    see: ['extended-key-usage', 'microsoft-certificate-template'],
    source: 'MS-WCCE section 2.2.2.7.7.3',
  },
  'unknown-extension': {
    term: 'Unknown extension',
    inShort: 'An extension whose identifier this page does not know; its bytes are shown as they are.',
    more: [
      'Companies define extensions for their own use. If it is critical, programs that do not know it must refuse the certificate. Otherwise they may ignore it.',
    ],
    see: ['extension', 'critical', 'oid'],
    source: 'RFC 5280 section 4.2',
  },
} as const satisfies GlossaryPart
