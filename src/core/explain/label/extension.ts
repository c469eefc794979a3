import type { ExtensionTerm } from '../../finding/term.ts'
import type { Label } from './label.ts'

/** The extensions that are decoded. */
export const extensionLabels: Readonly<Record<ExtensionTerm, Label>> = {
  'authority-information-access': {
    label: 'Authority information access',
    rfc: 'authorityInfoAccess',
    glossary: 'authority-information-access',
  },
  'authority-key-identifier': {
    label: 'Authority key identifier',
    rfc: 'authorityKeyIdentifier',
    glossary: 'authority-key-identifier',
  },
  'basic-constraints': { label: 'Basic constraints', rfc: 'basicConstraints', glossary: 'basic-constraints' },
  'certificate-policies': {
    label: 'Certificate policies',
    rfc: 'certificatePolicies',
    glossary: 'certificate-policies',
  },
  'crl-distribution-points': {
    label: 'CRL distribution points',
    rfc: 'cRLDistributionPoints',
    glossary: 'crl-distribution-points',
  },
  'extended-key-usage': { label: 'Extended key usage', rfc: 'extKeyUsage', glossary: 'extended-key-usage' },
  'freshest-crl': { label: 'Freshest CRL', rfc: 'freshestCRL', glossary: 'freshest-crl' },
  'inhibit-any-policy': { label: 'Inhibit any-policy', rfc: 'inhibitAnyPolicy', glossary: 'inhibit-any-policy' },
  'issuer-alternative-name': {
    label: 'Issuer alternative name',
    rfc: 'issuerAltName',
    glossary: 'issuer-alternative-name',
  },
  'key-usage': { label: 'Key usage', rfc: 'keyUsage', glossary: 'key-usage' },
  'microsoft-application-policies': { label: 'Application policies (Microsoft)', glossary: 'application-policies' },
  'microsoft-ca-version': { label: 'CA version (Microsoft)', glossary: 'microsoft-ca-version' },
  'microsoft-certificate-template': {
    label: 'Certificate template (Microsoft)',
    rfc: 'CertificateTemplateOID',
    glossary: 'microsoft-certificate-template',
  },
  'microsoft-ntds-security': { label: 'Account security identifier (Microsoft)', rfc: 'NTDS CA security' },
  'microsoft-previous-ca-certificate-hash': { label: 'Previous CA certificate (Microsoft)' },
  'microsoft-template-name': {
    label: 'Certificate template name (Microsoft)',
    glossary: 'microsoft-certificate-template',
  },
  'name-constraints': { label: 'Name constraints', rfc: 'nameConstraints', glossary: 'name-constraints' },
  'netscape-cert-type': {
    label: 'Netscape certificate type',
    rfc: 'netscape-cert-type',
    glossary: 'netscape-cert-type',
  },
  'netscape-comment': { label: 'Netscape comment', rfc: 'netscape-comment' },
  'no-revocation-available': { label: 'No revocation available', rfc: 'noRevAvail', glossary: 'revocation' },
  'ocsp-no-check': { label: 'OCSP no check', rfc: 'ocsp-nocheck', glossary: 'ocsp-no-check' },
  'policy-constraints': { label: 'Policy constraints', rfc: 'policyConstraints', glossary: 'policy-constraints' },
  'policy-mappings': { label: 'Policy mappings', rfc: 'policyMappings', glossary: 'policy-mappings' },
  'precertificate-poison': {
    label: 'Precertificate mark',
    rfc: 'CT poison',
    glossary: 'signed-certificate-timestamps',
  },
  'private-key-usage-period': {
    label: 'Private key usage period',
    rfc: 'privateKeyUsagePeriod',
    glossary: 'private-key-usage-period',
  },
  'signed-certificate-timestamps': {
    label: 'Signed certificate timestamps',
    rfc: 'SCT list',
    glossary: 'signed-certificate-timestamps',
  },
  'subject-alternative-name': {
    label: 'Subject alternative name',
    rfc: 'subjectAltName',
    glossary: 'subject-alternative-name',
  },
  'subject-directory-attributes': {
    label: 'Subject directory attributes',
    rfc: 'subjectDirectoryAttributes',
    glossary: 'subject-directory-attributes',
  },
  'subject-information-access': {
    label: 'Subject information access',
    rfc: 'subjectInfoAccess',
    glossary: 'subject-information-access',
  },
  'subject-key-identifier': {
    label: 'Subject key identifier',
    rfc: 'subjectKeyIdentifier',
    glossary: 'subject-key-identifier',
  },
  'tls-feature': { label: 'TLS feature', rfc: 'tlsFeature', glossary: 'tls-feature' },
}
