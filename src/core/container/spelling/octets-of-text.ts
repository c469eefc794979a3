/**
 * The characters of Windows-1252 that are not those of Latin-1, by their code points. Five octets have none and stay
 * what they are. @see WHATWG Encoding, index-windows-1252
 */
const windows1252: ReadonlyMap<number, number> = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (character, i): [number, number] => [
    character.codePointAt(0) ?? 0,
    0x80 + i,
  ]),
)

/**
 * The octets that were taken for characters of Latin-1 or Windows-1252 and written as UTF-8 or UTF-16; undefined where
 * the text has any other character, is no such text, or is ASCII, in which nothing was changed. Ends at the first octet
 * that does not fit.
 */
export function octetsOfText(text: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (!beginsLikeOne(text)) return undefined
  const octets = new Uint8Array(text.length)
  const wide = utf16Start(text)
  const next = wide ? nextOfUtf16(text, wide.littleEndian) : nextOfUtf8(text)
  let length = 0
  let changed = wide !== undefined
  for (let at = wide?.start ?? (isMarked(text) ? 3 : 0); at < text.length;) {
    const character = next(at)
    if (!character) return undefined
    const [code, end] = character
    const octet = code < 0x100 ? code : windows1252.get(code)
    if (octet === undefined) return undefined
    changed ||= code >= 0x80
    octets[length++] = octet
    at = end
  }
  return changed ? octets.slice(0, length) : undefined
}

/**
 * Binary that is opened begins with an octet of ASCII and one beyond it, or the other way round, or with fixed octets;
 * text of other kinds is told by this at once.
 */
function beginsLikeOne(text: Uint8Array): boolean {
  if (utf16Start(text)) return true
  const [a = 0, b = 0, c = 0] = text.subarray(isMarked(text) ? 3 : 0)
  return ((a === 0x30 || a === 0x1f) && b >= 0xc2) || a === 0xc3 || (a === 0x50 && b === 0x4b && c < 9)
}

type Next = (at: number) => readonly [code: number, end: number] | undefined

const isMarked = ([a, b, c]: Uint8Array): boolean => a === 0xef && b === 0xbb && c === 0xbf

/** Characters of at most three octets: those beyond are in neither character set. @see RFC 3629 section 3 */
const nextOfUtf8 =
  (text: Uint8Array): Next =>
  (at) => {
    const [a = 0, b = 0, c = 0] = [text[at], text[at + 1], text[at + 2]]
    if (a < 0x80) return [a, at + 1]
    if (a >= 0xc2 && a < 0xe0) return b >>> 6 === 2 ? [((a & 0x1f) << 6) | (b & 0x3f), at + 2] : undefined
    if (a >>> 4 !== 0xe || b >>> 6 !== 2 || c >>> 6 !== 2) return undefined
    return [((a & 0xf) << 12) | ((b & 0x3f) << 6) | (c & 0x3f), at + 3]
  }

const nextOfUtf16 =
  (text: Uint8Array, littleEndian: boolean): Next =>
  (at) => {
    const [a = 0, b] = [text[at], text[at + 1]]
    if (b === undefined) return undefined
    return [littleEndian ? b * 256 + a : a * 256 + b, at + 2]
  }

/** Behind a byte order mark; or without one where a SEQUENCE begins so. */
function utf16Start([a, b, c = 0, d = 0]: Uint8Array): { start: number; littleEndian: boolean } | undefined {
  if (a === 0xff && b === 0xfe) return { start: 2, littleEndian: true }
  if (a === 0xfe && b === 0xff) return { start: 2, littleEndian: false }
  if (a === 0x30 && b === 0 && (c >= 0x80 || d > 0)) return { start: 0, littleEndian: true }
  if (a === 0 && b === 0x30 && (d >= 0x80 || c > 0)) return { start: 0, littleEndian: false }
  return undefined
}
