import { alternativeNamesCheck } from './certificate/alternative-names.ts'
import { caRightsCheck } from './certificate/ca-rights.ts'
import { constraintsInPlaceCheck } from './certificate/constraints-in-place.ts'
import { criticalityCheck } from './certificate/criticality.ts'
import { derEncodingCheck } from './certificate/der-encoding.ts'
import { extensionContentsCheck } from './certificate/extension-contents.ts'
import { keyIdentifiersPresentCheck } from './certificate/key-identifiers-present.ts'
import { namesPresentCheck } from './certificate/names-present.ts'
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
import { criticalExtensionsCheck } from './path/critical-extensions.ts'
import { extendedKeyUsageCheck } from './path/extended-key-usage.ts'
import { extensionsWellFormedCheck } from './path/extensions-well-formed.ts'
import { intermediatesCheck } from './path/intermediates.ts'
import { keyIdentifiersCheck } from './path/key-identifiers.ts'
import { keyUsageCheck } from './path/key-usage.ts'
import { nameChainingCheck } from './path/name-chaining.ts'
import { nameConstraintsCheck } from './path/name-constraints.ts'
import { namesCheck } from './path/names.ts'
import { pathLengthCheck } from './path/path-length.ts'
import { policiesCheck } from './path/policies.ts'
import { revocationCheck } from './path/revocation.ts'
import { signatureCheck } from './path/signature.ts'
import { signatureAlgorithmCheck } from './path/signature-algorithm.ts'
import { targetKeyUsageCheck } from './path/target-key-usage.ts'
import { validityCheck } from './path/validity.ts'

/** Every check made on a path, in the order in which a person wants to read them. */
export const pathChecks = [
  completeCheck,
  signatureCheck,
  signatureAlgorithmCheck,
  validityCheck,
  nameChainingCheck,
  basicConstraintsCheck,
  pathLengthCheck,
  keyUsageCheck,
  nameConstraintsCheck,
  policiesCheck,
  criticalExtensionsCheck,
  extensionsWellFormedCheck,
  keyIdentifiersCheck,
  namesCheck,
  extendedKeyUsageCheck,
  targetKeyUsageCheck,
  intermediatesCheck,
  algorithmStrengthCheck,
  revocationCheck,
  certificateTransparencyCheck,
  serialNumberCheck,
  versionCheck,
  namesPresentCheck,
  timeEncodingCheck,
  keyIdentifiersPresentCheck,
  caRightsCheck,
  constraintsInPlaceCheck,
  alternativeNamesCheck,
  criticalityCheck,
  extensionContentsCheck,
  derEncodingCheck,
  tlsServerCheck,
  tlsNamesCheck,
  tlsAuthorityCheck,
  tlsLifetimeCheck,
  tlsFormalitiesCheck,
] as const satisfies readonly PathCheck[]
