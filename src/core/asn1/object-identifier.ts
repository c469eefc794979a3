import { Asn1Fault } from './fault.ts'
import { maximumArcOctets, maximumArcs } from './limits.ts'
import type { Asn1Node } from './node.ts'
import { expectTag } from './sequence.ts'
import { Tag } from './tag.ts'

/** An object identifier in dotted-decimal form, `2.5.29.19`. */
export type Oid = string

/**
 * Whether a text is an object identifier in dotted-decimal form: two arcs or more, no leading zeros, the first at most 2, the second below 40
 * unless the first is 2. @see X.660 section 7.6; RFC 4512 section 1.4 for the form
 */
export function isOid(text: string): boolean {
  if (!/^[012](\.(0|[1-9]\d*))+$/.test(text)) return false
  const [first, second, ...others] = text.split('.')
  return (first === '2' || Number(second) < 40) && others.length <= maximumArcs - 2
}

/** @throws Asn1Fault where the node is no OBJECT IDENTIFIER, or one beyond the limits. @see X.690 section 8.19 */
export function readOid(node: Asn1Node, what = 'an object identifier'): Oid {
  return decodeOid(expectTag(node, Tag.objectIdentifier, what))
}

/** The same for a node of which only the content counts, such as an implicitly tagged registeredID. */
export function decodeOid(node: Asn1Node): Oid {
  const { source, contentStart, contentEnd } = node
  if (contentStart === contentEnd) throw new Asn1Fault('bad-value', node.start, 'at least one arc')
  const arcs: string[] = []
  let offset = contentStart
  while (offset < contentEnd) {
    if (arcs.length > maximumArcs) throw new Asn1Fault('bad-value', node.start, `at most ${maximumArcs} arcs`)
    const first = offset
    if (source[first] === 0x80) throw new Asn1Fault('bad-value', first, 'an arc without leading zeros')
    while (offset < contentEnd && (source[offset] ?? 0) >= 0x80) offset++
    if (offset === contentEnd) throw new Asn1Fault('truncated', offset, 'the last octet of an arc')
    offset++
    if (offset - first > maximumArcOctets)
      throw new Asn1Fault('bad-value', first, `an arc of at most ${maximumArcOctets} octets`)
    pushArc(arcs, source, first, offset)
  }
  return arcs.join('.')
}

function pushArc(arcs: string[], source: Uint8Array, start: number, end: number): void {
  // Up to 2^49 a double is exact; longer arcs are rare enough for BigInt.
  if (end - start > 7) {
    let arc = 0n
    for (let i = start; i < end; i++) arc = (arc << 7n) | BigInt((source[i] ?? 0) & 0x7f)
    if (arcs.length === 0) arcs.push('2', (arc - 80n).toString())
    else arcs.push(arc.toString())
    return
  }
  let arc = 0
  for (let i = start; i < end; i++) arc = arc * 128 + ((source[i] ?? 0) & 0x7f)
  if (arcs.length === 0) {
    const root = Math.min(2, Math.floor(arc / 40))
    arcs.push(String(root), String(arc - 40 * root))
  } else {
    arcs.push(String(arc))
  }
}
