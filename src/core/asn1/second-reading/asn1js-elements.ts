/**
 * Lists the encodings that asn1js finds: a reader with other mistakes than ours. Strings that wrap an encoding are not
 * opened (`parseEmbedded`), since asn1js guesses which do.
 */
import { fromBER, Boolean as Asn1Boolean, GeneralizedTime, ObjectIdentifier, UTCTime, type AsnType } from 'asn1js'
import type { FoundEncoding } from './found-encoding.ts'

/** Depth: asn1js recurses, and overflows the stack at some 1,300 levels. */
const limits = { maxDepth: 100, maxContentLength: 64 << 20, parseEmbedded: false }

export type TheirElements =
  { readonly read: true; readonly elements: readonly FoundEncoding[] } | { readonly read: false; readonly said: string }

/** Never throws: an error of the library is the answer. */
export function asn1jsElements(bytes: Uint8Array, maxNodes: number): TheirElements {
  try {
    const { offset, result } = fromBER(bytes, { ...limits, maxNodes })
    if (offset === -1) return { read: false, said: result.error }
    return { read: true, elements: listed(result) }
    // eslint-disable-next-line no-restricted-syntax -- asn1js throws errors of many kinds, and a RangeError for long strings
  } catch (thrown) {
    return { read: false, said: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

function listed(root: AsnType): FoundEncoding[] {
  const elements: FoundEncoding[] = []
  const waiting = [{ block: root, start: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { block, start } = next
    const { idBlock, lenBlock } = block
    elements.push({
      start,
      end: start + block.blockLength,
      tagClass: idBlock.tagClass - 1,
      tagNumber: idBlock.tagNumber,
      constructed: idBlock.isConstructed,
      value: valueOf(block),
    })
    const inside = contentsOf(block)
    let at = start + idBlock.blockLength + lenBlock.blockLength
    const places = inside.map((child) => {
      const place = { block: child, start: at }
      at += child.blockLength
      return place
    })
    for (const place of places.reverse()) waiting.push(place)
  }
  return elements
}

/** An ObjectIdentifier keeps its arcs where a SEQUENCE keeps what it contains. */
function contentsOf({ idBlock, valueBlock }: AsnType): readonly AsnType[] {
  const value: unknown = (valueBlock as { readonly value?: unknown }).value
  return idBlock.isConstructed && Array.isArray(value) ? (value as AsnType[]) : []
}

function valueOf(block: AsnType): string | undefined {
  if (block instanceof ObjectIdentifier) return block.getValue()
  if (block instanceof Asn1Boolean) return String(block.getValue())
  if (block instanceof UTCTime || block instanceof GeneralizedTime) {
    const date = block.toDate()
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
  }
  const text: unknown = (block.valueBlock as { readonly value?: unknown }).value
  return typeof text === 'string' ? text : undefined
}
