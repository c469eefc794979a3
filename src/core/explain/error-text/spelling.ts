/**
 * A text with nothing left of it but what recognises a message: letters and digits in lower case. So case, spaces, line
 * breaks, quotes, `_`, escapes and colours of a terminal make no difference.
 */
export interface Spelling {
  readonly letters: string
  /**
   * For each letter, whether a word begins at it: after anything else than a letter, or at the hump of
   * `BadCertificate`. The end counts as one. A digit that something keeps apart from the digit before it has 2: the two
   * are never one number.
   */
  readonly begins: Uint8Array
  /** For each letter, where it stands in the text. */
  readonly places: Uint32Array
}

const coloured = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const escaped = /\\[nrt]|&(?:quot|apos|#39|#34|amp|lt|gt|nbsp);/g
const letter = /[\p{L}\p{N}]/u

/** Linear in the text. Text beyond the Basic Multilingual Plane counts as no letter. */
export function spell(text: string): Spelling {
  // Blanks of the same length keep the places.
  const plain = text.replace(coloured, blanks).replace(escaped, blanks)
  const begins = new Uint8Array(plain.length + 1)
  const places = new Uint32Array(plain.length + 1)
  let letters = ''
  let count = 0
  /** The letter just before, empty behind anything else; and the letter before whatever stood between. */
  let before = ''
  let last = ''
  for (let at = 0; at < plain.length; at++) {
    const character = plain.charAt(at)
    const lower = character.toLowerCase()
    if (isLetter(character) && lower.length === 1) {
      begins[count] = beginning(character, before, last)
      places[count++] = at
      letters += lower
      before = character
      last = character
    } else if (character !== "'" && character !== '’') before = '' // an apostrophe does not part a word
  }
  begins[count] = 1
  places[count] = plain.length
  return { letters, begins: begins.subarray(0, count + 1), places: places.subarray(0, count + 1) }
}

function beginning(character: string, before: string, last: string): 0 | 1 | 2 {
  if (before === '') return isDigit(character) && isDigit(last) ? 2 : 1
  return (isUpper(character) && !isUpper(before)) || isDigit(character) !== isDigit(before) ? 1 : 0
}

const blanks = (run: string): string => ' '.repeat(run.length)
const isDigit = (character: string): boolean => character >= '0' && character <= '9'
const isUpper = (character: string): boolean => character !== character.toLowerCase()
const isLetter = (character: string): boolean =>
  character < '\u0080' ? /[A-Za-z0-9]/.test(character) : letter.test(character)
