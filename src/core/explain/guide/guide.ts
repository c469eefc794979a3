import type { TermId } from '../glossary.ts'

/** A piece of a sentence: plain words, a label as another program shows it, or words that lead to the glossary. */
export type Phrase = string | { readonly ui: string } | { readonly term: TermId; readonly text: string }

/** One sentence or a few, in order; the spaces stand in the plain words. */
export type Sentence = readonly Phrase[]

/** Instructions for something that a person does in another program. Plain data: the page decides how it looks. */
export interface Guide {
  readonly title: string
  /** What it is for and when to use it. */
  readonly intro: Sentence
  /** What to do, in order. */
  readonly steps: readonly Sentence[]
  /** What to know besides: limits, pitfalls, reasons. Empty when there is nothing. */
  readonly notes: readonly Sentence[]
  /** The documents that the facts rest on. */
  readonly sources: readonly string[]
}

/** The sentence without markup, for plain text exports and for reading aloud. Labels get no quotation marks. */
export function plainText(sentence: Sentence): string {
  return sentence
    .map((phrase) => (typeof phrase === 'string' ? phrase : 'ui' in phrase ? phrase.ui : phrase.text))
    .join('')
}
