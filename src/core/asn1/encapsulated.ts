import type { ByteRange } from '../lib/byte-range.ts'
import { attempt } from './fault.ts'
import { readNode, readOnly, type Asn1Node } from './node.ts'
import { Tag } from './tag.ts'

/** The number of encodings of a guessed structure that are looked at: enough to tell it from chance. */
const probed = 16

/**
 * Yields the stretch of a primitive OCTET STRING or whole BIT STRING that may hold another encoding; undefined for any
 * other node.
 */
export function enclosure(node: Asn1Node): ByteRange | undefined {
  const { source, contentStart, contentEnd, identifier } = node
  if (contentStart === contentEnd) return undefined
  if (identifier === Tag.octetString) return { start: contentStart, end: contentEnd }
  if (identifier !== Tag.bitString || source[contentStart] !== 0) return undefined
  return contentEnd > contentStart + 1 ? { start: contentStart + 1, end: contentEnd } : undefined
}

/**
 * True where the octets look like one encoding that fills them. It is used where no definition says what the octets
 * hold, so it is strict: a universal type in the form it must have, and inside a constructed one a series of encodings.
 * Twenty random octets pass about once in three thousand.
 */
export function looksEncoded(source: Uint8Array, range: ByteRange): boolean {
  const read = attempt(() => readOnly(source, range.start, range.end))
  if (!read.ok) return false
  const node = read.value
  const { identifier } = node
  if (identifier === Tag.sequence || identifier === Tag.set) {
    return beginsWithEncodings(node)
  }
  return primitives.has(identifier) && node.contentEnd > node.contentStart
}

function beginsWithEncodings({ source, contentStart, contentEnd }: Asn1Node): boolean {
  const read = attempt(() => {
    let offset = contentStart
    for (let i = 0; i < probed && offset < contentEnd; i++) {
      const inner = readNode(source, offset, contentEnd)
      // Zeros are padding, not a series of encodings.
      if (inner.identifier === 0) return false
      offset = inner.end
    }
    return true
  })
  return read.ok && read.value
}

const primitives: ReadonlySet<number> = new Set(
  Object.values(Tag).filter((tag) => tag !== Tag.null && tag !== Tag.sequence && tag !== Tag.set),
)
