import { attempt, Asn1Fault } from '../fault.ts'
import { maximumDepth } from '../limits.ts'
import { readNode, type Asn1Node } from '../node.ts'
import { decodeBoolean } from '../boolean.ts'
import { decodeOid } from '../object-identifier.ts'
import { readString } from '../string.ts'
import { Tag } from '../tag.ts'
import { readTime } from '../time.ts'
import type { FoundEncoding } from './found-encoding.ts'

/** The encodings that our reader finds, depth first, up to the first fault, or up to `limit` of them. */
export interface OurElements {
  readonly elements: readonly FoundEncoding[]
  readonly fault: Asn1Fault | undefined
  /** There are more than the limit. */
  readonly cut: boolean
}

/**
 * Lists the first encoding in the bytes and all that it contains. Strings that wrap an encoding are not opened. A loop,
 * so that nesting costs no stack.
 */
export function ourElements(bytes: Uint8Array, limit: number): OurElements {
  const elements: FoundEncoding[] = []
  const waiting = [{ start: 0, end: bytes.length, depth: 0 }]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { start, end, depth } = place
    const reading = attempt(() => {
      if (depth > maximumDepth) throw new Asn1Fault('nested-too-deep', start, `at most ${maximumDepth} levels`)
      return readNode(bytes, start, end)
    })
    if (!reading.ok) return { elements, fault: reading.error, cut: false }
    if (elements.length === limit) return { elements, fault: undefined, cut: true }
    const node = reading.value
    elements.push(elementOf(node))
    // The octets after the outermost encoding belong to no object.
    if (depth > 0 && node.end < end) waiting.push({ start: node.end, end, depth })
    if (node.constructed && node.contentStart < node.contentEnd)
      waiting.push({ start: node.contentStart, end: node.contentEnd, depth: depth + 1 })
  }
  return { elements, fault: undefined, cut: false }
}

const elementOf = (node: Asn1Node): FoundEncoding => {
  const { start, end, tagClass, tagNumber, constructed } = node
  return { start, end, tagClass, tagNumber, constructed, value: valueOf(node) }
}

function valueOf(node: Asn1Node): string | undefined {
  switch (node.identifier) {
    case Tag.boolean:
      return decoded(() => String(decodeBoolean(node)))
    case Tag.objectIdentifier:
      return decoded(() => decodeOid(node))
    case Tag.utcTime:
    case Tag.generalizedTime: {
      const { instant } = readTime(node)
      return instant === undefined ? undefined : new Date(instant).toISOString()
    }
    default:
      return readString(node).text
  }
}

/** A value that breaks its type's rules is none: the tree shows its octets. */
function decoded(decode: () => string): string | undefined {
  const reading = attempt(decode)
  return reading.ok ? reading.value : undefined
}
