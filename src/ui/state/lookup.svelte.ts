import { glossary, searchGlossary, type TermId } from '../../core/index.ts'

/** The state of the glossary: the entry opened in place at a label, and the glossary as a whole. */
export class Lookup {
  /** The entry that stands open beside `anchor`. */
  card = $state.raw<{ readonly term: TermId; readonly anchor: HTMLElement }>()
  open = $state(false)
  query = $state('')
  /** The entry to lead to when the whole glossary opens. */
  target = $state<TermId>()

  readonly found: readonly TermId[] = $derived.by(() => searchGlossary(this.query))

  /** The label beside which an entry stands open. */
  get opened(): HTMLElement | undefined {
    return this.card?.anchor
  }

  /** Opens the entry at a label, or closes it where it is open already. */
  toggle(term: TermId, anchor: HTMLElement): void {
    this.card = this.opened === anchor ? undefined : { term, anchor }
  }

  /** Another entry in the same place. */
  follow(term: TermId): void {
    if (this.card) this.card = { term, anchor: this.card.anchor }
  }

  /** Gives the keyboard back to the label. */
  closeCard(returnFocus: boolean): void {
    const anchor = this.opened
    this.card = undefined
    if (returnFocus) anchor?.focus()
  }

  openGlossary(term?: TermId): void {
    this.card = undefined
    this.query = ''
    this.target = term
    this.open = true
  }

  /**
   * Opens what an address leads to: `#glossary`, or `#glossary/` and the id of an entry; a search where there is none
   * of that id. Any other closes it.
   */
  lead(hash: string): void {
    const asked = /^#glossary(?:\/([\w-]+))?$/.exec(hash)
    if (!asked) {
      this.open = false
      return
    }
    const id = asked[1]
    if (id === undefined || isTerm(id)) this.openGlossary(id)
    else {
      this.openGlossary()
      this.query = id.replaceAll('-', ' ')
    }
  }
}

const isTerm = (id: string): id is TermId => Object.hasOwn(glossary, id)

/** The address of an entry within this page. */
export const entryAddress = (term: TermId): string => `#glossary/${term}`
