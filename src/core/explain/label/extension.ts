import { oneTable } from '../../lib/one-table.ts'
import type { ExtensionTerm } from '../../report/report.ts'
import { attributeCertificateExtensionLabels } from './attribute-certificate-extension.ts'
import type { Label } from './label.ts'
import { revocationExtensionLabels } from './revocation-extension.ts'
import { shownExtensionLabels } from './shown-extension.ts'

/** Those that verdicts rest on, or that have a decoder of their own. */
const judgedExtensionLabels = {
  'authority-information-access': {
    label: 'Authority Information Access',
    rfc: 'authorityInfoAccess',
    glossary: 'authority-information-access',
    meaning: "Where the issuer's certificate can be fetched, and which service tells whether this one was revoked.",
  },
  'authority-key-identifier': {
    label: 'Authority Key Identifier',
    rfc: 'authorityKeyIdentifier',
    glossary: 'authority-key-identifier',
    meaning: 'A short name of the key that signed this certificate. Programs find the issuer by it.',
  },
  'basic-constraints': {
    label: 'Basic Constraints',
    rfc: 'basicConstraints',
    glossary: 'basic-constraints',
    meaning: 'Whether this is the certificate of a CA, and how many further CAs may follow below it.',
  },
  'certificate-policies': {
    label: 'Certificate Policies',
    rfc: 'certificatePolicies',
    glossary: 'certificate-policies',
    meaning: 'The rules under which the certificate was issued.',
  },
  'crl-distribution-points': {
    label: 'CRL Distribution Points',
    rfc: 'cRLDistributionPoints',
    glossary: 'crl-distribution-points',
    meaning: 'Where the revocation list for this certificate is.',
  },
  'extended-key-usage': {
    label: 'Extended Key Usage',
    rfc: 'extKeyUsage',
    glossary: 'extended-key-usage',
    meaning: 'What the key is meant for, such as TLS servers or signing code.',
  },
  'freshest-crl': {
    label: 'Freshest CRL',
    rfc: 'freshestCRL',
    glossary: 'freshest-crl',
    meaning: 'Where the newest changes to the revocation list are.',
  },
  'inhibit-any-policy': {
    label: 'Inhibit anyPolicy',
    rfc: 'inhibitAnyPolicy',
    glossary: 'inhibit-any-policy',
    meaning: 'From which certificate on “any policy” no longer counts.',
  },
  'issuer-alternative-name': {
    label: 'Issuer Alternative Name',
    rfc: 'issuerAltName',
    glossary: 'issuer-alternative-name',
    meaning: 'More names of the issuer. Programs do not use them.',
  },
  'key-usage': {
    label: 'Key Usage',
    rfc: 'keyUsage',
    glossary: 'key-usage',
    meaning: 'Which operations the key may be used for.',
  },
  'microsoft-application-policies': {
    label: 'Application policies (Microsoft)',
    glossary: 'application-policies',
    meaning: "Microsoft's own form of the Extended Key Usage.",
  },
  'microsoft-ca-version': {
    label: 'CA version (Microsoft)',
    glossary: 'microsoft-ca-version',
    meaning: 'How often this Windows CA was renewed, and how often with a new key.',
  },
  'microsoft-certificate-template': {
    label: 'Certificate template (Microsoft)',
    rfc: 'CertificateTemplateOID',
    glossary: 'microsoft-certificate-template',
    meaning: 'The template by which a Windows CA issued the certificate.',
  },
  'microsoft-ntds-security': {
    label: 'Account security identifier (Microsoft)',
    rfc: 'NTDS CA security',
    meaning: 'The Windows account of this certificate, so that nobody else can log in with it.',
  },
  'microsoft-previous-ca-certificate-hash': {
    label: 'Previous CA certificate (Microsoft)',
    meaning: 'The certificate of the Windows CA that this one renewed, by its SHA-1 fingerprint.',
  },
  'microsoft-template-name': {
    label: 'Certificate template name (Microsoft)',
    glossary: 'microsoft-certificate-template',
    meaning: 'The name of the template by which a Windows CA issued the certificate.',
  },
  'name-constraints': {
    label: 'Name Constraints',
    rfc: 'nameConstraints',
    glossary: 'name-constraints',
    meaning: 'For which names the CA may issue certificates, and for which not.',
  },
  'netscape-cert-type': {
    label: 'Netscape certificate type',
    rfc: 'netscape-cert-type',
    glossary: 'netscape-cert-type',
    meaning: 'What the certificate is for. Obsolete: replaced by Extended Key Usage.',
  },
  'netscape-comment': {
    label: 'Netscape comment',
    rfc: 'netscape-comment',
    meaning: 'A comment of the issuer. Programs do not use it.',
  },
  'no-revocation-available': {
    label: 'No revocation available',
    rfc: 'noRevAvail',
    glossary: 'revocation',
    meaning: 'The issuer does not publish whether the certificate was revoked: it is too short-lived for that.',
  },
  'ocsp-no-check': {
    label: 'OCSP No Check',
    rfc: 'ocsp-nocheck',
    glossary: 'ocsp-no-check',
    meaning: 'Clients do not check whether this responder’s certificate was revoked.',
  },
  'policy-constraints': {
    label: 'Policy Constraints',
    rfc: 'policyConstraints',
    glossary: 'policy-constraints',
    meaning: 'From which certificate on a policy is required and mapping is forbidden.',
  },
  'policy-mappings': {
    label: 'Policy Mappings',
    rfc: 'policyMappings',
    glossary: 'policy-mappings',
    meaning: 'Which policies of the subject CA equal which policies of the issuer.',
  },
  'precertificate-poison': {
    label: 'Precertificate mark',
    rfc: 'CT poison',
    glossary: 'signed-certificate-timestamps',
    meaning: 'This is not a certificate, but a draft for public logs.',
  },
  'private-key-usage-period': {
    label: 'Private Key Usage Period',
    rfc: 'privateKeyUsagePeriod',
    glossary: 'private-key-usage-period',
    meaning: 'When the key may sign, if that is shorter than the validity.',
  },
  'signed-certificate-timestamps': {
    label: 'Signed certificate timestamps',
    rfc: 'SCT list',
    glossary: 'signed-certificate-timestamps',
    meaning: 'Promises of public logs to publish the certificate. Browsers require them on public web sites.',
  },
  'subject-alternative-name': {
    label: 'Subject Alternative Name',
    rfc: 'subjectAltName',
    glossary: 'subject-alternative-name',
    meaning: 'The names that the certificate covers: host names, addresses, and for OPC UA the application.',
  },
  'subject-directory-attributes': {
    label: 'Subject Directory Attributes',
    rfc: 'subjectDirectoryAttributes',
    glossary: 'subject-directory-attributes',
    meaning: 'More about the subject, such as a nationality or the kind of a security chip.',
  },
  'subject-information-access': {
    label: 'Subject Information Access',
    rfc: 'subjectInfoAccess',
    glossary: 'subject-information-access',
    meaning: 'Where a CA publishes, or where a time stamping service answers.',
  },
  'subject-key-identifier': {
    label: 'Subject Key Identifier',
    rfc: 'subjectKeyIdentifier',
    glossary: 'subject-key-identifier',
    meaning: "A short name of this certificate's key. Certificates that this key signed refer to it.",
  },
  'tls-feature': {
    label: 'TLS Feature',
    rfc: 'tlsFeature',
    glossary: 'tls-feature',
    meaning: 'What the server must send in every TLS connection, usually a fresh OCSP response.',
  },
} as const satisfies Readonly<Partial<Record<ExtensionTerm, Label>>>

/** The extensions that are decoded. One without words does not compile, nor do words for what is none. */
export const extensionLabels: Readonly<Record<ExtensionTerm, Label>> = /* @__PURE__ */ oneTable([
  judgedExtensionLabels,
  attributeCertificateExtensionLabels,
  revocationExtensionLabels,
  shownExtensionLabels,
])
