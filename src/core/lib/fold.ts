/**
 * Yields a form in which texts that read alike are equal. Case and normal form do not count, invisible characters do
 * not count, and any run of blanks is one space. The form is made character by character, so that a place in it can be
 * traced back.
 */

/** Printable ASCII without two spaces in a row: nothing but its case changes. */
const plain = /^(?!.* {2})[\x20-\x7e]*$/

/**
 * The pieces that can compose: a syllable of Hangul letters, or a character with its marks.
 * @see Unicode Standard Annex 15
 */
const units = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|\P{M}\p{M}*|\p{M}+/gsu

/** Invisible characters. Windows puts one before a thumbprint that is copied from its dialog. */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  let folded = ''
  for (const [unit] of text.matchAll(units)) folded += foldUnit(unit, folded)
  return folded
}

/** Yields the place in the text itself of a part of `fold(text)`; UTF-16 units, end-exclusive. */
export function unfoldedRange(text: string, start: number, end: number): { start: number; end: number } {
  if (plain.test(text)) return { start, end }
  let folded = ''
  let from: number | undefined
  for (const { 0: unit, index } of text.matchAll(units)) {
    folded += foldUnit(unit, folded)
    if (from === undefined && folded.length > start) from = index
    if (folded.length >= end) return { start: from ?? index, end: index + unit.length }
  }
  return { start: from ?? text.length, end: text.length }
}

/**
 * Folds to upper case first, then to lower case: this makes one letter of the two small sigmas, and two letters of a
 * sharp s (Unicode, section 5.18).
 */
function foldUnit(unit: string, before: string): string {
  if (/^\s/.test(unit)) return before.endsWith(' ') ? '' : ' '
  return unit.normalize('NFC').replace(unseen, '').toUpperCase().toLowerCase()
}
