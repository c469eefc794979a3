import type {
  AttributeCertificateExtensionTerm,
  ExtensionTerm,
  RevocationExtensionTerm,
  ShownExtensionTerm,
} from '../oid/extensions.ts'
import type { FieldTerm } from './term/field.ts'
import type { GeneralNameTerm } from './term/general-name.ts'
import type { ObjectTerm } from './term/object.ts'
import type { PartTerm } from './term/part.ts'
import type { PurposeTerm } from './term/purpose.ts'
import type { RevocationPartTerm } from './term/revocation-part.ts'
import type { ShownPartTerm } from './term/shown-part.ts'
import type { ValueTerm } from './term/value.ts'

export type {
  AttributeCertificateExtensionTerm,
  ExtensionTerm,
  FieldTerm,
  GeneralNameTerm,
  ObjectTerm,
  PartTerm,
  PurposeTerm,
  RevocationExtensionTerm,
  RevocationPartTerm,
  ShownExtensionTerm,
  ShownPartTerm,
  ValueTerm,
}

/** What stands before a value: a field, a part of an extension, a form of name. Kebab-case, after the ASN.1 field. */
export type RowTerm = ObjectTerm | FieldTerm | PartTerm | ShownPartTerm | RevocationPartTerm | GeneralNameTerm

/**
 * Everything that a decoded certificate says in words of ours. The lists stand here, before the decoders and before `explain`, because both need
 * them: a decoder can use no term that is not listed, and `explain/label.ts` does not compile while one has no words.
 */
export type Term = RowTerm | ExtensionTerm | PurposeTerm | ValueTerm
