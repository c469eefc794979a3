/** A character, or a sequence of characters, and its place in the text: UTF-16 units, end-exclusive. */
export interface LooseCharacter {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The pieces that can compose: a syllable of Hangul letters, a character with its marks, or a character alone. */
const units = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|\P{M}?\p{M}+|\P{M}/gsu

/**
 * Yields the characters of a text that Unicode's normal form C writes otherwise: an `é` written as letter and accent,
 * or the Ångström sign instead of the letter. Empty where the text is in that form, which RFC 5280 and IDNA require.
 * @see Unicode Standard Annex 15, RFC 5198 section 3
 */
export function looseCharacters(text: string): LooseCharacter[] {
  if (/^[\0-\xff]*$/.test(text) || text.normalize('NFC') === text) return []
  return [...text.matchAll(units)].flatMap(({ 0: unit, index }) =>
    unit.normalize('NFC') === unit ? [] : [{ text: unit, start: index, end: index + unit.length }],
  )
}
