import { asciiOf, followsBase64, hexCharacter } from './characters.ts'
import { rewrite, type Rewritten } from './rewriting.ts'

const percent = 0x25
const plus = 0x2b
/** Break, return, blank, plus, slash, equals: what Base64 and armor have that an address may not. */
const escaped: readonly (number | undefined)[] = [0x0a, 0x0d, 0x20, plus, 0x2f, 0x3d]

/**
 * True where Base64 or armor is written as in an address or a form: nginx and load balancers hand on client
 * certificates so.
 */
export function hasPercents(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(percent); at !== -1; at = octets.indexOf(percent, at + 1)) {
    if (!escaped.includes(hexCharacter(octets, at + 1))) continue
    if (followsBase64(octets, at) || asciiOf(octets, Math.max(0, at - 5), at) === 'BEGIN') return true
  }
  return false
}

/**
 * Resolves `%` with two digits. A plus stands for a blank only in forms, which write real ones as %2B: they are told by
 * `BEGIN+`.
 * @see RFC 3986 section 2.1, WHATWG URL section 5
 */
export function unpercent(octets: Uint8Array): Rewritten {
  const fromForm = hasBeginPlus(octets)
  return rewrite(octets, [percent, plus], (text, at) => {
    if (text[at] === plus) return fromForm ? [[0x20], at + 1] : undefined
    const character = hexCharacter(text, at + 1)
    return character === undefined ? undefined : [[character], at + 3]
  })
}

function hasBeginPlus(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(plus); at !== -1; at = octets.indexOf(plus, at + 1)) {
    if (asciiOf(octets, Math.max(0, at - 5), at) === 'BEGIN') return true
  }
  return false
}
