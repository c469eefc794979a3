import type { Term } from '../finding/term.ts'
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

const labels = {
  ...extensionLabels,
  ...fieldLabels,
  ...generalNameLabels,
  ...objectLabels,
  ...partLabels,
  ...purposeLabels,
  ...revocationPartLabels,
  ...shownPartLabels,
  ...valueLabels,
} as const satisfies Record<Term, Label>

/**
 * The words for a term of a certificate: its label, what the standard calls it, and its glossary entry. A term of `finding/term.ts` without words does
 * not compile.
 */
export const label = (term: Term): Label => labels[term]
