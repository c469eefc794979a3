import type { ExtensionDecoder } from './contract.ts'
import { androidKeyDescription } from './android-key-description.ts'
import { appleExtensions } from './apple.ts'
import { attributeCertificateExtensions } from './attribute-certificate.ts'
import { authorityInformationAccess } from './authority-information-access.ts'
import { authorityKeyIdentifier } from './authority-key-identifier.ts'
import { basicConstraints } from './basic-constraints.ts'
import { certificatePolicies } from './certificate-policies.ts'
import { commonPkiExtensions } from './common-pki.ts'
import { crlExtensions } from './crl.ts'
import { crlDistributionPoints } from './crl-distribution-points.ts'
import { crlEntryExtensions } from './crl-entry.ts'
import { extendedKeyUsage } from './extended-key-usage.ts'
import { freshestCrl } from './freshest-crl.ts'
import { inhibitAnyPolicy } from './inhibit-any-policy.ts'
import { issuerAlternativeName } from './issuer-alternative-name.ts'
import { keyUsage } from './key-usage.ts'
import { logotype } from './logotype.ts'
import { microsoftExtensions } from './microsoft.ts'
import { microsoftApplicationPolicies } from './microsoft-application-policies.ts'
import { microsoftCaVersion } from './microsoft-ca-version.ts'
import { microsoftNtdsSecurity } from './microsoft-ntds-security.ts'
import { nameConstraints } from './name-constraints.ts'
import { netscapeExtensions } from './netscape.ts'
import { noRevocationAvailable } from './no-revocation-available.ts'
import { numberResourceExtensions } from './number-resources.ts'
import { ocspExtensions } from './ocsp.ts'
import { ocspNoCheck } from './ocsp-no-check.ts'
import { pkixExtensions } from './pkix.ts'
import { policyConstraints } from './policy-constraints.ts'
import { policyMappings } from './policy-mappings.ts'
import { precertificatePoison } from './precertificate-poison.ts'
import { privateKeyUsagePeriod } from './private-key-usage-period.ts'
import { qcStatements } from './qc-statements.ts'
import { signedCertificateTimestamps } from './signed-certificate-timestamps.ts'
import { sigstoreExtensions } from './sigstore.ts'
import { subjectAlternativeName } from './subject-alternative-name.ts'
import { subjectDirectoryAttributes } from './subject-directory-attributes.ts'
import { subjectInformationAccess } from './subject-information-access.ts'
import { subjectKeyIdentifier } from './subject-key-identifier.ts'
import { tlsFeature } from './tls-feature.ts'
import { vendorExtensions } from './vendors.ts'
import { x509Extensions } from './x509.ts'

/**
 * Every extension that is decoded: those with their own file in alphabetical order, then the families. To add one that
 * is only shown, write a line with a shape in the file of its family. To add one on which a verdict depends, write a
 * file like `basic-constraints.ts` and a line here. `explain/label/` does not compile until it has its words.
 */
export const extensionRegistry = [
  androidKeyDescription,
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
  logotype,
  microsoftApplicationPolicies,
  microsoftCaVersion,
  microsoftNtdsSecurity,
  nameConstraints,
  noRevocationAvailable,
  ocspNoCheck,
  policyConstraints,
  policyMappings,
  precertificatePoison,
  privateKeyUsagePeriod,
  qcStatements,
  signedCertificateTimestamps,
  subjectAlternativeName,
  subjectDirectoryAttributes,
  subjectInformationAccess,
  subjectKeyIdentifier,
  tlsFeature,

  ...appleExtensions,
  ...attributeCertificateExtensions,
  ...commonPkiExtensions,
  ...crlEntryExtensions,
  ...crlExtensions,
  ...microsoftExtensions,
  ...netscapeExtensions,
  ...numberResourceExtensions,
  ...ocspExtensions,
  ...pkixExtensions,
  ...sigstoreExtensions,
  ...vendorExtensions,
  ...x509Extensions,
] as const satisfies readonly ExtensionDecoder<unknown>[]

/** The terms of the decoders in the registry; they are the keys of their words. */
export type ExtensionTerm = (typeof extensionRegistry)[number]['term']
