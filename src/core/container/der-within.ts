import { attempt } from '../asn1/fault.ts'
import { readNode, type Asn1Node } from '../asn1/node.ts'
import { Budget } from '../lib/budget.ts'
import type { Container } from './contract.ts'
import type { Material } from './material.ts'
import type { Opening } from './opening.ts'
import { isWholeCertificate } from './recognise.ts'

const sequence = 0x30

/** Octets of candidates that may be looked at, for each octet of the material: real files need less than 2, for certificates do not overlap. */
const candidateShare = 8

/**
 * Certificates somewhere among octets that no other reader knows: behind a header, in a firmware image, in a dump. The last resort, and the
 * only one that skips octets to get at an encoding.
 */
export const derWithinContainer: Container = {
  id: 'der-within',
  detect: ({ bytes }) => nextCertificate(bytes, 0, budgetFor(bytes.length)) !== undefined,
  open: (material, opening) => {
    takeCertificatesWithin(material, 0, opening)
  },
}

/** Takes every whole certificate behind the offset and says what stands around them. Yields how many there were. */
export function takeCertificatesWithin(material: Material, from: number, opening: Opening): number {
  const { bytes } = material
  const budget = budgetFor(bytes.length)
  let count = 0
  let taken = from
  let gaps = 0
  for (
    let node = nextCertificate(bytes, from, budget);
    node && !opening.full;
    node = nextCertificate(bytes, taken, budget)
  ) {
    opening.add({
      kind: 'certificate',
      place: material.place(node.start, node.end),
      label: undefined,
      bytes: node.encoded.slice(),
    })
    gaps += node.start - taken
    taken = node.end
    count++
  }
  const after = bytes.length - taken
  if (count > 0 && gaps + after > 0)
    opening.say('bytes-around', material.place(from, bytes.length), { before: gaps, after })
  if (budget.exhausted) opening.say('search-stopped', material.place(taken, bytes.length), { octets: bytes.length })
  return count
}

const budgetFor = (octets: number): Budget => new Budget(candidateShare * octets + 4096)

/** The next certificate of definite length at or behind `from`. Spends the length of each candidate, which bounds what a look at it can cost. */
function nextCertificate(bytes: Uint8Array, from: number, budget: Budget): Asn1Node | undefined {
  for (let at = bytes.indexOf(sequence, from); at !== -1; at = bytes.indexOf(sequence, at + 1)) {
    const length = bytes[at + 1] ?? 0
    // A certificate is longer than 127 octets, and its first element is a SEQUENCE again.
    if (length < 0x81 || length > 0x84 || bytes[at + 2 + (length & 0x7f)] !== sequence) continue
    const reading = attempt(() => readNode(bytes, at))
    if (!reading.ok) continue
    if (isWholeCertificate(reading.value)) return reading.value
    if (!budget.spend(reading.value.end - at)) return undefined
  }
  return undefined
}
