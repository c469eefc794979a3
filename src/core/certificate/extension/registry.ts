import type { ExtensionDecoder } from './contract.ts'
import { authorityInformationAccess } from './authority-information-access.ts'
import { authorityKeyIdentifier } from './authority-key-identifier.ts'
import { basicConstraints } from './basic-constraints.ts'
import { extendedKeyUsage } from './extended-key-usage.ts'
import { keyUsage } from './key-usage.ts'
import { subjectAlternativeName } from './subject-alternative-name.ts'
import { subjectKeyIdentifier } from './subject-key-identifier.ts'

/** Every extension that is decoded, in alphabetical order. */
export const extensionRegistry = [
  authorityInformationAccess,
  authorityKeyIdentifier,
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  subjectAlternativeName,
  subjectKeyIdentifier,
] as const satisfies readonly ExtensionDecoder<unknown>[]
