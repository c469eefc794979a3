/**
 * Texts in a form in which those that read alike are equal: case and normal form do not count, nor do characters that cannot be seen, and any run of blanks
 * is one space. It is made character by character, so that a place in it can be traced back.
 */

/** Printable ASCII without two spaces in a row: nothing but its case changes. */
const plain = /^(?!.* {2})[\x20-\x7e]*$/

/** What composes: a syllable of Hangul letters, or a character with its marks. @see Unicode Standard Annex 15 */
const units = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|\P{M}\p{M}*|\p{M}+/gsu

/** Not to be seen; Windows puts one before a thumbprint that is copied from its dialog. */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  let folded = ''
  for (const [unit] of text.matchAll(units)) folded += foldUnit(unit, folded)
  return folded
}

/** Where a part of `fold(text)` stands in the text itself; UTF-16 units, end-exclusive. */
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

/** Upper case before lower: that makes one of the two small sigmas, and two letters of a sharp s (Unicode, section 5.18). */
function foldUnit(unit: string, before: string): string {
  if (/^\s/.test(unit)) return before.endsWith(' ') ? '' : ' '
  return unit.normalize('NFC').replace(unseen, '').toUpperCase().toLowerCase()
}
