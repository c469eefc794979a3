import { oneTable } from '../lib/one-table.ts'
import type { ExtensionTerm, Term } from '../report/report.ts'
import { extensionLabels } from './label/extension.ts'
import { fieldLabels } from './label/field.ts'
import { generalNameLabels } from './label/general-name.ts'
import type { Label } from './label/label.ts'
import { objectLabels } from './label/object.ts'
import { partLabels } from './label/part.ts'
import { purposeLabels } from './label/purpose.ts'
import { revocationPartLabels } from './label/revocation-part.ts'
import { shownPartLabels } from './label/shown-part.ts'
import { valueLabels } from './label/value.ts'

export type { Label }

const labels: Readonly<Record<Term, Label>> = /* @__PURE__ */ oneTable([
  extensionLabels,
  fieldLabels,
  generalNameLabels,
  objectLabels,
  partLabels,
  purposeLabels,
  revocationPartLabels,
  shownPartLabels,
  valueLabels,
])

/**
 * The words for a term of a certificate: its label, what the standard calls it, and its glossary entry. A term without
 * words, and one with two, do not compile.
 */
export const label = (term: Term): Label => labels[term]

/** Every term there is. */
export const allTerms = Object.keys(labels) as readonly Term[]

/** The label of an extension that a finding names. Findings know no decoders, so the term comes as a text. */
export const extensionLabel = (term: string): Label => extensionLabels[term as ExtensionTerm]
