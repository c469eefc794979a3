import { accessMethods } from './access-methods.ts'
import { algorithmName } from './algorithms.ts'
import { attributes } from './attributes.ts'
import { ciphers } from './ciphers.ts'
import {
  decodedExtensions,
  namedExtensions,
  type DecodedExtensionOid,
  type ExtensionSource,
  type ExtensionTerm,
} from './extensions.ts'
import { keyPurposes } from './key-purposes.ts'
import { otherNameTypes } from './other-names.ts'
import { policies } from './policies.ts'
import { qualifiedStatements } from './qualified.ts'

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
    ciphers[oid]
  )
}

/** What is known of an extension: its term where it is decoded, else its name, and where it is defined. */
export function extensionNaming(
  oid: string,
): (ExtensionSource & { readonly term?: ExtensionTerm; readonly name?: string }) | undefined {
  return Object.hasOwn(decodedExtensions, oid) ? decodedExtensions[oid as DecodedExtensionOid] : namedExtensions[oid]
}
