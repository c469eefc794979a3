import type {
  AttributeCertificateExtensionTerm,
  ExtensionTerm,
  RevocationExtensionTerm,
  ShownExtensionTerm,
} from '../../finding/term.ts'
import { attributeCertificateExtensionLabels } from './attribute-certificate-extension.ts'
import type { Label } from './label.ts'
import { revocationExtensionLabels } from './revocation-extension.ts'
import { shownExtensionLabels } from './shown-extension.ts'

/** Those that verdicts rest on, or that have a decoder of their own. */
const judgedExtensionLabels: Readonly<
  Record<
    Exclude<ExtensionTerm, AttributeCertificateExtensionTerm | RevocationExtensionTerm | ShownExtensionTerm>,
    Label
  >
> = {
  'authority-information-access': {
    label: 'Authority information access',
    rfc: 'authorityInfoAccess',
    glossary: 'authority-information-access',
    meaning: "Where the issuer's certificate can be fetched, and which service tells whether this one was revoked.",
  },
  'authority-key-identifier': {
    label: 'Authority key identifier',
    rfc: 'authorityKeyIdentifier',
    glossary: 'authority-key-identifier',
    meaning: 'A short name of the key that signed this certificate, by which its issuer is found.',
  },
  'basic-constraints': {
    label: 'Basic constraints',
    rfc: 'basicConstraints',
    glossary: 'basic-constraints',
    meaning: 'Whether this is the certificate of a CA, and how many further CAs may follow below it.',
  },
  'certificate-policies': {
    label: 'Certificate policies',
    rfc: 'certificatePolicies',
    glossary: 'certificate-policies',
    meaning: 'The rules under which the certificate was issued.',
  },
  'crl-distribution-points': {
    label: 'CRL distribution points',
    rfc: 'cRLDistributionPoints',
    glossary: 'crl-distribution-points',
    meaning: 'Where the revocation list is that would name this certificate.',
  },
  'extended-key-usage': {
    label: 'Extended key usage',
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
    label: 'Inhibit any-policy',
    rfc: 'inhibitAnyPolicy',
    glossary: 'inhibit-any-policy',
    meaning: 'From where on a path the policy that stands for all others no longer counts.',
  },
  'issuer-alternative-name': {
    label: 'Issuer alternative name',
    rfc: 'issuerAltName',
    glossary: 'issuer-alternative-name',
    meaning: 'More names of the issuer. Nothing rests on them.',
  },
  'key-usage': {
    label: 'Key usage',
    rfc: 'keyUsage',
    glossary: 'key-usage',
    meaning: 'Which operations the key may be used for.',
  },
  'microsoft-application-policies': {
    label: 'Application policies (Microsoft)',
    glossary: 'application-policies',
    meaning: "Microsoft's own form of the extended key usage.",
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
    meaning: 'The Windows account that the certificate was issued to, so that nobody else can log in with it.',
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
    label: 'Name constraints',
    rfc: 'nameConstraints',
    glossary: 'name-constraints',
    meaning: 'For which names the CA may issue certificates, and for which it must not.',
  },
  'netscape-cert-type': {
    label: 'Netscape certificate type',
    rfc: 'netscape-cert-type',
    glossary: 'netscape-cert-type',
    meaning: 'What the certificate is for, as Netscape wrote it. Obsolete: the extended key usage has taken its place.',
  },
  'netscape-comment': {
    label: 'Netscape comment',
    rfc: 'netscape-comment',
    meaning: 'A comment of whoever issued the certificate. Nothing rests on it.',
  },
  'no-revocation-available': {
    label: 'No revocation available',
    rfc: 'noRevAvail',
    glossary: 'revocation',
    meaning: 'The issuer will not tell whether the certificate was revoked: it lives too briefly for that.',
  },
  'ocsp-no-check': {
    label: 'OCSP no check',
    rfc: 'ocsp-nocheck',
    glossary: 'ocsp-no-check',
    meaning: 'Nobody need ask whether this OCSP responder was revoked itself.',
  },
  'policy-constraints': {
    label: 'Policy constraints',
    rfc: 'policyConstraints',
    glossary: 'policy-constraints',
    meaning: 'From where on a path must have a policy, and may no longer exchange one for another.',
  },
  'policy-mappings': {
    label: 'Policy mappings',
    rfc: 'policyMappings',
    glossary: 'policy-mappings',
    meaning: 'Which policies of the subject CA stand for which of the issuer.',
  },
  'precertificate-poison': {
    label: 'Precertificate mark',
    rfc: 'CT poison',
    glossary: 'signed-certificate-timestamps',
    meaning: 'This is no certificate but a draft of one, made to be shown to public logs.',
  },
  'private-key-usage-period': {
    label: 'Private key usage period',
    rfc: 'privateKeyUsagePeriod',
    glossary: 'private-key-usage-period',
    meaning: 'When the key may sign, where that is shorter than the certificate is valid.',
  },
  'signed-certificate-timestamps': {
    label: 'Signed certificate timestamps',
    rfc: 'SCT list',
    glossary: 'signed-certificate-timestamps',
    meaning:
      'Promises of public logs to publish the certificate, without which browsers reject it on public web sites.',
  },
  'subject-alternative-name': {
    label: 'Subject alternative name',
    rfc: 'subjectAltName',
    glossary: 'subject-alternative-name',
    meaning: 'The names that the certificate is good for: host names, addresses, and for OPC UA the application.',
  },
  'subject-directory-attributes': {
    label: 'Subject directory attributes',
    rfc: 'subjectDirectoryAttributes',
    glossary: 'subject-directory-attributes',
    meaning: 'More about the subject, such as a nationality or the kind of a security chip.',
  },
  'subject-information-access': {
    label: 'Subject information access',
    rfc: 'subjectInfoAccess',
    glossary: 'subject-information-access',
    meaning: 'Where a CA publishes, or where a time stamping service answers.',
  },
  'subject-key-identifier': {
    label: 'Subject key identifier',
    rfc: 'subjectKeyIdentifier',
    glossary: 'subject-key-identifier',
    meaning: "A short name of this certificate's key, by which certificates signed with it refer to it.",
  },
  'tls-feature': {
    label: 'TLS feature',
    rfc: 'tlsFeature',
    glossary: 'tls-feature',
    meaning: 'What the server must offer in every TLS connection; mostly a fresh answer about its revocation.',
  },
}

/** The extensions that are decoded. */
export const extensionLabels: Readonly<Record<ExtensionTerm, Label>> = {
  ...judgedExtensionLabels,
  ...attributeCertificateExtensionLabels,
  ...revocationExtensionLabels,
  ...shownExtensionLabels,
}
