import { choice, named, sequence, type Definitions } from './notation.ts'

/**
 * Requests, attribute certificates and CMS messages. @see RFC 2986 section 4, RFC 5755 section 4.1, RFC 5652, RFC 3161
 * section 2.4.2
 */
export const messages: Definitions = {
  CertificationRequest: sequence({
    certificationRequestInfo: 'CertificationRequestInfo',
    signatureAlgorithm: 'AlgorithmIdentifier',
    signature: 'BIT STRING DEFINED BY signatureAlgorithm',
  }),
  CertificationRequestInfo: sequence({
    version: 'INTEGER',
    subject: 'Name',
    subjectPKInfo: 'SubjectPublicKeyInfo',
    attributes: '[0] IMPLICIT Attributes',
  }),
  Attributes: 'SET OF RequestAttribute',
  // Named Attribute in RFC 2986: here the type decides what the values are.
  RequestAttribute: sequence({ type: 'OBJECT IDENTIFIER', values: 'SET OF ANY' }),

  AttributeCertificate: sequence({
    acinfo: 'AttributeCertificateInfo',
    signatureAlgorithm: 'AlgorithmIdentifier',
    signatureValue: 'BIT STRING DEFINED BY signatureAlgorithm',
  }),
  AttributeCertificateInfo: sequence({
    version: 'INTEGER',
    holder: 'Holder',
    issuer: 'AttCertIssuer',
    signature: 'AlgorithmIdentifier',
    serialNumber: 'CertificateSerialNumber',
    attrCertValidityPeriod: 'AttCertValidityPeriod',
    attributes: 'SEQUENCE OF Attribute',
    issuerUniqueID: 'UniqueIdentifier',
    extensions: 'Extensions',
  }),
  Holder: sequence({
    baseCertificateID: '[0] IMPLICIT IssuerSerial',
    entityName: '[1] IMPLICIT GeneralNames',
    objectDigestInfo: '[2] IMPLICIT ObjectDigestInfo',
  }),
  IssuerSerial: sequence({ issuer: 'GeneralNames', serial: 'CertificateSerialNumber', issuerUID: 'UniqueIdentifier' }),
  ObjectDigestInfo: sequence({
    digestedObjectType: 'DigestedObjectType',
    otherObjectTypeID: 'OBJECT IDENTIFIER',
    digestAlgorithm: 'AlgorithmIdentifier',
    objectDigest: 'BIT STRING',
  }),
  DigestedObjectType: named('ENUMERATED', ['publicKey', 'publicKeyCert', 'otherObjectTypes']),
  AttCertIssuer: choice({ v1Form: 'GeneralNames', v2Form: '[0] IMPLICIT V2Form' }),
  V2Form: sequence({
    issuerName: 'GeneralNames',
    baseCertificateID: '[0] IMPLICIT IssuerSerial',
    objectDigestInfo: '[1] IMPLICIT ObjectDigestInfo',
  }),
  AttCertValidityPeriod: sequence({ notBeforeTime: 'GeneralizedTime', notAfterTime: 'GeneralizedTime' }),

  ContentInfo: sequence({ contentType: 'OBJECT IDENTIFIER', content: '[0] EXPLICIT ANY DEFINED BY contentType' }),
  SignedData: sequence({
    version: 'INTEGER',
    digestAlgorithms: 'SET OF AlgorithmIdentifier',
    encapContentInfo: 'EncapsulatedContentInfo',
    certificates: '[0] IMPLICIT CertificateSet',
    crls: '[1] IMPLICIT RevocationInfoChoices',
    signerInfos: 'SET OF SignerInfo',
  }),
  EncapsulatedContentInfo: sequence({
    eContentType: 'OBJECT IDENTIFIER',
    eContent: '[0] EXPLICIT OCTET STRING DEFINED BY eContentType',
  }),
  CertificateSet: 'SET OF Certificate',
  RevocationInfoChoices: 'SET OF CertificateList',
  SignerInfo: sequence({
    version: 'INTEGER',
    sid: 'SignerIdentifier',
    digestAlgorithm: 'AlgorithmIdentifier',
    signedAttrs: '[0] IMPLICIT Attributes',
    signatureAlgorithm: 'AlgorithmIdentifier',
    signature: 'OCTET STRING',
    unsignedAttrs: '[1] IMPLICIT Attributes',
  }),
  SignerIdentifier: choice({
    issuerAndSerialNumber: 'IssuerAndSerialNumber',
    subjectKeyIdentifier: '[0] IMPLICIT OCTET STRING',
  }),
  IssuerAndSerialNumber: sequence({ issuer: 'Name', serialNumber: 'CertificateSerialNumber' }),
  EnvelopedData: sequence({
    version: 'INTEGER',
    originatorInfo: '[0] IMPLICIT OriginatorInfo',
    recipientInfos: 'SET OF RecipientInfo',
    encryptedContentInfo: 'EncryptedContentInfo',
    unprotectedAttrs: '[1] IMPLICIT Attributes',
  }),
  OriginatorInfo: sequence({ certs: '[0] IMPLICIT CertificateSet', crls: '[1] IMPLICIT RevocationInfoChoices' }),
  RecipientInfo: choice({ ktri: 'KeyTransRecipientInfo', kari: '[1] IMPLICIT KeyAgreeRecipientInfo' }),
  KeyTransRecipientInfo: sequence({
    version: 'INTEGER',
    rid: 'SignerIdentifier',
    keyEncryptionAlgorithm: 'AlgorithmIdentifier',
    encryptedKey: 'OCTET STRING',
  }),
  KeyAgreeRecipientInfo: sequence({
    version: 'INTEGER',
    originator: '[0] EXPLICIT ANY',
    ukm: '[1] EXPLICIT OCTET STRING',
    keyEncryptionAlgorithm: 'AlgorithmIdentifier',
    recipientEncryptedKeys: 'SEQUENCE OF RecipientEncryptedKey',
  }),
  RecipientEncryptedKey: sequence({ rid: 'SignerIdentifier', encryptedKey: 'OCTET STRING' }),
  EncryptedData: sequence({
    version: 'INTEGER',
    encryptedContentInfo: 'EncryptedContentInfo',
    unprotectedAttrs: '[1] IMPLICIT Attributes',
  }),
  EncryptedContentInfo: sequence({
    contentType: 'OBJECT IDENTIFIER',
    contentEncryptionAlgorithm: 'AlgorithmIdentifier',
    encryptedContent: '[0] IMPLICIT OCTET STRING',
  }),

  TSTInfo: sequence({
    version: 'INTEGER',
    policy: 'OBJECT IDENTIFIER',
    messageImprint: 'MessageImprint',
    serialNumber: 'INTEGER',
    genTime: 'GeneralizedTime',
    accuracy: 'Accuracy',
    ordering: 'BOOLEAN',
    nonce: 'INTEGER',
    tsa: '[0] EXPLICIT GeneralName',
    extensions: '[1] IMPLICIT Extensions',
  }),
  MessageImprint: sequence({ hashAlgorithm: 'AlgorithmIdentifier', hashedMessage: 'OCTET STRING' }),
  Accuracy: sequence({ seconds: 'INTEGER', millis: '[0] IMPLICIT INTEGER', micros: '[1] IMPLICIT INTEGER' }),
}
