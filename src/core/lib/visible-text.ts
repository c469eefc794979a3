/** A stretch of a text: as it is, or an escape such as `<U+202E>` in place of characters that are invisible or move others. */
export interface TextSegment {
  readonly text: string
  readonly escaped: boolean
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

/**
 * A text from a certificate in a form that cannot deceive: what is hidden stands as `<U+XXXX>`, marks beyond the fourth over one character as
 * `<U+0301 and 95 more marks>` under the first of them. The segments joined are the whole text. Escapes are told apart by `escaped`: a text may itself
 * hold the characters of an escape.
 */
export function textSegments(text: string): TextSegment[] {
  const segments: TextSegment[] = []
  let end = 0
  const plain = (until: number): void => {
    if (until > end) segments.push({ text: text.slice(end, until), escaped: false })
  }
  for (const match of text.matchAll(odd)) {
    const [characters, marks = ''] = match
    plain(match.index + marks.length)
    segments.push({ text: escapeOf(characters.slice(marks.length)), escaped: true })
    end = match.index + characters.length
  }
  plain(text.length)
  return segments
}

/** The same as one string, for exports and attributes. */
export function visibleText(text: string): string {
  return text.replace(
    odd,
    (characters: string, marks = '') => String(marks) + escapeOf(characters.slice(String(marks).length)),
  )
}

/** True where {@link visibleText} would change the text. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(odd) >= 0
}

function escapeOf(characters: string): string {
  const [first = ''] = characters
  const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const more = characters.length === first.length ? 0 : Array.from(characters).length - 1
  return more === 0 ? `<U+${code}>` : `<U+${code} and ${more} more marks>`
}
