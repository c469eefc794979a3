import { choice, named, sequence, type Definitions } from './notation.ts'

/** Certificates, names and keys. @see RFC 5280 appendix A.1, RFC 3279 section 2.3, RFC 4055 section 3.1 */
export const certificates: Definitions = {
  Certificate: sequence({
    tbsCertificate: 'TBSCertificate',
    signatureAlgorithm: 'AlgorithmIdentifier',
    signatureValue: 'BIT STRING DEFINED BY signatureAlgorithm',
  }),
  TBSCertificate: sequence({
    version: '[0] EXPLICIT Version',
    serialNumber: 'CertificateSerialNumber',
    signature: 'AlgorithmIdentifier',
    issuer: 'Name',
    validity: 'Validity',
    subject: 'Name',
    subjectPublicKeyInfo: 'SubjectPublicKeyInfo',
    issuerUniqueID: '[1] IMPLICIT UniqueIdentifier',
    subjectUniqueID: '[2] IMPLICIT UniqueIdentifier',
    extensions: '[3] EXPLICIT Extensions',
  }),
  Version: named('INTEGER', ['v1', 'v2', 'v3']),
  CertificateSerialNumber: 'INTEGER',
  UniqueIdentifier: 'BIT STRING',
  Validity: sequence({ notBefore: 'Time', notAfter: 'Time' }),
  Time: choice({ utcTime: 'UTCTime', generalTime: 'GeneralizedTime' }),

  Name: choice({ rdnSequence: 'RDNSequence' }),
  RDNSequence: 'SEQUENCE OF RelativeDistinguishedName',
  RelativeDistinguishedName: 'SET OF AttributeTypeAndValue',
  AttributeTypeAndValue: sequence({ type: 'OBJECT IDENTIFIER', value: 'ANY' }),

  AlgorithmIdentifier: sequence({ algorithm: 'OBJECT IDENTIFIER', parameters: 'ANY DEFINED BY algorithm' }),
  SubjectPublicKeyInfo: sequence({
    algorithm: 'AlgorithmIdentifier',
    subjectPublicKey: 'BIT STRING DEFINED BY algorithm',
  }),
  RSAPublicKey: sequence({ modulus: 'INTEGER', publicExponent: 'INTEGER' }),
  ECPoint: 'OCTET STRING',
  ECParameters: choice({ namedCurve: 'OBJECT IDENTIFIER', implicitCurve: 'NULL', specifiedCurve: 'SpecifiedECDomain' }),
  SpecifiedECDomain: sequence({
    version: 'INTEGER',
    fieldID: 'FieldID',
    curve: 'Curve',
    base: 'ECPoint',
    order: 'INTEGER',
    cofactor: 'INTEGER',
  }),
  FieldID: sequence({ fieldType: 'OBJECT IDENTIFIER', parameters: 'ANY' }),
  Curve: sequence({ a: 'OCTET STRING', b: 'OCTET STRING', seed: 'BIT STRING' }),
  'Dss-Parms': sequence({ p: 'INTEGER', q: 'INTEGER', g: 'INTEGER' }),
  DSAPublicKey: 'INTEGER',
  'RSASSA-PSS-params': sequence({
    hashAlgorithm: '[0] EXPLICIT AlgorithmIdentifier',
    maskGenAlgorithm: '[1] EXPLICIT AlgorithmIdentifier',
    saltLength: '[2] EXPLICIT INTEGER',
    trailerField: '[3] EXPLICIT INTEGER',
  }),
  'Ecdsa-Sig-Value': sequence({ r: 'INTEGER', s: 'INTEGER' }),

  Extensions: 'SEQUENCE OF Extension',
  Extension: sequence({
    extnID: 'OBJECT IDENTIFIER',
    critical: 'BOOLEAN',
    extnValue: 'OCTET STRING DEFINED BY extnID',
  }),
}
