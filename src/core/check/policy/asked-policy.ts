import { isOid, type Oid } from '../../asn1/object-identifier.ts'
import { policies } from '../../oid/policies.ts'

/** The policies that can be asked for by name, in the order of their names. */
export const namedPolicies: readonly { readonly oid: Oid; readonly name: string }[] = Object.entries(policies)
  .flatMap(([oid, name]) => (name === undefined ? [] : [{ oid, name }]))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/**
 * The policy that somebody typed: an object identifier in dotted-decimal form, or one of the names, in capitals or not.
 * Undefined where it is neither.
 */
export function askedPolicy(typed: string): Oid | undefined {
  const text = typed.trim()
  if (isOid(text)) return text
  return namedPolicies.find(({ name }) => name.toLowerCase() === text.toLowerCase())?.oid
}
