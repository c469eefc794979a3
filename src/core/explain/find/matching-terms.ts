import { excerptOf, type Excerpt } from '../../lib/excerpt.ts'
import { fold, unfoldedRange } from '../../lib/fold.ts'
import type { Term } from '../../report/report.ts'
import { allTerms, label } from '../label.ts'

/**
 * The terms whose words have a text in them: their label, or what the standard calls them. Case, normal form and blanks
 * do not count. Empty for a text that is empty. The engine has no words: it is told these with the question, and looks
 * for the terms.
 */
export function matchingTerms(typed: string): Term[] {
  const text = textOf(typed)
  return text === '' ? [] : allTerms.filter((term) => wordsOf(term).some((word) => fold(word).includes(text)))
}

/** The words for such a term, with the place where they have the text. */
export function termExcerpt(term: Term, typed: string): Excerpt {
  const text = textOf(typed)
  for (const word of wordsOf(term)) {
    const at = fold(word).indexOf(text)
    if (at < 0) continue
    const { start, end } = unfoldedRange(word, at, at + text.length)
    return excerptOf(word, start, end)
  }
  return excerptOf(label(term).label, 0, 0)
}

const textOf = (typed: string): string => fold(typed).trim()

const wordsOf = (term: Term): string[] => {
  const { label: words, rfc } = label(term)
  return rfc === undefined ? [words] : [words, rfc]
}
