import { looseCharacters } from './normal-form.ts'
import { mixedWords } from './scripts.ts'

/**
 * A piece of a text: the text as it is, or an escape such as `<U+202E>` for characters that are invisible or that move
 * others.
 */
export interface TextSegment {
  readonly text: string
  readonly escaped: boolean
  /** Shown as it is, although Unicode's normal form C writes it otherwise. */
  readonly loose?: true
}

/**
 * Characters that a person cannot see, or that change how others are shown: controls, format characters (bidirectional
 * and zero-width ones, tags), ignorable characters (fillers, variation selectors), separators and spaces other than
 * U+0020, private use, lone surrogates, noncharacters.
 * @see Unicode Technical Report 36 section 2, Unicode Standard Annex 9 section 2
 */
const hidden =
  '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}' +
  '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000]'

/** No language writes more marks over one character: UTS 39 section 5.4 says to forbid sequences of more than four. */
const marksShown = 4

const mark = '(?!\\p{Default_Ignorable_Code_Point})\\p{M}'

/** One hidden character; or the marks that are shown (in the group) and the marks beyond them. */
const odd = new RegExp(`${hidden}|((?:${mark}){${marksShown}})(?:${mark})+`, 'gu')

/** A text that needs no escape and no mark. */
const ordinary = /^[\x20-\x7e]*$/

/**
 * Yields a text from a certificate in pieces that cannot deceive. A hidden character becomes `<U+XXXX>`. Marks beyond
 * the fourth over one character become `<U+0301 and 95 more marks>` below the first of them. Letters that are foreign
 * to their word are followed by their codes: `pа<U+0430>ypal`. The pieces joined give the whole text. `escaped` tells
 * escapes apart, because a text may itself contain the characters of an escape.
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

/** Yields the text with its escapes as one string, for exports and attributes. */
export const visibleText = (text: string): string =>
  ordinary.test(text)
    ? text
    : textSegments(text)
        .map((segment) => segment.text)
        .join('')

/** True where a text has hidden characters, which would be escaped. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(odd) >= 0
}

/** Yields the hidden characters of a text, one by one; too many marks over one character count as one. */
export const hiddenCharacters = (text: string): string[] =>
  Array.from(text.matchAll(odd), ([characters, marks = '']) => characters.slice(marks.length))

interface Mark {
  readonly start: number
  readonly end: number
  /** The escape that is shown instead of the text between `start` and `end`. */
  readonly escape?: string
  readonly loose?: true
}

/** Yields the marks in order. If a hidden and a loose character begin at the same place, the hidden one comes first. */
function marksOf(text: string): Mark[] {
  const escapes = Array.from(text.matchAll(odd), ({ 0: characters, 1: marks = '', index }) => ({
    start: index + marks.length,
    end: index + characters.length,
    escape: escapeOf(characters.slice(marks.length)),
  }))
  const foreign = mixedWords(text).flatMap((word) =>
    joined(word.foreign).map(({ start, end }) => ({ start: end, end, escape: codesOf(text.slice(start, end)) })),
  )
  // A loose character whose marks are counted in an escape is already shown by that escape.
  const loose = looseCharacters(text)
    .filter((each) => !hasHiddenCharacters(each.text))
    .map(({ start, end }) => ({ start, end, loose: true }) as const)
  return [...escapes, ...foreign, ...loose].sort((a, b) => a.start - b.start)
}

/** Joins neighbouring ranges. */
function joined(ranges: readonly { readonly start: number; readonly end: number }[]) {
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of ranges) {
    const last = runs.at(-1)
    if (last?.end === start) last.end = end
    else runs.push({ start, end })
  }
  return runs
}

/**
 * The codes of one run that are shown. A whole word of another script is not foreign, so a longer run was made on
 * purpose.
 */
const codesShown = 8

/** Codes of the letters only; their marks are seen with them. */
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
