import { decodeBase64 } from '../lib/base64.ts'
import { asciiOf, isBase64Character } from './spelling/characters.ts'
import type { Container } from './contract.ts'
import type { Material } from './material.ts'
import { assumeSpelling } from './opening.ts'

const dot = 0x2e
/** Octets looked at for what stands before a token, and for the name of its first member. */
const sample = 64

/**
 * A JSON Web Token: three parts (five of an encrypted one) of Base64 with dots between them. Its header is opened, for
 * the certificates in its `x5c`; its claims and its signature are not looked at, and nothing of them is kept.
 * @see RFC 7515 sections 3.1 and 4.1.6, RFC 7516 section 3.1, RFC 7519
 */
export const jwtContainer = {
  id: 'jwt',
  detect: (material) => headerOf(material) !== undefined,
  open(material, opening) {
    const header = headerOf(material)
    if (!header) return
    const { octets } = material.text
    const decoded = decodeBase64(octets, header.start, header.end)
    if (!decoded.ok) return
    const place = material.textPlace(header.start, header.end)
    const before = opening.yielded
    opening.enter(decoded.value, place)
    if (opening.yielded === before) return
    assumeSpelling(material, opening)
    opening.say('other-object', material.textPlace(0, octets.length), { kind: 'jwt', label: undefined })
  },
} as const satisfies Container

/** Where the header stands; undefined where the whole text is no token. Linear. */
function headerOf({ text }: Material): { start: number; end: number } | undefined {
  const { octets } = text
  const before = /^(\xef\xbb\xbf)?\s*((authorization:\s*)?bearer\s+|access_token=)?(?=eyJ)/i.exec(
    asciiOf(octets, 0, sample),
  )
  if (!before) return undefined
  const start = before[0].length
  const ends: number[] = []
  for (let at = start; ends.length < 5;) {
    while (isBase64Character(octets[at])) at++
    ends.push(at)
    if (octets[at] !== dot) break
    at++
  }
  const [end = start, last = start] = [ends[0], ends.at(-1)]
  if ((ends.length !== 3 && ends.length !== 5) || /\S/.test(asciiOf(octets, last, last + sample))) return undefined
  const head = decodeBase64(octets, start, Math.min(end, start + sample))
  return head.ok && /^\{\s*"\w+"\s*:/.test(asciiOf(head.value, 0, sample)) ? { start, end } : undefined
}
