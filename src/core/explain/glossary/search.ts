import { fold } from '../../lib/fold.ts'
import { glossary, type TermId } from '../glossary.ts'

interface Texts {
  readonly names: readonly string[]
  readonly inShort: string
  readonly whole: string
}

/** By name. Made when the first text is typed. */
const makeTexts = (): ReadonlyMap<TermId, Texts> =>
  new Map(
    (Object.keys(glossary) as TermId[])
      .sort((a, b) => glossary[a].term.localeCompare(glossary[b].term, 'en'))
      .map((id) => {
        const { term, alsoCalled = [], inShort, more = [], inPractice = '', source } = glossary[id]
        const names = [term, ...alsoCalled]
        const whole = fold([...names, inShort, ...more, inPractice, source].join(' '))
        return [id, { names: names.map(fold), inShort: fold(inShort), whole }]
      }),
  )

let made: ReadonlyMap<TermId, Texts> | undefined

/**
 * The entries that have every word of a text anywhere: first those whose name begins with it, then those that have it
 * in a name, in the short sentence, in the rest; of two alike by name. All of them, by name, for an empty text. Case
 * and accents do not count.
 */
export function searchGlossary(typed: string): readonly TermId[] {
  const texts = (made ??= makeTexts())
  const query = fold(typed).trim()
  if (query === '') return [...texts.keys()]
  const words = query.split(/\s+/)
  const has = (text: string): boolean => words.every((word) => text.includes(word))
  const rank = ({ names, inShort }: Texts): number => {
    if (names.includes(query)) return 0
    if (names.some((name) => name.startsWith(query))) return 1
    if (names.some(has)) return 2
    return has(inShort) ? 3 : 4
  }
  return [...texts]
    .flatMap(([id, own]) => (has(own.whole) ? [{ id, rank: rank(own) }] : []))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
}
