import { alternativeNamesCheck } from './certificate/alternative-names.ts'
import { caRightsCheck } from './certificate/ca-rights.ts'
import { constraintsInPlaceCheck } from './certificate/constraints-in-place.ts'
import { criticalityCheck } from './certificate/criticality.ts'
import { derEncodingCheck } from './certificate/der-encoding.ts'
import { extensionContentsCheck } from './certificate/extension-contents.ts'
import { keyIdentifiersPresentCheck } from './certificate/key-identifiers-present.ts'
import { nameStringsCheck } from './certificate/name-strings.ts'
import { namesPresentCheck } from './certificate/names-present.ts'
import { opcUaApplicationUriCheck } from './certificate/opc-ua-application-uri.ts'
import { opcUaAuthorityCheck } from './certificate/opc-ua-authority.ts'
import { opcUaFormCheck } from './certificate/opc-ua-form.ts'
import { opcUaHostNamesCheck } from './certificate/opc-ua-host-names.ts'
import { opcUaUsagesCheck } from './certificate/opc-ua-usages.ts'
import { serialNumberCheck } from './certificate/serial-number.ts'
import { timeEncodingCheck } from './certificate/time-encoding.ts'
import { tlsAuthorityCheck } from './certificate/tls-authority.ts'
import { tlsFormalitiesCheck } from './certificate/tls-formalities.ts'
import { tlsLifetimeCheck } from './certificate/tls-lifetime.ts'
import { tlsNamesCheck } from './certificate/tls-names.ts'
import { tlsServerCheck } from './certificate/tls-server.ts'
import { versionCheck } from './certificate/version.ts'
import type { PathCheck } from './contract.ts'
import { algorithmStrengthCheck } from './path/algorithm-strength.ts'
import { basicConstraintsCheck } from './path/basic-constraints.ts'
import { certificateTransparencyCheck } from './path/certificate-transparency.ts'
import { completeCheck } from './path/complete.ts'
import { curveParametersCheck } from './path/curve-parameters.ts'
import { criticalExtensionsCheck } from './path/critical-extensions.ts'
import { extendedKeyUsageCheck } from './path/extended-key-usage.ts'
import { extensionsWellFormedCheck } from './path/extensions-well-formed.ts'
import { intermediatesCheck } from './path/intermediates.ts'
import { keyIdentifiersCheck } from './path/key-identifiers.ts'
import { keySecrecyCheck } from './path/key-secrecy.ts'
import { keyUsageCheck } from './path/key-usage.ts'
import { nameChainingCheck } from './path/name-chaining.ts'
import { nameConstraintsCheck } from './path/name-constraints.ts'
import { namesCheck } from './path/names.ts'
import { opcUaIssuersCheck } from './path/opc-ua-issuers.ts'
import { opcUaListsCheck } from './path/opc-ua-lists.ts'
import { opcUaPoliciesCheck } from './path/opc-ua-policies.ts'
import { opcUaStacksCheck } from './path/opc-ua-stacks.ts'
import { pathLengthCheck } from './path/path-length.ts'
import { policiesCheck } from './path/policies.ts'
import { revocationCheck } from './path/revocation.ts'
import { signatureCheck } from './path/signature.ts'
import { signatureAlgorithmCheck } from './path/signature-algorithm.ts'
import { takenForSelfSignedCheck } from './path/taken-for-self-signed.ts'
import { targetKeyUsageCheck } from './path/target-key-usage.ts'
import { usedOnceCheck } from './path/used-once.ts'
import { validityCheck } from './path/validity.ts'
import type { Requirement } from './requirement.ts'
import type { Profile } from './settings.ts'

/** A check, and what each profile makes of it. A row without a cell for a profile does not compile. */
type CheckRow = Readonly<{ check: PathCheck } & Record<Profile, Requirement>>

/**
 * Every check that is made on a path, in the order in which a person wants to read them, with a column for each
 * profile. To add a check: its row. To add a profile: its name in `settings.ts`, and its column.
 */
export const checkTable = [
  // Path validation: sections of RFC 5280. OpenSSL does the same by default, and so will a program that connects to the
  // server.
  // 6.1: ends at an anchor
  { check: completeCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // 6.1.3 (a)(1)
  { check: signatureCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // 4.1.1.2; OpenSSL: "signature algorithm mismatch"
  { check: signatureAlgorithmCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // RFC 5480, 2.1.1; OpenSSL: "Certificate public key has explicit ECC parameters"
  { check: curveParametersCheck, path: 'must-pass', rfc5280: 'flawless', webpki: 'flawless', opcua: 'must-pass' },
  // 6.1.3 (a)(2)
  { check: validityCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // 6.1.3 (a)(4)
  { check: nameChainingCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // OpenSSL: "self-signed certificate". RFC 5280 goes by signatures, and so do its rules
  { check: takenForSelfSignedCheck, path: 'must-pass', rfc5280: 'advice', webpki: 'advice', opcua: 'advice' },
  // 6.1.4 (k); 4.2.1.9 asks it of an anchor of version 3, too
  { check: basicConstraintsCheck, path: 'must-pass', rfc5280: 'flawless', webpki: 'flawless', opcua: 'must-pass' },
  // 6.1.4 (l), (m)
  { check: pathLengthCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // 6.1.4 (n)
  { check: keyUsageCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // 6.1.3 (b), (c)
  { check: nameConstraintsCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // 6.1.3 (f), 6.1.5 (g)
  { check: policiesCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // 6.1.4 (o), 6.1.5 (f)
  { check: criticalExtensionsCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // 4.2; OpenSSL: "invalid or inconsistent certificate extension". RFC 5280 defines those too that validation does not
  // rest on
  { check: extensionsWellFormedCheck, path: 'must-pass', rfc5280: 'flawless', webpki: 'flawless', opcua: 'must-pass' },
  // 4.2.1.1: hints
  { check: keyIdentifiersCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'advice' },
  // asked: RFC 9525, 6; what stands in the common name alone OpenSSL takes
  { check: namesCheck, path: 'must-pass', rfc5280: 'flawless', webpki: 'flawless', opcua: 'must-pass' },
  // asked: 4.2.1.12
  { check: extendedKeyUsageCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // asked: 4.2.1.3
  { check: targetKeyUsageCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // asked; OpenSSL: "certificate chain too long"
  { check: intermediatesCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },
  // Fails only what is refused for the profile and the purpose. OpenSSL: "CA md too weak"; Baseline Requirements 6.1.5,
  // 7.1.3
  { check: algorithmStrengthCheck, path: 'must-pass', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' },
  // No program looks for it when it validates a path; the Baseline Requirements, 6.1.1.3 and 6.1.6, refuse such keys
  { check: keySecrecyCheck, path: 'advice', rfc5280: 'advice', webpki: 'must-pass', opcua: 'advice' },
  // Depends on what else is open, so no verdict rests on it. Firefox: SEC_ERROR_REUSED_ISSUER_AND_SERIAL
  { check: usedOnceCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'advice' },
  // 6.1.3 (a)(3). The mode that the person chose goes first, by `requirementOf`
  {
    check: revocationCheck,
    path: 'must-not-fail',
    rfc5280: 'must-not-fail',
    webpki: 'must-not-fail',
    opcua: 'must-not-fail',
  },
  // RFC 6962 is experimental and no part of path validation. The Baseline Requirements ask for no timestamps either.
  // Browsers do, each by a policy of its own, from lists of logs that change every week while a bundled one grows old;
  // they also take timestamps from the handshake, which nobody has here.
  { check: certificateTransparencyCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'advice' },

  // Rules of RFC 5280 for certificates and CAs. OpenSSL asks it only with -x509_strict, if at all: worth knowing, and
  // no reason to refuse.
  { check: serialNumberCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' }, // 4.1.2.2
  { check: versionCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' }, // 4.1.2.1
  // 4.1.2.4, 4.1.2.6
  { check: namesPresentCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' },
  // 4.1.2.4. Stars and underscores in a PrintableString are old and common, and no program refuses them
  { check: nameStringsCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'advice' },
  { check: timeEncodingCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' }, // 4.1.2.5
  // 4.2.1.1, 4.2.1.2
  { check: keyIdentifiersPresentCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' },
  // 4.2.1.3, 4.2.1.9
  { check: caRightsCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' },
  // 4.2.1.10
  { check: constraintsInPlaceCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' },
  // 4.2.1.6
  { check: alternativeNamesCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' },
  { check: criticalityCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' }, // 4.2.1
  // 4.2.1
  { check: extensionContentsCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'advice' },
  // 4.1, X.690
  { check: derEncodingCheck, path: 'advice', rfc5280: 'must-pass', webpki: 'must-pass', opcua: 'must-pass' },

  // Rules of the Baseline Requirements of the CA/Browser Forum for public CAs. A plant of its own has its own rules.
  { check: tlsServerCheck, path: 'advice', rfc5280: 'advice', webpki: 'must-pass', opcua: 'advice' }, // 7.1.2.7
  { check: tlsNamesCheck, path: 'advice', rfc5280: 'advice', webpki: 'must-pass', opcua: 'advice' }, // 7.1.2.7.12
  // 7.1.2.1, 7.1.2.11
  { check: tlsAuthorityCheck, path: 'advice', rfc5280: 'advice', webpki: 'must-pass', opcua: 'advice' },
  { check: tlsLifetimeCheck, path: 'advice', rfc5280: 'advice', webpki: 'must-pass', opcua: 'advice' }, // 6.3.2
  // 7.1.2, 7.1.4.3: no client refuses a certificate for them
  { check: tlsFormalitiesCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'advice' },

  // Rules of OPC UA for applications and their CAs; the steps in quotation marks are those of Part 4 section 6.1.3.
  // They ask nothing of anybody else. Part 6 section 6.2.2: version, subject
  { check: opcUaFormCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'must-pass' },
  // Part 6 section 6.2.2: Subject Alternative Name; Part 4: "URI"
  { check: opcUaApplicationUriCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'must-pass' },
  // Part 6 section 6.2.2: Subject Alternative Name; Part 4: "Host Name"
  { check: opcUaHostNamesCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'must-pass' },
  // Part 6 section 6.2.2: usages; Part 4: "Certificate Usage"
  { check: opcUaUsagesCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'must-pass' },
  // Part 6 section 6.2.2: Basic Constraints, Authority Key Identifier
  { check: opcUaAuthorityCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'must-pass' },
  // Part 4: "Security Policy Check"; Part 6 section 6.1
  { check: opcUaPoliciesCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'must-pass' },
  // Part 6 section 6.2.4; Part 4: "Certificate Usage"
  { check: opcUaIssuersCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'must-pass' },
  // Part 4: "Find Revocation List". One that nobody added is missing here, and perhaps nowhere else
  { check: opcUaListsCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'must-not-fail' },
  // Rules of single programs
  { check: opcUaStacksCheck, path: 'advice', rfc5280: 'advice', webpki: 'advice', opcua: 'advice' },
] as const satisfies readonly CheckRow[]

export type CheckId = (typeof checkTable)[number]['check']['id']

/** A check of the table. */
export type RegisteredCheck = PathCheck<CheckId>

export const pathChecks: readonly RegisteredCheck[] = checkTable.map(({ check }) => check)
