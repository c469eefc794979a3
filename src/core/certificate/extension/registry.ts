import type { ExtensionDecoder } from './contract.ts'
import { authorityInformationAccess } from './authority-information-access.ts'
import { authorityKeyIdentifier } from './authority-key-identifier.ts'
import { basicConstraints } from './basic-constraints.ts'
import { certificatePolicies } from './certificate-policies.ts'
import { crlDistributionPoints } from './crl-distribution-points.ts'
import { extendedKeyUsage } from './extended-key-usage.ts'
import { freshestCrl } from './freshest-crl.ts'
import { inhibitAnyPolicy } from './inhibit-any-policy.ts'
import { issuerAlternativeName } from './issuer-alternative-name.ts'
import { keyUsage } from './key-usage.ts'
import { microsoftApplicationPolicies } from './microsoft-application-policies.ts'
import { microsoftCaVersion } from './microsoft-ca-version.ts'
import { microsoftCertificateTemplate } from './microsoft-certificate-template.ts'
import { microsoftNtdsSecurity } from './microsoft-ntds-security.ts'
import { microsoftPreviousCaCertificateHash } from './microsoft-previous-ca-certificate-hash.ts'
import { microsoftTemplateName } from './microsoft-template-name.ts'
import { nameConstraints } from './name-constraints.ts'
import { netscapeCertType } from './netscape-cert-type.ts'
import { netscapeComment } from './netscape-comment.ts'
import { noRevocationAvailable } from './no-revocation-available.ts'
import { ocspNoCheck } from './ocsp-no-check.ts'
import { policyConstraints } from './policy-constraints.ts'
import { policyMappings } from './policy-mappings.ts'
import { precertificatePoison } from './precertificate-poison.ts'
import { privateKeyUsagePeriod } from './private-key-usage-period.ts'
import { signedCertificateTimestamps } from './signed-certificate-timestamps.ts'
import { subjectAlternativeName } from './subject-alternative-name.ts'
import { subjectDirectoryAttributes } from './subject-directory-attributes.ts'
import { subjectInformationAccess } from './subject-information-access.ts'
import { subjectKeyIdentifier } from './subject-key-identifier.ts'
import { tlsFeature } from './tls-feature.ts'

/**
 * Every extension that is decoded, in alphabetical order. To add one: a file like `basic-constraints.ts`, a line here, its identifier and term in
 * `oid/extensions.ts`, its words in `explain/label/`.
 */
export const extensionRegistry = [
  authorityInformationAccess,
  authorityKeyIdentifier,
  basicConstraints,
  certificatePolicies,
  crlDistributionPoints,
  extendedKeyUsage,
  freshestCrl,
  inhibitAnyPolicy,
  issuerAlternativeName,
  keyUsage,
  microsoftApplicationPolicies,
  microsoftCaVersion,
  microsoftCertificateTemplate,
  microsoftNtdsSecurity,
  microsoftPreviousCaCertificateHash,
  microsoftTemplateName,
  nameConstraints,
  netscapeCertType,
  netscapeComment,
  noRevocationAvailable,
  ocspNoCheck,
  policyConstraints,
  policyMappings,
  precertificatePoison,
  privateKeyUsagePeriod,
  signedCertificateTimestamps,
  subjectAlternativeName,
  subjectDirectoryAttributes,
  subjectInformationAccess,
  subjectKeyIdentifier,
  tlsFeature,
] as const satisfies readonly ExtensionDecoder<unknown>[]
