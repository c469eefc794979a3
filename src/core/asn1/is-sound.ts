import { attempt } from './fault.ts'
import type { Asn1Node } from './node.ts'
import { decodeOid } from './object-identifier.ts'
import { Tag } from './tag.ts'

/**
 * True where every length inside an encoding fits, down to the last, and values whose form is fixed have that form. If
 * other octets were put into the middle, everything after them moves and this shows here, unless they are within the
 * last value. Linear in the length; a loop.
 */
export function isSound(node: Asn1Node): boolean {
  const waiting = [node]
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    if (!each.constructed) {
      if (each.tagClass === 0 && !hasItsForm(each)) return false
      continue
    }
    const children = childrenOf(each)
    if (!children) return false
    for (const child of children) waiting.push(child)
  }
  return true
}

function childrenOf(node: Asn1Node): Asn1Node[] | undefined {
  const reading = attempt(() => node.children())
  return reading.ok ? reading.value : undefined
}

/**
 * @see X.690 sections 8.2 (BOOLEAN), 8.3 (INTEGER), 8.6 (BIT STRING), 8.8 (NULL), 8.19 (OBJECT IDENTIFIER), 8.25
 * (times)
 */
function hasItsForm(node: Asn1Node): boolean {
  const { content } = node
  switch (node.tagNumber) {
    case Tag.boolean:
      return content.length === 1
    case Tag.integer:
    case Tag.enumerated:
      return content.length > 0
    case Tag.bitString:
      return content.length > 0 && (content[0] ?? 8) < 8
    case Tag.null:
      return content.length === 0
    case Tag.objectIdentifier:
      return attempt(() => decodeOid(node)).ok
    case Tag.utcTime:
    case Tag.generalizedTime:
      return content.every((octet) => octet > 0x20 && octet < 0x7f)
    case 16: // SEQUENCE and SET are never primitive.
    case 17:
      return false
    default:
      return true
  }
}
