/** A character, or a sequence of them, and where it stands in its text: UTF-16 units, end-exclusive. */
export interface LooseCharacter {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What composes: a syllable of Hangul letters, a character with its marks, or a character alone. */
const units = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|\P{M}?\p{M}+|\P{M}/gsu

/**
 * The characters of a text that Unicode's normal form C writes otherwise: an `é` as letter and accent, an Ångström sign in place of the letter. Empty
 * where the text is in that form, as RFC 5280 and IDNA ask for.
 * @see Unicode Standard Annex 15, RFC 5198 section 3
 */
export function looseCharacters(text: string): LooseCharacter[] {
  if (/^[\0-\xff]*$/.test(text) || text.normalize('NFC') === text) return []
  return [...text.matchAll(units)].flatMap(({ 0: unit, index }) =>
    unit.normalize('NFC') === unit ? [] : [{ text: unit, start: index, end: index + unit.length }],
  )
}
