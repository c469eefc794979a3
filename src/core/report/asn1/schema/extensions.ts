import { choice, named, sequence, type Definitions } from './notation.ts'

/** The types of the values of common extensions. @see RFC 5280 appendix A.2; the others with their own documents */
export const extensions: Definitions = {
  AuthorityKeyIdentifier: sequence({
    keyIdentifier: '[0] IMPLICIT KeyIdentifier',
    authorityCertIssuer: '[1] IMPLICIT GeneralNames',
    authorityCertSerialNumber: '[2] IMPLICIT CertificateSerialNumber',
  }),
  KeyIdentifier: 'OCTET STRING',
  KeyUsage: named('BIT STRING', [
    'digitalSignature',
    'nonRepudiation',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
    'keyCertSign',
    'cRLSign',
    'encipherOnly',
    'decipherOnly',
  ]),
  PrivateKeyUsagePeriod: sequence({
    notBefore: '[0] IMPLICIT GeneralizedTime',
    notAfter: '[1] IMPLICIT GeneralizedTime',
  }),
  CertificatePolicies: 'SEQUENCE OF PolicyInformation',
  PolicyInformation: sequence({
    policyIdentifier: 'OBJECT IDENTIFIER',
    policyQualifiers: 'SEQUENCE OF PolicyQualifierInfo',
  }),
  PolicyQualifierInfo: sequence({
    policyQualifierId: 'OBJECT IDENTIFIER',
    qualifier: 'ANY DEFINED BY policyQualifierId',
  }),
  CPSuri: 'IA5String',
  UserNotice: sequence({ noticeRef: 'NoticeReference', explicitText: 'DisplayText' }),
  NoticeReference: sequence({ organization: 'DisplayText', noticeNumbers: 'SEQUENCE OF INTEGER' }),
  DisplayText: choice({
    ia5String: 'IA5String',
    visibleString: 'VisibleString',
    bmpString: 'BMPString',
    utf8String: 'UTF8String',
  }),
  PolicyMappings: 'SEQUENCE OF PolicyMapping',
  PolicyMapping: sequence({ issuerDomainPolicy: 'OBJECT IDENTIFIER', subjectDomainPolicy: 'OBJECT IDENTIFIER' }),
  GeneralNames: 'SEQUENCE OF GeneralName',
  GeneralName: choice({
    otherName: '[0] IMPLICIT OtherName',
    rfc822Name: '[1] IMPLICIT IA5String',
    dNSName: '[2] IMPLICIT IA5String',
    x400Address: '[3] IMPLICIT ANY',
    directoryName: '[4] EXPLICIT Name',
    ediPartyName: '[5] IMPLICIT EDIPartyName',
    uniformResourceIdentifier: '[6] IMPLICIT IA5String',
    iPAddress: '[7] IMPLICIT OCTET STRING',
    registeredID: '[8] IMPLICIT OBJECT IDENTIFIER',
  }),
  OtherName: sequence({ 'type-id': 'OBJECT IDENTIFIER', value: '[0] EXPLICIT ANY' }),
  EDIPartyName: sequence({ nameAssigner: '[0] EXPLICIT ANY', partyName: '[1] EXPLICIT ANY' }),
  BasicConstraints: sequence({ cA: 'BOOLEAN', pathLenConstraint: 'INTEGER' }),
  NameConstraints: sequence({
    permittedSubtrees: '[0] IMPLICIT GeneralSubtrees',
    excludedSubtrees: '[1] IMPLICIT GeneralSubtrees',
  }),
  GeneralSubtrees: 'SEQUENCE OF GeneralSubtree',
  GeneralSubtree: sequence({
    base: 'GeneralName',
    minimum: '[0] IMPLICIT INTEGER',
    maximum: '[1] IMPLICIT INTEGER',
  }),
  PolicyConstraints: sequence({
    requireExplicitPolicy: '[0] IMPLICIT SkipCerts',
    inhibitPolicyMapping: '[1] IMPLICIT SkipCerts',
  }),
  SkipCerts: 'INTEGER',
  ExtKeyUsageSyntax: 'SEQUENCE OF KeyPurposeId',
  KeyPurposeId: 'OBJECT IDENTIFIER',
  CRLDistributionPoints: 'SEQUENCE OF DistributionPoint',
  DistributionPoint: sequence({
    distributionPoint: '[0] EXPLICIT DistributionPointName',
    reasons: '[1] IMPLICIT ReasonFlags',
    cRLIssuer: '[2] IMPLICIT GeneralNames',
  }),
  DistributionPointName: choice({
    fullName: '[0] IMPLICIT GeneralNames',
    nameRelativeToCRLIssuer: '[1] IMPLICIT RelativeDistinguishedName',
  }),
  ReasonFlags: named('BIT STRING', [
    'unused',
    'keyCompromise',
    'cACompromise',
    'affiliationChanged',
    'superseded',
    'cessationOfOperation',
    'certificateHold',
    'privilegeWithdrawn',
    'aACompromise',
  ]),
  InfoAccessSyntax: 'SEQUENCE OF AccessDescription',
  AccessDescription: sequence({ accessMethod: 'OBJECT IDENTIFIER', accessLocation: 'GeneralName' }),
  SubjectDirectoryAttributes: 'SEQUENCE OF Attribute',
  Attribute: sequence({ type: 'OBJECT IDENTIFIER', values: 'SET OF ANY' }),
  CRLNumber: 'INTEGER',
  InvalidityDate: 'GeneralizedTime',
  IssuingDistributionPoint: sequence({
    distributionPoint: '[0] EXPLICIT DistributionPointName',
    onlyContainsUserCerts: '[1] IMPLICIT BOOLEAN',
    onlyContainsCACerts: '[2] IMPLICIT BOOLEAN',
    onlySomeReasons: '[3] IMPLICIT ReasonFlags',
    indirectCRL: '[4] IMPLICIT BOOLEAN',
    onlyContainsAttributeCerts: '[5] IMPLICIT BOOLEAN',
  }),

  // RFC 6962 section 3.3: inside the extension's OCTET STRING another, which holds no ASN.1.
  SignedCertificateTimestampList: 'OCTET STRING',
  // RFC 7633 section 4.1
  Features: 'SEQUENCE OF INTEGER',
  // RFC 3739 section 3.2.6
  QCStatements: 'SEQUENCE OF QCStatement',
  QCStatement: sequence({ statementId: 'OBJECT IDENTIFIER', statementInfo: 'ANY' }),
  // MS-WCCE section 2.2.2.7.7.2
  CertificateTemplateOID: sequence({
    templateID: 'OBJECT IDENTIFIER',
    templateMajorVersion: 'INTEGER',
    templateMinorVersion: 'INTEGER',
  }),
  // Netscape Certificate Extensions, communications document of 1997
  NetscapeCertType: named('BIT STRING', [
    'sslClient',
    'sslServer',
    'smime',
    'objectSigning',
    'reserved',
    'sslCA',
    'smimeCA',
    'objectSigningCA',
  ]),
}
