import { accessMethods } from './access-methods.ts'
import { algorithmName } from './algorithms.ts'
import { attributes } from './attributes.ts'
import { ciphers } from './ciphers.ts'
import { contentTypes } from './content-types.ts'
import {
  decodedExtensions,
  namedExtensions,
  type DecodedExtensionOid,
  type ExtensionSource,
  type ExtensionTerm,
} from './extensions.ts'
import { holdInstructions } from './hold-instructions.ts'
import { keyPurposes } from './key-purposes.ts'
import { otherNameTypes } from './other-names.ts'
import { policies } from './policies.ts'
import { qualifiedStatements } from './qualified.ts'
import { responseTypes } from './response-types.ts'

/** The name of whatever an object identifier stands for in a certificate, extensions aside; undefined where no table knows it. */
export function oidName(oid: string): string | undefined {
  return (
    algorithmName(oid) ??
    keyPurposes[oid]?.name ??
    policies[oid] ??
    attributes[oid]?.name ??
    accessMethods[oid] ??
    otherNameTypes[oid] ??
    qualifiedStatements[oid] ??
    ciphers[oid] ??
    contentTypes[oid] ??
    holdInstructions[oid] ??
    responseTypes[oid]
  )
}

/** What is known of an extension. */
export interface ExtensionNaming {
  /** Where it is decoded. */
  readonly term?: ExtensionTerm
  /** Where it is not. */
  readonly name?: string
  readonly document: string
  /** Empty where the tables have none, so that the two make a reference. */
  readonly section: string
}

/** Its term where it is decoded, else its name, and where it is defined; undefined where no table knows it. */
export function extensionNaming(oid: string): ExtensionNaming | undefined {
  const known: (Omit<ExtensionNaming, 'section'> & ExtensionSource) | undefined = Object.hasOwn(decodedExtensions, oid)
    ? decodedExtensions[oid as DecodedExtensionOid]
    : namedExtensions[oid]
  return known && { ...known, section: known.section ?? '' }
}
