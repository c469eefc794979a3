import { claimBeyond } from '../../asn1/cut.ts'
import { attempt } from '../../asn1/fault.ts'
import { readNode } from '../../asn1/node.ts'
import { Tag } from '../../asn1/tag.ts'
import type { Base64Fault } from '../../lib/base64.ts'
import { latin1 } from '../../lib/characters.ts'
import { alphabetOf } from '../spelling/alphabet.ts'
import type { ArmorLine } from './armor.ts'
import type { Place } from '../encoded-object.ts'
import { isCutCertificate } from '../encoding/recognise.ts'
import { takeEncodings } from '../encoding/encoding.ts'
import { concernsUs, promiseOf } from './labels.ts'
import type { Material } from '../material.ts'
import type { Opening } from '../opening.ts'
import { decodeBody, dressOf, isBlank, isBreak, skipHeaders, type Dress } from './pem-body.ts'

/** One block: its armor, as much as there is of it, and where the Base64 between stands in the text. */
interface Block {
  readonly label: string
  readonly place: Place
  readonly line: number | undefined
  readonly bodyStart: number
  readonly bodyEnd: number
  /** The header fields say so, or the label. */
  readonly encrypted: boolean
  readonly complete: boolean
}

/** Takes what stands between two armor lines, one of which may be missing, and says what is wrong with the armor. */
export function takeBlock(
  material: Material,
  begin: ArmorLine | undefined,
  end: ArmorLine | undefined,
  bodyStart: number,
  bodyEnd: number,
  opening: Opening,
): void {
  const { octets } = material.text
  const label = (begin ?? end)?.label ?? ''
  const found = material.textPlace(begin?.start ?? bodyStart, end?.end ?? bodyEnd)
  const place: Place = begin && isNamed(octets, begin.start) ? { ...found, named: true } : found
  const line = place.lines?.first
  if (!begin) opening.say('armor-incomplete', place, { label, line, missing: 'begin' })
  else if (!end) opening.say('armor-incomplete', place, { label, line, missing: 'end' })
  else if (begin.label !== end.label && !isCutOff(begin, end))
    opening.say('armor-labels-differ', place, { begin: begin.label, end: end.label, line })
  const dress = begin ? dressOf(octets, begin.start) : { marks: [], quote: undefined, indented: false }
  sayArmor(octets, begin, end, dress, place, opening)

  const promised = promiseOf(label)
  if (promised === 'pgp' || promised === 'ssh-key') {
    opening.say('other-object', place, { kind: promised, label })
    return
  }
  if (promised === 'secret') {
    opening.add({ kind: 'secret', place, label })
    return
  }
  const headers = skipHeaders(octets, bodyStart, bodyEnd)
  const encrypted = headers.encrypted || label.includes('ENCRYPTED')
  takeBody(
    material,
    {
      label,
      place,
      line,
      bodyStart: headers.bodyStart,
      bodyEnd,
      encrypted,
      complete: begin !== undefined && end !== undefined,
    },
    dress,
    opening,
  )
}

/** The end of an element's opening tag, or of a key in YAML, JSON or an INI file. */
const partBegins = /(?:<[\w.-]+>|[\w.-]["']?\s*[:=]\s*[|>]?[-+]?\s*["'`]?)[\s>]*$/

/** So many octets before a block are looked at. */
const nameLength = 64

/** Letters and digits are read as one letter: they may be of a private key, and nobody can overwrite a string. */
function isNamed(octets: Uint8Array, start: number): boolean {
  const before = octets.subarray(Math.max(0, start - nameLength), start)
  // Nearly always another block ends there: the last octet before dashes and breaks is then a letter.
  let end = before.length - 1
  while (end >= 0 && !isWord(before[end] ?? 0) && !closesName(before[end])) end--
  return closesName(before[end]) && partBegins.test(latin1(before.map((octet) => (isWord(octet) ? 0x61 : octet))))
}

/** `:`, `=` or `>` */
const closesName = (octet: number | undefined): boolean => octet === 0x3a || octet === 0x3d || octet === 0x3e

const isWord = (octet: number): boolean =>
  (octet >= 0x30 && octet <= 0x39) ||
  (octet >= 0x41 && octet <= 0x5a) ||
  (octet >= 0x61 && octet <= 0x7a) ||
  octet === 0x5f

/** The END line is as much of what BEGIN asks for as the text had room for. */
const isCutOff = (begin: ArmorLine, end: ArmorLine): boolean => !end.exact && begin.label.startsWith(end.label)

/** Reports deviations that this reader accepts and other programs may refuse. */
function sayArmor(
  octets: Uint8Array,
  begin: ArmorLine | undefined,
  end: ArmorLine | undefined,
  dress: Dress,
  place: Place,
  opening: Opening,
): void {
  if (begin?.exact === false || end?.exact === false) opening.assume('armor-spelling', place)
  if (dress.indented) opening.assume('indented', place)
  if (!begin) return
  let next = begin.end
  while (isBlank(octets[next])) next++
  // In a string literal the quotation mark that closes the line stands here.
  if (next < octets.length && !isBreak(octets[next]) && octets[next] !== dress.quote) opening.assume('same-line', place)
}

function takeBody(material: Material, block: Block, dress: Dress, opening: Opening): void {
  const { octets } = material.text
  const { label, place, line, bodyStart, bodyEnd } = block
  if (isEmpty(octets, bodyStart, bodyEnd)) {
    opening.say('block-empty', place, { label, line })
    return
  }
  const { result, undressed } = decodeBody(octets, bodyStart, bodyEnd, dress)
  if (undressed) opening.assume('quoted', place)
  else if (alphabetOf(octets, bodyStart, bodyEnd).kind === 'url') opening.assume('base64url', place)
  if (result.ok) takeDecoded(block, result.value, opening)
  else takeBroken(material, block, dress, result.error, opening)
}

/**
 * Base64 with a fault in it. If a whole encoding stands before the fault, that is taken: its own length says that
 * nothing of it is missing.
 */
function takeBroken(material: Material, block: Block, dress: Dress, fault: Base64Fault, opening: Opening): void {
  const { label, place, line } = block
  if (!concernsUs(label)) {
    opening.say('other-object', place, { kind: 'unknown', label })
    return
  }
  const before = decodeBefore(material.text.octets, block.bodyStart, fault.offset, dress)
  const whole = before[0] === Tag.sequence && !claimBeyond(before) ? attempt(() => readNode(before)) : undefined
  const recovered = whole?.ok === true
  const cutShort = fault.kind === 'incomplete-group' && !recovered
  // Behind a body without END anything may follow; and what is merely cut short is better said of the encoding than of
  // its spelling.
  if (!(recovered && !block.complete) && !cutShort && promiseOf(label) !== 'private-key') {
    const within = material.within !== undefined
    const at = material.text.position(fault.offset)
    opening.say('base64-invalid', place, {
      label,
      line: within ? line : at.line,
      column: within ? undefined : at.column,
      recovered,
    })
  }
  if (cutShort) {
    takeDecoded(block, before, opening)
    return
  }
  if (whole?.ok) takeDecoded(block, before.slice(0, whole.value.end), opening)
  else if (promiseOf(label) === 'private-key') {
    opening.add({ kind: 'private-key', place, label, encrypted: block.encrypted })
  } else if (isCutCertificate(before)) {
    opening.add({ kind: 'certificate', place, label, cut: true, bytes: before.slice() })
  }
  before.fill(0)
}

/**
 * The octets of the whole groups of four before the offset: one left-over character is taken off, and the blanks behind
 * it.
 */
function decodeBefore(octets: Uint8Array, start: number, end: number, dress: Dress): Uint8Array<ArrayBuffer> {
  let stop = end
  for (let attempts = 0; attempts < 2; attempts++) {
    const { result } = decodeBody(octets, start, stop, dress)
    if (result.ok) return result.value
    if (result.error.kind !== 'incomplete-group') break
    while (stop > start && (isBlank(octets[stop - 1]) || isBreak(octets[stop - 1]) || octets[stop - 1] === dress.quote))
      stop--
    stop--
  }
  return new Uint8Array()
}

function takeDecoded(block: Block, bytes: Uint8Array<ArrayBuffer>, opening: Opening): void {
  const { label, place, line } = block
  const encrypted = block.encrypted || isEncryptedOpenssh(bytes)
  const end = takeEncodings({ bytes, label, place: () => place, owned: true, encrypted }, opening)
  if (end === 0 || end === bytes.length || promiseOf(label) === 'private-key') return
  if (label === 'TRUSTED CERTIFICATE') opening.say('trust-settings-ignored', place, { label, line })
  else opening.say('bytes-around', place, { before: 0, after: bytes.length - end, finds: 0 })
}

/**
 * `openssh-key-v1`, a zero, and the cipher's name behind its length of four octets. @see openssh PROTOCOL.key section 1
 */
function isEncryptedOpenssh(bytes: Uint8Array): boolean {
  const beginning = latin1(bytes.subarray(0, 23))
  return beginning.startsWith('openssh-key-v1\0') && !beginning.endsWith('none')
}

function isEmpty(octets: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(octets[i]) && !isBreak(octets[i])) return false
  return true
}
