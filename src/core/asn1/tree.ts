import type { ByteRange } from '../lib/byte-range.ts'
import { Cursor } from './cursor.ts'
import { attempt, type Asn1Fault } from './fault.ts'
import { Asn1Node, readNode } from './node.ts'

/** A node and its place among its neighbours. */
export interface NumberedNode {
  readonly node: Asn1Node
  /** Counted from zero. */
  readonly number: number
}

/** A window of the encodings that follow one another in a stretch of bytes. */
export interface Encodings {
  readonly nodes: readonly Asn1Node[]
  /** The number of encodings in all, up to the fault. */
  readonly total: number
  /**
   * The fault that ended the reading; the octets from `readTo` to the end of the stretch belong to no whole encoding.
   */
  readonly fault: Asn1Fault | undefined
  readonly readTo: number
}

/**
 * Lists the encodings in a stretch of bytes from number `start` on, at most `count`. Reads only identifiers and
 * lengths. If the last encoding claims more than the stretch holds, it is yielded with the content that is there,
 * beside the fault, so that its inside stays readable. Never throws.
 */
export function listEncodings(source: Uint8Array, range: ByteRange, start: number, count: number): Encodings {
  const nodes: Asn1Node[] = []
  const inWindow = (number: number): boolean => number >= start && number < start + count
  const walked = walk(source, range, inWindow, (node) => {
    nodes.push(node)
    return true
  })
  return { nodes, ...walked }
}

/** Yields the encoding in a stretch of bytes that covers the octet at `offset`; undefined where there is none. */
export function encodingAt(source: Uint8Array, range: ByteRange, offset: number): NumberedNode | undefined {
  let found: NumberedNode | undefined
  const covers = (_: number, end: number): boolean => offset < end
  walk(source, range, covers, (node, number) => {
    found = { node, number }
    return false
  })
  return found && offset >= found.node.start ? found : undefined
}

/**
 * Goes over the encodings and calls `visit` with those that are `wanted`, until it yields false. No nodes are made of
 * the others.
 */
function walk(
  source: Uint8Array,
  { start, end }: ByteRange,
  wanted: (number: number, end: number) => boolean,
  visit: (node: Asn1Node, number: number) => boolean,
): Omit<Encodings, 'nodes'> {
  const cursor = new Cursor(source)
  let total = 0
  for (let offset = start; offset < end;) {
    if (cursor.moveTo(offset, end) && !wanted(total, cursor.end)) {
      total++
      offset = cursor.end
      continue
    }
    const at = offset
    const read = attempt(() => readNode(source, at, end))
    const node = read.ok ? read.value : shortened(source, at, end)
    const fault = read.ok ? undefined : read.error
    if (!node) return { total, fault, readTo: at }
    const number = total++
    const goOn = !wanted(number, node.end) || visit(node, number)
    if (fault || !goOn) return { total, fault, readTo: node.end }
    offset = node.end
  }
  return { total, fault: undefined, readTo: end }
}

/**
 * Yields the encoding at `start` whose content is cut off, as far as it goes; undefined where even the length is
 * missing.
 */
function shortened(source: Uint8Array, start: number, end: number): Asn1Node | undefined {
  const lengthAt = start + identifierLength(source, start, end)
  const initial = source[lengthAt] ?? 0
  if (lengthAt >= end || initial === 0xff || initial < 2) return undefined
  const contentStart = lengthAt + 1 + (initial > 0x80 ? initial & 0x7f : 0)
  const identifier = source[start] ?? 0
  // In practice a tag of several octets is never cut off. An indefinite length on a primitive has no content.
  if (contentStart >= end || (identifier & 0x1f) === 0x1f || (initial === 0x80 && (identifier & 0x20) === 0))
    return undefined
  return new Asn1Node(source, start, contentStart, end, end, identifier & 0x1f, false)
}

/** Yields the number of octets of the identifier. @see X.690 section 8.1.2 */
export function identifierLength(source: Uint8Array, start: number, end: number): number {
  if (((source[start] ?? 0) & 0x1f) !== 0x1f) return 1
  let offset = start + 1
  while (offset < end && (source[offset] ?? 0) >= 0x80) offset++
  return offset + 1 - start
}
