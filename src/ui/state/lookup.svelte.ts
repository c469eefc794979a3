import { glossary, type TermId } from '../../core/index.ts'

/** What the glossary shows: the entry opened in place at a label, and the glossary as a whole. */
export class Lookup {
  /** The entry that stands open beside `anchor`. */
  card = $state.raw<{ readonly term: TermId; readonly anchor: HTMLElement }>()
  open = $state(false)
  query = $state('')
  /** The entry to lead to when the whole glossary opens. */
  target = $state<TermId>()

  readonly found: readonly TermId[] = $derived.by(() => {
    const words = this.query.toLowerCase().split(/\s+/).filter(Boolean)
    return termsByName.filter((id) => words.every((word) => (searchText.get(id) ?? '').includes(word)))
  })

  /** Opens the entry at a label, or closes it where it is open already. */
  toggle(term: TermId, anchor: HTMLElement): void {
    this.card = this.card?.anchor === anchor ? undefined : { term, anchor }
  }

  /** Another entry in the same place. */
  follow(term: TermId): void {
    if (this.card) this.card = { term, anchor: this.card.anchor }
  }

  /** Gives the keyboard back to the label. */
  closeCard(returnFocus: boolean): void {
    const anchor = this.card?.anchor
    this.card = undefined
    if (returnFocus) anchor?.focus()
  }

  openGlossary(term?: TermId): void {
    this.card = undefined
    this.query = ''
    this.target = term
    this.open = true
  }
}

const termsByName = (Object.keys(glossary) as TermId[]).sort((a, b) =>
  glossary[a].term.localeCompare(glossary[b].term, 'en'),
)

const searchText = new Map(
  termsByName.map((id) => {
    const { term, alsoCalled = [], inShort } = glossary[id]
    return [id, [term, ...alsoCalled, inShort].join(' ').toLowerCase()]
  }),
)

/** Whether the glossary has an entry of this id. */
export const isTerm = (id: string): id is TermId => Object.hasOwn(glossary, id)
