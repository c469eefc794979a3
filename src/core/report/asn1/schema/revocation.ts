import { choice, sequence, type Definitions } from './notation.ts'

/** Revocation lists and OCSP responses. @see RFC 5280 section 5.1, RFC 6960 section 4.2.1 */
export const revocation: Definitions = {
  CertificateList: sequence({
    tbsCertList: 'TBSCertList',
    signatureAlgorithm: 'AlgorithmIdentifier',
    signatureValue: 'BIT STRING DEFINED BY signatureAlgorithm',
  }),
  TBSCertList: sequence({
    version: 'Version',
    signature: 'AlgorithmIdentifier',
    issuer: 'Name',
    thisUpdate: 'Time',
    nextUpdate: 'Time',
    revokedCertificates: 'SEQUENCE OF RevokedCertificate',
    crlExtensions: '[0] EXPLICIT Extensions',
  }),
  // Without a name of its own in RFC 5280.
  RevokedCertificate: sequence({
    userCertificate: 'CertificateSerialNumber',
    revocationDate: 'Time',
    crlEntryExtensions: 'Extensions',
  }),

  OCSPResponse: sequence({ responseStatus: 'OCSPResponseStatus', responseBytes: '[0] EXPLICIT ResponseBytes' }),
  OCSPResponseStatus: {
    kind: 'named',
    type: 'ENUMERATED',
    names: {
      0: 'successful',
      1: 'malformedRequest',
      2: 'internalError',
      3: 'tryLater',
      5: 'sigRequired',
      6: 'unauthorized',
    },
  },
  ResponseBytes: sequence({ responseType: 'OBJECT IDENTIFIER', response: 'OCTET STRING DEFINED BY responseType' }),
  BasicOCSPResponse: sequence({
    tbsResponseData: 'ResponseData',
    signatureAlgorithm: 'AlgorithmIdentifier',
    signature: 'BIT STRING DEFINED BY signatureAlgorithm',
    certs: '[0] EXPLICIT SEQUENCE OF Certificate',
  }),
  ResponseData: sequence({
    version: '[0] EXPLICIT Version',
    responderID: 'ResponderID',
    producedAt: 'GeneralizedTime',
    responses: 'SEQUENCE OF SingleResponse',
    responseExtensions: '[1] EXPLICIT Extensions',
  }),
  ResponderID: choice({ byName: '[1] EXPLICIT Name', byKey: '[2] EXPLICIT KeyHash' }),
  KeyHash: 'OCTET STRING',
  SingleResponse: sequence({
    certID: 'CertID',
    certStatus: 'CertStatus',
    thisUpdate: 'GeneralizedTime',
    nextUpdate: '[0] EXPLICIT GeneralizedTime',
    singleExtensions: '[1] EXPLICIT Extensions',
  }),
  CertID: sequence({
    hashAlgorithm: 'AlgorithmIdentifier',
    issuerNameHash: 'OCTET STRING',
    issuerKeyHash: 'OCTET STRING',
    serialNumber: 'CertificateSerialNumber',
  }),
  CertStatus: choice({ good: '[0] IMPLICIT NULL', revoked: '[1] IMPLICIT RevokedInfo', unknown: '[2] IMPLICIT NULL' }),
  RevokedInfo: sequence({ revocationTime: 'GeneralizedTime', revocationReason: '[0] EXPLICIT CRLReason' }),
  CRLReason: {
    kind: 'named',
    type: 'ENUMERATED',
    names: {
      0: 'unspecified',
      1: 'keyCompromise',
      2: 'cACompromise',
      3: 'affiliationChanged',
      4: 'superseded',
      5: 'cessationOfOperation',
      6: 'certificateHold',
      8: 'removeFromCRL',
      9: 'privilegeWithdrawn',
      10: 'aACompromise',
    },
  },
}
