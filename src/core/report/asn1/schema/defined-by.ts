import type { Oid } from '../../../asn1/object-identifier.ts'
import type { Type } from './notation.ts'

/** @see RFC 3279 section 2.2, RFC 5758 section 3 */
const signatures: Readonly<Record<Oid, Type>> = {
  '1.2.840.10045.4.1': 'Ecdsa-Sig-Value',
  '1.2.840.10045.4.3.1': 'Ecdsa-Sig-Value',
  '1.2.840.10045.4.3.2': 'Ecdsa-Sig-Value',
  '1.2.840.10045.4.3.3': 'Ecdsa-Sig-Value',
  '1.2.840.10045.4.3.4': 'Ecdsa-Sig-Value',
  '1.2.840.10040.4.3': 'Ecdsa-Sig-Value', // Dss-Sig-Value has the same fields
  '2.16.840.1.101.3.4.3.2': 'Ecdsa-Sig-Value',
}

/**
 * The type of a field that is written `... DEFINED BY`, by the object identifier that decides it. Without an entry
 * nothing is known.
 */
export const definedBy: Readonly<Record<string, Readonly<Record<Oid, Type>>>> = {
  // RFC 3279, RFC 4055, RFC 5480
  parameters: {
    '1.2.840.113549.1.1.10': 'RSASSA-PSS-params',
    '1.2.840.113549.1.1.8': 'AlgorithmIdentifier', // id-mgf1
    '1.2.840.10045.2.1': 'ECParameters',
    '1.2.840.10040.4.1': 'Dss-Parms',
  },
  subjectPublicKey: {
    '1.2.840.113549.1.1.1': 'RSAPublicKey',
    '1.2.840.113549.1.1.10': 'RSAPublicKey',
    '1.2.840.10040.4.1': 'DSAPublicKey',
  },
  signatureValue: signatures,
  // The signatureValue of an OCSP response.
  signature: signatures,
  content: {
    '1.2.840.113549.1.7.2': 'SignedData',
    '1.2.840.113549.1.7.3': 'EnvelopedData',
    '1.2.840.113549.1.7.6': 'EncryptedData',
  },
  eContent: { '1.2.840.113549.1.9.16.1.4': 'TSTInfo' },
  response: { '1.3.6.1.5.5.7.48.1.1': 'BasicOCSPResponse' },
  qualifier: { '1.3.6.1.5.5.7.2.1': 'CPSuri', '1.3.6.1.5.5.7.2.2': 'UserNotice' },
  extnValue: {
    '1.3.6.1.4.1.311.20.2': 'BMPString',
    '1.3.6.1.4.1.311.21.1': 'INTEGER',
    '1.3.6.1.4.1.311.21.2': 'OCTET STRING',
    '1.3.6.1.4.1.311.21.7': 'CertificateTemplateOID',
    '1.3.6.1.4.1.311.21.10': 'CertificatePolicies',
    '1.3.6.1.4.1.11129.2.4.2': 'SignedCertificateTimestampList',
    '1.3.6.1.4.1.11129.2.4.3': 'NULL',
    '1.3.6.1.4.1.11129.2.4.5': 'SignedCertificateTimestampList',
    '1.3.6.1.5.5.7.1.1': 'InfoAccessSyntax',
    '1.3.6.1.5.5.7.1.3': 'QCStatements',
    '1.3.6.1.5.5.7.1.11': 'InfoAccessSyntax',
    '1.3.6.1.5.5.7.1.24': 'Features',
    '1.3.6.1.5.5.7.48.1.2': 'OCTET STRING', // nonce: RFC 9654
    '1.3.6.1.5.5.7.48.1.5': 'NULL',
    '2.5.29.9': 'SubjectDirectoryAttributes',
    '2.5.29.14': 'KeyIdentifier',
    '2.5.29.15': 'KeyUsage',
    '2.5.29.16': 'PrivateKeyUsagePeriod',
    '2.5.29.17': 'GeneralNames',
    '2.5.29.18': 'GeneralNames',
    '2.5.29.19': 'BasicConstraints',
    '2.5.29.20': 'CRLNumber',
    '2.5.29.21': 'CRLReason',
    '2.5.29.24': 'InvalidityDate',
    '2.5.29.27': 'CRLNumber',
    '2.5.29.28': 'IssuingDistributionPoint',
    '2.5.29.29': 'GeneralNames',
    '2.5.29.30': 'NameConstraints',
    '2.5.29.31': 'CRLDistributionPoints',
    '2.5.29.32': 'CertificatePolicies',
    '2.5.29.33': 'PolicyMappings',
    '2.5.29.35': 'AuthorityKeyIdentifier',
    '2.5.29.36': 'PolicyConstraints',
    '2.5.29.37': 'ExtKeyUsageSyntax',
    '2.5.29.46': 'CRLDistributionPoints',
    '2.5.29.54': 'SkipCerts',
    '2.16.840.1.113730.1.1': 'NetscapeCertType',
    '2.16.840.1.113730.1.13': 'IA5String',
  },
}
