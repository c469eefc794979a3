import type { PurposeTerm, RowTerm, ValueTerm } from '../finding/term.ts'
import type { ExtensionTerm } from './extension/registry.ts'

export type { ExtensionTerm }

/** Every word of ours in a decoded certificate. */
export type Term = RowTerm | ExtensionTerm | PurposeTerm | ValueTerm
