import { attempt } from '../asn1/fault.ts'
import { readNode } from '../asn1/node.ts'
import { decodeBase64 } from '../lib/base64.ts'
import { alphabetOf, decodeOneAlphabet } from './spelling/alphabet.ts'
import { nextBase64Value } from './spelling/base64-value.ts'
import type { Container } from './contract.ts'
import { takeEncodings } from './encoding/encoding.ts'
import type { Material } from './material.ts'
import { assumeSpelling, type Opening } from './opening.ts'

/** Characters looked at to tell Base64 from prose. */
const sample = 40

/**
 * Base64 without BEGIN and END lines: of one encoding, as portals and XML give certificates away, or of text such as
 * PEM, as Kubernetes keeps it. The whole text must be that one value.
 */
export const base64Container = {
  id: 'base64',
  detect({ text }) {
    const characters = firstCharacters(text.octets)
    if (!/^[A-Za-z0-9+/_-]{40}$/.test(characters)) return false
    const decoded = decodeBase64(Uint8Array.from(characters, (character) => character.charCodeAt(0)))
    if (!decoded.ok || !(beginsLong(decoded.value) || decoded.value.every(isText))) return false
    const first = nextBase64Value(text.octets, 0, text.octets.length)
    return !first || !nextBase64Value(text.octets, first.end, text.octets.length) // several are for `base64-values`
  },
  open(material, opening) {
    const { octets } = material.text
    const start = startOf(octets)
    const place = material.textPlace(start, octets.length)
    assumeSpelling(material, opening)
    const bytes = decode(material, start, opening)
    if (!bytes) return
    if (alphabetOf(octets, start, octets.length).kind === 'url') opening.assume('base64url', place)
    if (bytes[0] === 0x30) {
      opening.assume('bare-base64', place)
      const end = takeEncodings({ bytes, label: undefined, place: () => place, owned: true, encrypted: false }, opening)
      if (end > 0 && end < bytes.length)
        opening.say('bytes-around', place, { before: 0, after: bytes.length - end, finds: 0 })
    } else {
      const found = opening.objects.length
      opening.enter(bytes, place)
      if (opening.objects.length > found) opening.assume('wrapped-base64', place)
    }
  },
} as const satisfies Container

/** The octets, or those of a whole encoding before a fault, which is then said. */
function decode(material: Material, start: number, opening: Opening): Uint8Array<ArrayBuffer> | undefined {
  const { octets } = material.text
  const result = decodeOneAlphabet(octets, start, octets.length)
  if (result.ok) return result.value
  const { kind, offset } = result.error
  const cut = kind === 'incomplete-group' ? lastCharacter(octets) : offset
  const before = decodeOneAlphabet(octets, start, cut)
  if (before.ok && kind === 'incomplete-group') return before.value
  const reading = attempt(() => readNode(before.ok ? before.value : new Uint8Array()))
  const { line, column } = material.text.position(offset)
  opening.say('base64-invalid', material.textPlace(start, octets.length), {
    label: undefined,
    line: material.within ? material.within.lines?.first : line,
    column: material.within ? undefined : column,
    recovered: reading.ok,
  })
  if (!before.ok) return undefined
  const whole = reading.ok ? before.value.slice(0, reading.value.end) : undefined
  before.value.fill(0) // it may be a key
  return whole
}

/** Behind white space and the byte order mark of UTF-8. */
function startOf(octets: Uint8Array): number {
  let start = octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? 3 : 0
  while (isWhite(octets[start])) start++
  return start
}

function lastCharacter(octets: Uint8Array): number {
  let end = octets.length
  while (end > 0 && isWhite(octets[end - 1])) end--
  return end - 1
}

/** The first characters that are not white space; fewer where there are no more among the first kilobyte. */
function firstCharacters(octets: Uint8Array): string {
  let characters = ''
  for (let i = startOf(octets), end = i + 1024; i < end && i < octets.length && characters.length < sample; i++) {
    if (!isWhite(octets[i])) characters += String.fromCharCode(octets[i] ?? 0)
  }
  return characters
}

/** The identifier and length of a SEQUENCE of 128 to 2^32 octets: every certificate has one. */
const beginsLong = ([identifier, length = 0]: Uint8Array): boolean =>
  identifier === 0x30 && length >= 0x81 && length <= 0x84

/**
 * Thirty octets of anything but text hardly ever all look like text: prose that happens to be Base64 does not decode to
 * it.
 */
const isText = (octet: number): boolean => isWhite(octet) || (octet > 0x20 && octet < 0x7f) || isMark(octet)
const isMark = (octet: number): boolean => octet === 0xef || octet === 0xbb || octet === 0xbf

const isWhite = (octet: number | undefined): boolean =>
  octet === 0x20 || (octet !== undefined && octet >= 0x09 && octet <= 0x0d)
