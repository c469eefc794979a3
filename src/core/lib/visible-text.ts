import { looseCharacters } from './normal-form.ts'
import { mixedWords } from './scripts.ts'

/** A stretch of a text: as it is, or an escape such as `<U+202E>` in place of characters that are invisible or move others. */
export interface TextSegment {
  readonly text: string
  readonly escaped: boolean
  /** Shown as it is, though Unicode's normal form C writes it otherwise. */
  readonly loose?: true
}

/**
 * Characters that a person cannot see, or that change how others are shown: controls, format characters (bidirectional and zero-width ones, tags),
 * what is ignorable (fillers, variation selectors), separators and spaces other than U+0020, private use, lone surrogates, noncharacters.
 * @see Unicode Technical Report 36 section 2, Unicode Standard Annex 9 section 2
 */
const hidden =
  '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}' +
  '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000]'

/** More marks over one character than any language writes: UTS 39 section 5.4 says to forbid sequences of more than four. */
const marksShown = 4

const mark = '(?!\\p{Default_Ignorable_Code_Point})\\p{M}'

/** One hidden character; or marks that are shown (in the group) and those beyond them. */
const odd = new RegExp(`${hidden}|((?:${mark}){${marksShown}})(?:${mark})+`, 'gu')

/** Nothing in it needs an escape or a mark. */
const ordinary = /^[\x20-\x7e]*$/

/**
 * A text from a certificate in a form that cannot deceive: what is hidden stands as `<U+XXXX>`, marks beyond the fourth over one character as
 * `<U+0301 and 95 more marks>` under the first of them, and behind letters that are foreign to their word stand their codes: `pа<U+0430>ypal`. The
 * segments joined are the whole text. Escapes are told apart by `escaped`: a text may itself hold the characters of an escape.
 */
export function textSegments(text: string): TextSegment[] {
  if (ordinary.test(text)) return text === '' ? [] : [{ text, escaped: false }]
  const segments: TextSegment[] = []
  let end = 0
  const plain = (until: number): void => {
    if (until > end) segments.push({ text: text.slice(end, until), escaped: false })
    end = until
  }
  for (const { start, end: until, escape, loose } of marksOf(text)) {
    if (start < end) continue
    plain(start)
    if (loose) segments.push({ text: text.slice(start, until), escaped: false, loose })
    if (escape !== undefined) segments.push({ text: escape, escaped: true })
    end = until
  }
  plain(text.length)
  return segments
}

/** The same as one string, for exports and attributes. */
export const visibleText = (text: string): string =>
  ordinary.test(text)
    ? text
    : textSegments(text)
        .map((segment) => segment.text)
        .join('')

/** True where something in a text is hidden and would be escaped. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(odd) >= 0
}

/** What is hidden in a text, one by one; too many marks over a character count as one. */
export const hiddenCharacters = (text: string): string[] =>
  Array.from(text.matchAll(odd), ([characters, marks = '']) => characters.slice(marks.length))

interface Mark {
  readonly start: number
  readonly end: number
  /** Stands in place of the text between. */
  readonly escape?: string
  readonly loose?: true
}

/** In their order. What is hidden goes before what is loose where both begin together. */
function marksOf(text: string): Mark[] {
  const escapes = Array.from(text.matchAll(odd), ({ 0: characters, 1: marks = '', index }) => ({
    start: index + marks.length,
    end: index + characters.length,
    escape: escapeOf(characters.slice(marks.length)),
  }))
  const foreign = mixedWords(text).flatMap((word) =>
    joined(word.foreign).map(({ start, end }) => ({ start: end, end, escape: codesOf(text.slice(start, end)) })),
  )
  // A loose character whose marks are counted in an escape is shown by that.
  const loose = looseCharacters(text)
    .filter((each) => !hasHiddenCharacters(each.text))
    .map(({ start, end }) => ({ start, end, loose: true }) as const)
  return [...escapes, ...foreign, ...loose].sort((a, b) => a.start - b.start)
}

/** Neighbours as one. */
function joined(ranges: readonly { readonly start: number; readonly end: number }[]) {
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of ranges) {
    const last = runs.at(-1)
    if (last?.end === start) last.end = end
    else runs.push({ start, end })
  }
  return runs
}

/** Codes of one run that are shown: whole words of another script are not foreign, so that runs are short unless somebody made them long. */
const codesShown = 8

/** Of the letters; their marks are seen with them. */
function codesOf(characters: string): string {
  const letters = Array.from(characters.replace(/\p{M}/gu, ''))
  const more = letters.length > codesShown ? ` and ${letters.length - codesShown} more` : ''
  return `<${letters.slice(0, codesShown).map(codeOf).join(' ')}${more}>`
}

function escapeOf(characters: string): string {
  const [first = ''] = characters
  const more = characters.length === first.length ? 0 : Array.from(characters).length - 1
  return more === 0 ? `<${codeOf(first)}>` : `<${codeOf(first)} and ${more} more marks>`
}

/** `U+00E9` */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
