import type { ObjectTerm } from '../../finding/term.ts'
import type { Label } from './label.ts'

/**
 * Fields of what is shown beside certificates: requests, attribute certificates, CRLs, OCSP responses, CMS messages.
 */
export const objectLabels: Readonly<Record<ObjectTerm, Label>> = {
  'this-update': { label: 'Issued on', rfc: 'thisUpdate' },
  'next-update': { label: 'Next one due', rfc: 'nextUpdate' },
  'revoked-certificates': { label: 'Entries', rfc: 'revokedCertificates', glossary: 'revocation' },
  'response-status': { label: 'Status of the response', rfc: 'responseStatus', glossary: 'ocsp' },
  'responder-name': { label: 'Responder', rfc: 'byName', glossary: 'ocsp' },
  'responder-key-hash': { label: 'SHA-1 of the key of the responder', rfc: 'byKey', glossary: 'ocsp' },
  'produced-at': { label: 'Signed on', rfc: 'producedAt' },
  'single-response': { label: 'Response for one certificate', rfc: 'SingleResponse' },
  'certificate-identifier': { label: 'Which certificate', rfc: 'certID' },
  'issuer-name-hash': { label: 'Hash of the name of its issuer', rfc: 'issuerNameHash', glossary: 'hash' },
  'issuer-key-hash': { label: 'Hash of the key of its issuer', rfc: 'issuerKeyHash', glossary: 'hash' },
  'certificate-status': { label: 'Status', rfc: 'certStatus', glossary: 'revocation' },
  'included-certificates': { label: 'Included certificates', rfc: 'certs' },

  'validity-period': { label: 'Validity', rfc: 'validity', glossary: 'validity' },
  holder: { label: 'Owner of the attributes', rfc: 'holder' },
  'base-certificate': { label: 'By a certificate', rfc: 'baseCertificateID' },
  'holder-name': { label: 'By a name', rfc: 'entityName' },
  'object-digest': { label: 'By a digest', rfc: 'objectDigestInfo', glossary: 'hash' },
  'digested-object-type': { label: 'Digest of', rfc: 'digestedObjectType' },
  'object-digest-value': { label: 'Digest', rfc: 'objectDigest', glossary: 'hash' },
  'attribute-issuer': { label: 'Issued by', rfc: 'issuer', glossary: 'issuer' },
  'issuer-name': { label: 'Name', rfc: 'issuerName' },
  'issuer-digest': { label: 'Digest', rfc: 'objectDigestInfo', glossary: 'hash' },

  'content-type': { label: 'Type of the content', rfc: 'contentType' },
  'content-octets': { label: 'Size of the content', rfc: 'eContent' },
  'digest-algorithm': { label: 'Hash', rfc: 'digestAlgorithm', glossary: 'hash' },
  'encapsulated-content': { label: 'Content', rfc: 'encapContentInfo' },
  'included-revocation-lists': { label: 'Included revocation lists', rfc: 'crls', glossary: 'crl' },
  signer: { label: 'Signer', rfc: 'SignerInfo', glossary: 'digital-signature' },
  'signer-identifier': { label: 'Certificate of the signer', rfc: 'sid' },
  'signed-attribute': { label: 'Signed attribute', rfc: 'signedAttrs' },
  'unsigned-attribute': { label: 'Unsigned attribute', rfc: 'unsignedAttrs' },
  'recipient-identifier': { label: 'Certificate of the recipient', rfc: 'rid' },
  originator: { label: 'Key of the sender', rfc: 'originator' },
  recipient: { label: 'Recipient', rfc: 'RecipientInfo' },
  'key-encryption-algorithm': { label: 'Encryption of the key', rfc: 'keyEncryptionAlgorithm' },
  'content-encryption-algorithm': { label: 'Encryption of the content', rfc: 'contentEncryptionAlgorithm' },
  'encrypted-octets': { label: 'Size of the encrypted content', rfc: 'encryptedContent' },

  'message-imprint': { label: 'What was time-stamped', rfc: 'messageImprint' },
  'hashed-message': { label: 'Its hash', rfc: 'hashedMessage', glossary: 'hash' },
  'gen-time': { label: 'Time', rfc: 'genTime' },
  accuracy: { label: 'Accuracy', rfc: 'accuracy' },
  seconds: { label: 'Seconds', rfc: 'seconds' },
  millis: { label: 'Milliseconds', rfc: 'millis' },
  micros: { label: 'Microseconds', rfc: 'micros' },
  ordering: { label: 'Ordered by time', rfc: 'ordering' },
  tsa: { label: 'Time-stamp authority', rfc: 'tsa' },

  'list-usage': { label: 'Purpose of the list', rfc: 'subjectUsage' },
  'list-identifier': { label: 'Identifier of the list', rfc: 'listIdentifier' },
  'sequence-number': { label: 'Number of the list', rfc: 'sequenceNumber' },
  'subject-algorithm': { label: 'Certificates are named by', rfc: 'subjectAlgorithm' },
  'trusted-subject': { label: 'Certificate', rfc: 'TrustedSubject' },
  thumbprint: { label: 'Thumbprint', rfc: 'subjectIdentifier', glossary: 'sha-1-thumbprint' },

  'more-elements': { label: 'And how many more' },
}
