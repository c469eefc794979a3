import { followsBase64, hexCharacter } from './characters.ts'
import { rewrite, type Replacement, type Rewritten } from './rewriting.ts'

const equals = 0x3d

/**
 * True where the padding of Base64 is written as `=3D`, or the break behind an armor line as `=0A` or as a soft one: a
 * mail, saved as it travelled.
 */
export function hasSoftBreaks(octets: Uint8Array): boolean {
  for (let at = octets.indexOf(equals); at !== -1; at = octets.indexOf(equals, at + 1)) {
    if (!followsBase64(octets, at)) continue
    const character = hexCharacter(octets, at + 1)
    if (character === equals && !isPaddingBefore(octets, at)) return true
    if (octets[at - 1] === 0x2d && octets[at - 2] === 0x2d && (character === 0x0a || character === 0x0d)) return true
  }
  return false
}

/** `==3D` would be padding, and then something else. */
const isPaddingBefore = (octets: Uint8Array, at: number): boolean => octets[at - 1] === equals

/** Resolves `=` with two digits, and takes out line breaks behind `=`. @see RFC 2045 section 6.7 */
export const unsoften = (octets: Uint8Array): Rewritten => rewrite(octets, [equals], resolve)

function resolve(octets: Uint8Array, at: number): Replacement | undefined {
  const next = octets[at + 1]
  if (next === 0x0a) return [[], at + 2]
  if (next === 0x0d) return [[], octets[at + 2] === 0x0a ? at + 3 : at + 2]
  const character = hexCharacter(octets, at + 1)
  return character === undefined ? undefined : [[character], at + 3]
}
