/**
 * ASN.1 definitions as data, as far as names of fields need them. A type is written as in a module:
 *
 * - a universal type, `INTEGER`, or the name of another definition
 * - `[0] EXPLICIT Version`, `[1] IMPLICIT GeneralNames`
 * - `SEQUENCE OF Extension`, `SET OF AttributeTypeAndValue`
 * - `OCTET STRING CONTAINING KeyUsage` (X.682 section 11): an encoding inside the string
 * - `ANY DEFINED BY algorithm` (X.208): what it holds follows from a field before it, by the tables in `defined-by.ts`
 *
 * OPTIONAL and DEFAULT are left out: an element takes the name of the next field that its tag fits.
 */
export type Type = string

export type Fields = readonly (readonly [name: string, type: Type])[]

export type Definition =
  | Type
  | { readonly kind: 'sequence' | 'choice'; readonly fields: Fields }
  /** A number or bits with names, by value or by place. */
  | { readonly kind: 'named'; readonly type: Type; readonly names: Readonly<Record<number, string>> }

export type Definitions = Readonly<Record<string, Definition>>

export const sequence = (fields: Readonly<Record<string, Type>>): Definition => ({
  kind: 'sequence',
  fields: Object.entries(fields),
})

export const choice = (alternatives: Readonly<Record<string, Type>>): Definition => ({
  kind: 'choice',
  fields: Object.entries(alternatives),
})

/** `names` by value, counted from `first` on. */
export const named = (type: Type, names: readonly string[], first = 0): Definition => ({
  kind: 'named',
  type,
  names: Object.fromEntries(names.map((name, i) => [first + i, name])),
})
