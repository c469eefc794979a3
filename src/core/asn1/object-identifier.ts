import { Asn1Fault } from './fault.ts'
import { maximumArcOctets, maximumArcs } from './limits.ts'
import type { Asn1Node } from './node.ts'
import { expectTag } from './sequence.ts'
import { Tag } from './tag.ts'

/** An object identifier in dotted-decimal form, `2.5.29.19`. */
export type Oid = string

/**
 * True where a text is an object identifier in dotted-decimal form: two arcs or more, no leading zeros, the first at
 * most 2, the second below 40 unless the first is 2.
 * @see X.660 section 7.6; RFC 4512 section 1.4 for the form
 */
export function isOid(text: string): boolean {
  if (!/^[012](\.(0|[1-9]\d*))+$/.test(text)) return false
  const [first, second, ...others] = text.split('.')
  return (first === '2' || Number(second) < 40) && others.length <= maximumArcs - 2
}

/**
 * Reads an OBJECT IDENTIFIER.
 * @throws Asn1Fault where the node is not one, or is one beyond the limits
 * @see X.690 section 8.19
 */
export function readOid(node: Asn1Node, what = 'an object identifier'): Oid {
  return decodeOid(expectTag(node, Tag.objectIdentifier, what))
}

/**
 * Reads the content of an OBJECT IDENTIFIER and does not look at the tag: for implicitly tagged fields such as
 * registeredID.
 */
export function decodeOid(node: Asn1Node): Oid {
  const { source, contentStart, contentEnd } = node
  if (contentStart === contentEnd) throw new Asn1Fault('bad-value', node.start, 'at least one arc')
  let text = ''
  let arcs = 0
  let offset = contentStart
  while (offset < contentEnd) {
    // The first is two.
    if (++arcs >= maximumArcs) throw new Asn1Fault('bad-value', node.start, `at most ${maximumArcs} arcs`)
    const first = offset
    if (source[first] === 0x80) throw new Asn1Fault('bad-value', first, 'an arc without leading zeros')
    while (offset < contentEnd && (source[offset] ?? 0) >= 0x80) offset++
    if (offset === contentEnd) throw new Asn1Fault('truncated', offset, 'the last octet of an arc')
    offset++
    if (offset - first > maximumArcOctets)
      throw new Asn1Fault('bad-value', first, `an arc of at most ${maximumArcOctets} octets`)
    text += arcs === 1 ? firstArcs(source, first, offset) : `.${arcText(source, first, offset)}`
  }
  return text
}

/** A double is exact up to 2^49; longer arcs are rare enough for BigInt. */
const exactOctets = 7

function arcText(source: Uint8Array, start: number, end: number): string {
  return end - start > exactOctets ? String(longArc(source, start, end)) : String(shortArc(source, start, end))
}

function firstArcs(source: Uint8Array, start: number, end: number): string {
  if (end - start > exactOctets) return `2.${longArc(source, start, end) - 80n}`
  const arc = shortArc(source, start, end)
  const root = Math.min(2, Math.floor(arc / 40))
  return `${root}.${arc - 40 * root}`
}

function shortArc(source: Uint8Array, start: number, end: number): number {
  let arc = 0
  for (let i = start; i < end; i++) arc = arc * 128 + ((source[i] ?? 0) & 0x7f)
  return arc
}

function longArc(source: Uint8Array, start: number, end: number): bigint {
  let arc = 0n
  for (let i = start; i < end; i++) arc = (arc << 7n) | BigInt((source[i] ?? 0) & 0x7f)
  return arc
}
