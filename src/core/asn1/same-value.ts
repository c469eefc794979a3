import { equalBytes } from '../lib/bytes.ts'
import { attempt } from './fault.ts'
import { minimalInteger } from './integer.ts'
import type { Asn1Node } from './node.ts'
import { Tag } from './tag.ts'

/**
 * True where two encodings hold the same value. Lengths, the octet for TRUE and the zeros before a number may differ;
 * everything else counts. The content of octet strings is compared octet by octet.
 */
export function sameValue(a: Asn1Node, b: Asn1Node): boolean {
  // A list instead of recursion, so that nesting costs no stack.
  const open: [Asn1Node, Asn1Node][] = [[a, b]]
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [left, right] = pair
    if (left.identifier !== right.identifier) return false
    if (!left.constructed) {
      if (!samePrimitive(left, right)) return false
      continue
    }
    const children = attempt(() => [left.children(), right.children()] as const)
    if (!children.ok || children.value[0].length !== children.value[1].length) return false
    children.value[0].forEach((child, i) => open.push([child, children.value[1][i] ?? child]))
  }
  return true
}

function samePrimitive({ identifier, content }: Asn1Node, { content: other }: Asn1Node): boolean {
  if (identifier === Tag.boolean && content.length === other.length) return (content[0] === 0) === (other[0] === 0)
  if (identifier === Tag.integer) return equalBytes(minimalInteger(content), minimalInteger(other))
  return equalBytes(content, other)
}
