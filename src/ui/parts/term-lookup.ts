import { createContext } from 'svelte'
import { glossary, type TermId } from '../../core/index.ts'

/** Opens glossary entries in place, beside the label that was pressed. */
export interface TermLookup {
  /** The label beside which an entry stands open; undefined where none does. */
  readonly opened: HTMLElement | undefined
  /** Opens the entry beside its label, or closes it where it is open already. */
  toggle(term: TermId, label: HTMLElement): void
}

/** Labels of terms are everywhere, so App provides the lookup once for all of them. */
const [useTermLookup, provideTermLookup] = createContext<TermLookup>()
export { provideTermLookup, useTermLookup }

/** Whether the glossary has an entry of this id. */
export const isTerm = (id: string): id is TermId => Object.hasOwn(glossary, id)
