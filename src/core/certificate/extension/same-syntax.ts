import type { Oid } from '../../asn1/object-identifier.ts'
import type { Reference } from '../../finding/reference.ts'
import type { ExtensionDecoder } from './contract.ts'

/** Yields the decoder of an extension whose value has the syntax of another extension. */
export const sameSyntax = <T, const Term extends string>(
  other: ExtensionDecoder<T>,
  oid: Oid,
  term: Term,
  reference: Reference,
): ExtensionDecoder<T, Term> => ({ ...other, oid, term, reference })
