import { claimBeyond } from '../asn1/cut.ts'
import { attempt } from '../asn1/fault.ts'
import { readNode } from '../asn1/node.ts'
import { alphabetOf, decodeOneAlphabet } from './spelling/alphabet.ts'
import { nextBase64Value, type Base64Value } from './spelling/base64-value.ts'
import type { Container } from './contract.ts'
import { takeEncodings } from './encoding/encoding.ts'
import type { Material } from './material.ts'
import { assumeSpelling, type Opening } from './opening.ts'
import { recognise } from './encoding/recognise.ts'

/**
 * Characters of an encoding that breaks off, from which on it is reported: a few that begin like one may be anything.
 */
const reportedFrom = 80

/**
 * Text that holds Base64 of encodings or of files amid other things, each value found by how it begins and told from
 * others by what it holds: `x5c` of JWK (RFC 7517 section 4.7), `X509Certificate` of XML signatures and SAML, LDIF (RFC
 * 2849), secrets of Kubernetes, plists, parts of mail (RFC 2045 section 6.8), string literals that are joined, and
 * several values without any frame.
 */
export const base64ValuesContainer = {
  id: 'base64-values',
  detect: ({ text }) => nextPlausible(text.octets, 0, text.octets.length) !== undefined,
  open(material, opening) {
    assumeSpelling(material, opening)
    takeBase64Values(material, 0, material.text.octets.length, opening)
  },
} as const satisfies Container

/** Takes the values between two offsets of the text. */
export function takeBase64Values(material: Material, from: number, to: number, opening: Opening): void {
  const { octets } = material.text
  for (
    let found = nextPlausible(octets, from, to);
    found && !opening.full;
    found = nextPlausible(octets, found.end, to)
  ) {
    if (found.kind === 'file') enterFile(material, found, opening)
    else takeEncoding(material, found, opening)
    found.characters.fill(0) // it may be a key
  }
}

/**
 * The next value that is of use: a file, or an encoding that is known, or so much of one that its loss is worth a word.
 */
function nextPlausible(octets: Uint8Array, from: number, to: number): Base64Value | undefined {
  for (let value = nextBase64Value(octets, from, to); value; value = nextBase64Value(octets, value.end, to)) {
    if (value.kind === 'file' || isKnown(value)) return value
  }
  return undefined
}

function isKnown({ characters, complete }: Base64Value): boolean {
  if (!complete) return characters.length >= reportedFrom
  const decoded = decodeOneAlphabet(characters, 0, characters.length)
  if (!decoded.ok) return characters.length >= reportedFrom
  const reading = attempt(() => readNode(decoded.value))
  const known = reading.ok && recognise(reading.value).kind !== 'unknown'
  decoded.value.fill(0)
  return known
}

function enterFile(material: Material, { start, end, characters }: Base64Value, opening: Opening): void {
  const decoded = decodeOneAlphabet(characters, 0, characters.length)
  const place = material.textPlace(start, end)
  if (!decoded.ok) {
    sayInvalid(material, start, end, opening)
    return
  }
  const before = opening.yielded
  opening.enter(decoded.value, place)
  if (opening.yielded > before) opening.assume('wrapped-base64', place)
}

function takeEncoding(material: Material, value: Base64Value, opening: Opening): void {
  const { start, end, characters, complete } = value
  const { octets } = material.text
  const place = material.textPlace(start, end)
  const whole = complete ? characters.length : characters.length - (characters.length % 4)
  const decoded = decodeOneAlphabet(characters, 0, whole)
  if (!decoded.ok || (!complete && !endsValue(octets[end]))) {
    sayInvalid(material, start, end, opening)
    return
  }
  const bytes = decoded.value
  if (!complete && claimBeyond(bytes) === undefined) return
  opening.assume('embedded-base64', place)
  if (alphabetOf(characters, 0, characters.length).kind === 'url') opening.assume('base64url', place)
  const taken = takeEncodings({ bytes, label: undefined, place: () => place, owned: true, encrypted: false }, opening)
  if (taken > 0 && taken < bytes.length)
    opening.say('bytes-around', place, { before: 0, after: bytes.length - taken, finds: 0 })
}

/** The character that cannot be there is the one at which the value was left. */
function sayInvalid(material: Material, start: number, end: number, opening: Opening): void {
  const { within } = material
  const { line, column } = material.text.position(end)
  opening.say('base64-invalid', material.textPlace(start, end), {
    label: undefined,
    line: within ? within.lines?.first : line,
    column: within ? undefined : column,
    recovered: false,
  })
}

/** True for the characters that close a value in any of these formats. Any other character there is a fault. */
const endsValue = (octet: number | undefined): boolean =>
  octet === undefined || '"\'`<,;]})=\n\r\t \\'.includes(String.fromCharCode(octet))
