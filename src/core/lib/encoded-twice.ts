import { decodeUtf8 } from './utf8.ts'

/** The characters that Windows-1252 has for the octets 80 to 9F, in this order; five of them are not assigned. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * True where a text is UTF-8 that some program took for Latin-1 or Windows-1252 and encoded once more: `MÃ¼ller` for
 * `Müller`. A text that has such letters on purpose is hardly ever valid UTF-8 as well.
 * @see RFC 3629 section 3
 */
export function isEncodedTwice(text: string): boolean {
  const octets = Array.from(text, octetOf)
  if (octets.some((octet) => octet > 0xff) || octets.every((octet) => octet < 0x80)) return false
  return decodeUtf8(Uint8Array.from(octets)) !== undefined
}

function octetOf(character: string): number {
  const place = windows1252.indexOf(character)
  return place >= 0 ? 0x80 + place : (character.codePointAt(0) ?? 0)
}
