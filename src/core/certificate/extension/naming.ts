import type { Oid } from '../../asn1/object-identifier.ts'
import type { Reference } from '../../finding/reference.ts'
import { namedExtensions } from '../../oid/named-extensions.ts'
import { decoderOf } from './decode-extension.ts'
import { extensionRegistry, type ExtensionTerm } from './registry.ts'

/** The name of an extension, and the document that defines it. */
export interface ExtensionNaming {
  /** Present where it is decoded. */
  readonly term?: ExtensionTerm
  /** Present where it is not decoded. */
  readonly name?: string
  readonly reference: Reference
}

/** Yields the term of an extension that is decoded, otherwise its name; undefined where no table here has it. */
export function extensionNaming(oid: Oid): ExtensionNaming | undefined {
  const decoder = decoderOf(oid, extensionRegistry)
  // Only decoders of the registry are asked, and its type has all their terms.
  if (decoder) return { term: decoder.term as ExtensionTerm, reference: decoder.reference }
  const named = namedExtensions[oid]
  return named && { name: named.name, reference: { document: named.document, section: '' } }
}

/** An extension with its name: by its term where it is decoded; neither term nor name where nothing here knows it. */
export interface NamedExtension {
  readonly oid: Oid
  readonly term?: ExtensionTerm
  readonly name?: string
}

export function namedExtension(oid: Oid): NamedExtension {
  const { term, name } = extensionNaming(oid) ?? {}
  return { oid, ...(term && { term }), ...(name !== undefined && { name }) }
}
