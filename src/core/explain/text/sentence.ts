import type { TermId } from '../glossary.ts'

/**
 * A piece of a sentence: plain words, a label as another program shows it, words that lead to the glossary, a name as
 * it stands in a certificate, or an instant (milliseconds since 1970 UTC) that the page formats.
 */
export type Phrase =
  | string
  | { readonly ui: string }
  | { readonly term: TermId; readonly text: string }
  | { readonly name: string }
  | { readonly instant: number }

/** One sentence or a few, in order; the spaces stand in the plain words. */
export type Sentence = readonly Phrase[]

/**
 * The sentence without markup, for plain text exports and for reading aloud. Labels and names get no quotation marks,
 * instants become UTC dates.
 */
export function plainText(sentence: Sentence): string {
  return sentence.map(plainPhrase).join('')
}

function plainPhrase(phrase: Phrase): string {
  if (typeof phrase === 'string') return phrase
  if ('ui' in phrase) return phrase.ui
  if ('term' in phrase) return phrase.text
  return 'name' in phrase ? phrase.name : new Date(phrase.instant).toISOString().slice(0, 10)
}
