import type { FieldTerm } from './term/field.ts'
import type { GeneralNameTerm } from './term/general-name.ts'
import type { ObjectTerm } from './term/object.ts'
import type { PartTerm } from './term/part.ts'
import type { PurposeTerm } from './term/purpose.ts'
import type { RevocationPartTerm } from './term/revocation-part.ts'
import type { ShownPartTerm } from './term/shown-part.ts'
import type { ValueTerm } from './term/value.ts'

export type {
  FieldTerm,
  GeneralNameTerm,
  ObjectTerm,
  PartTerm,
  PurposeTerm,
  RevocationPartTerm,
  ShownPartTerm,
  ValueTerm,
}

/**
 * The label before a value: a field, a part of an extension, a form of name. Kebab-case, after the ASN.1 field. The
 * lists are here, before the decoders and before `explain`, because both need them: a decoder can use only listed
 * terms, and `explain/label.ts` does not compile while one has no words. Terms of extensions are beside their decoders.
 */
export type RowTerm = ObjectTerm | FieldTerm | PartTerm | ShownPartTerm | RevocationPartTerm | GeneralNameTerm
