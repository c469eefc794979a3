import { claimBeyond } from '../asn1/cut.ts'
import { attempt } from '../asn1/fault.ts'
import { isSound } from '../asn1/is-sound.ts'
import { readNode, type Asn1Node } from '../asn1/node.ts'
import { Budget } from '../lib/budget.ts'
import type { ByteRange } from '../lib/byte-range.ts'
import type { Container } from './contract.ts'
import { takeCutCertificate, takeEncodings } from './encoding/encoding.ts'
import { isCutCertificate } from './encoding/recognise.ts'
import type { Material } from './material.ts'
import type { Opening } from './opening.ts'
import { isTakenAlone, isWhole } from './encoding/whole.ts'

const sequence = 0x30

/**
 * Octets of candidates that may be looked at, for each octet of the material: real files need less than 2, for
 * encodings do not overlap.
 */
const candidateShare = 8
/** Spent for a look at any candidate, however short: files made to hold nothing else would cost most. */
const costOfLook = 512

/**
 * Encodings somewhere among octets that no other reader knows: behind a header or a stray line break, in a firmware
 * image, in a dump. The last resort, and the only one that skips octets to get at an encoding.
 */
export const derWithinContainer = {
  id: 'der-within',
  detect: ({ bytes }) => nextEncoding(bytes, 0, budgetFor(bytes.length), isTakenAlone) !== undefined,
  open: (material, opening) => {
    takeEncodingsWithin(material, 0, isTakenAlone, opening)
  },
} as const satisfies Container

/**
 * Takes every encoding behind the offset that `isTaken`, and a certificate within which the octets end, and says what
 * stands around them. Yields how many there were.
 */
export function takeEncodingsWithin(
  material: Material,
  from: number,
  isTaken: (node: Asn1Node) => boolean,
  opening: Opening,
): number {
  const { bytes } = material
  const budget = budgetFor(bytes.length)
  const found = takeFrom(material, { start: from, end: bytes.length }, isTaken, budget, opening)
  const { count, gaps } = found
  const cut = cutWithin(bytes, bytes.length - found.after, budget)
  const after = cut === undefined ? found.after : found.after - (bytes.length - cut)
  if (count > 0 && gaps + after > 0)
    opening.say('bytes-around', material.place(from, bytes.length), { before: gaps, after, finds: count })
  if (cut === undefined || opening.full) return count
  const place = (start: number, end: number) => material.place(start, end)
  takeCutCertificate({ bytes, label: undefined, place, owned: false, find: true }, cut, opening)
  return count + 1
}

/** The offset of the certificate within which the octets end, if one begins behind `from`. Before it all was taken. */
function cutWithin(bytes: Uint8Array, from: number, budget: Budget): number | undefined {
  // At the very start it is no find, and was taken.
  for (let at = bytes.indexOf(sequence, from || 1); at !== -1; at = bytes.indexOf(sequence, at + 1)) {
    if (!beginsLikeOne(bytes, at) || claimBeyond(bytes, at) === undefined) continue
    // Elements of indefinite length are walked to their end.
    if (!budget.spend(bytes.length - at)) return undefined
    if (isCutCertificate(bytes.subarray(at))) return at
  }
  return undefined
}

/**
 * Takes the encodings in stretches of a file of a known format. An encoding that would cross the end of a stretch is
 * not whole and is not taken. Yields how many were taken.
 */
export function takeFindsIn(material: Material, stretches: Iterable<ByteRange>, opening: Opening): number {
  const budget = budgetFor(material.bytes.length)
  let finds = 0
  for (const stretch of stretches) {
    finds += takeFrom(material, stretch, isWhole, budget, opening).count
    if (budget.exhausted || opening.full) break
  }
  return finds
}

function takeFrom(
  material: Material,
  { start: from, end: to }: ByteRange,
  isTaken: (node: Asn1Node) => boolean,
  budget: Budget,
  opening: Opening,
): { count: number; gaps: number; after: number } {
  const bytes = to === material.bytes.length ? material.bytes : material.bytes.subarray(0, to)
  let count = 0
  let taken = from
  let gaps = 0
  for (
    let node = nextEncoding(bytes, from, budget, isTaken);
    node && !opening.full;
    node = nextEncoding(bytes, taken, budget, isTaken)
  ) {
    const { start, end, encoded } = node
    const place = (first: number, behind: number) => material.place(start + first, start + behind)
    takeEncodings({ bytes: encoded, label: undefined, place, owned: false, encrypted: false, find: true }, opening)
    gaps += start - taken
    taken = end
    count++
  }
  if (budget.exhausted) opening.say('search-stopped', material.place(taken, to), { octets: to })
  return { count, gaps, after: to - taken }
}

const budgetFor = (octets: number): Budget => new Budget(candidateShare * octets + 4096)

/**
 * The next encoding at or behind `from`. Spends the length of each candidate, which bounds what a look at it can cost.
 */
function nextEncoding(
  bytes: Uint8Array,
  from: number,
  budget: Budget,
  isTaken: (node: Asn1Node) => boolean,
): Asn1Node | undefined {
  for (let at = bytes.indexOf(sequence, from); at !== -1; at = bytes.indexOf(sequence, at + 1)) {
    if (!beginsLikeOne(bytes, at)) continue
    const reading = attempt(() => readNode(bytes, at))
    if (reading.ok && isTaken(reading.value) && isSound(reading.value)) return reading.value
    // Of a definite length one octet tells that it is a lie; an indefinite one must be walked to its end to find that
    // there is none.
    const indefinite = bytes[at + 1] === 0x80
    const cost = reading.ok ? reading.value.end - at : indefinite ? bytes.length - at : 0
    if (!budget.spend(cost + costOfLook)) return undefined
  }
  return undefined
}

/**
 * A length and a first element with which an encoding of ours begins. Short lengths are those of keys on curves; the
 * indefinite one is that of a message or a PFX, which begin with a long identifier and with version 3.
 */
function beginsLikeOne(bytes: Uint8Array, at: number): boolean {
  const length = bytes[at + 1] ?? 0
  const first = bytes[at + 2]
  if (length < 0x20) return false
  if (length < 0x80) return first === 0x02 ? bytes[at + 3] === 1 : first === sequence && bytes[at + 4] === 0x06
  if (length === 0x80)
    return first === 0x06 ? bytes[at + 3] === 9 : first === 0x02 && bytes[at + 3] === 1 && bytes[at + 4] === 3
  if (length > 0x84) return false
  const inner = bytes[at + 2 + (length & 0x7f)]
  return inner === sequence || inner === 0x02 || inner === 0x06 || inner === 0x0a
}
