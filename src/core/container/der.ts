import { claimBeyond } from '../asn1/cut.ts'
import { attempt } from '../asn1/fault.ts'
import { readNode } from '../asn1/node.ts'
import type { Container } from './contract.ts'
import { takeEncodings } from './encoding/encoding.ts'
import type { Material } from './material.ts'
import type { Opening } from './opening.ts'
import { recognise, type Recognised } from './encoding/recognise.ts'
import { isTakenAlone, isWhole } from './encoding/whole.ts'
import { takeEncodingsWithin } from './der-within.ts'

/**
 * One binary encoding or several behind one another, told by their structure. Octets behind the last are reported, and
 * searched for more; octets before the first are for `der-within`.
 * @see X.690
 */
export const derContainer = {
  id: 'der',
  detect: (material) => firstKind(material) !== 'unknown' || isTruncated(material.bytes),
  open: openDer,
} as const satisfies Container

/** The kind of the encoding at the very start; `unknown` if it has no known structure. */
export function firstKind({ bytes }: Material): Recognised['kind'] {
  const reading = attempt(() => readNode(bytes))
  return reading.ok ? recognise(reading.value).kind : 'unknown'
}

export function openDer(material: Material, opening: Opening): void {
  const { bytes } = material
  const place = (start: number, end: number) => material.place(start, end)
  const end = takeEncodings({ bytes, label: undefined, place, owned: false, encrypted: false }, opening)
  takeBehind(material, end, opening)
}

/**
 * Searches what stands behind the last encoding, all of it where there was none whole: a PKCS #7 file that was cut off
 * still has its first certificates.
 */
export function takeBehind(material: Material, end: number, opening: Opening): void {
  const { length } = material.bytes
  if (end === length || takeEncodingsWithin(material, end, end === 0 ? isWhole : isTakenAlone, opening) > 0) return
  if (end === 0) return
  opening.say('bytes-around', material.place(end, length), { before: 0, after: length - end, finds: 0 })
}

/**
 * A SEQUENCE that claims more octets than there are, with a length written as only an encoding of some size has it, and
 * an element inside.
 */
function isTruncated(bytes: Uint8Array): boolean {
  const [identifier, length = 0, ...head] = bytes.subarray(0, 8)
  const inner = head[length & 0x7f]
  const plausible =
    identifier === 0x30 && length >= 0x81 && length <= 0x84 && (inner === 0x30 || inner === 0x02 || inner === 0x06)
  return plausible && claimBeyond(bytes) !== undefined
}
