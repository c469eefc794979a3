import { accessMethods } from './access-methods.ts'
import { algorithmName } from './algorithms.ts'
import { attributes } from './attributes.ts'
import { ciphers } from './ciphers.ts'
import { contentTypes } from './content-types.ts'
import { holdInstructions } from './hold-instructions.ts'
import { keyPurposes } from './key-purposes.ts'
import { otherNameTypes } from './other-names.ts'
import { policies } from './policies.ts'
import { qualifiedStatements } from './qualified.ts'
import { responseTypes } from './response-types.ts'

/** Yields the name of any object identifier in a certificate, except extensions; undefined where no table has it. */
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
