import { tlv } from '../support/der-writer.ts'

/** An encoding as a tree that can be changed and written again, with lengths that fit or that lie. */
export interface DerTree {
  /** The first identifier octet; further ones are part of the content of what is not read further. */
  readonly tag: number
  /** Of a constructed encoding, or of a string that wraps encodings. */
  readonly children?: readonly DerTree[]
  /** Stands before the children: the count of unused bits in a BIT STRING that wraps encodings. */
  readonly content: Uint8Array
  /** How the length is written: as DER asks, without end, in more octets than it needs, or by so many octets wrong. */
  readonly length?: 'indefinite' | 'long' | number
}

/** Reads DER made by ordinary programs; undefined for anything else. Strings that wrap encodings are opened, too. */
export function derTree(octets: Uint8Array): DerTree | undefined {
  const read = encodings(octets, 0)
  return read?.length === 1 ? read[0] : undefined
}

function encodings(octets: Uint8Array, depth: number): DerTree[] | undefined {
  if (depth > 40) return undefined
  const trees: DerTree[] = []
  for (let at = 0; at < octets.length;) {
    const tag = octets[at]!
    const header = lengthAt(octets, at + 1)
    if (!header || (tag & 0x1f) === 0x1f || header.end > octets.length) return undefined
    trees.push(encoding(tag, octets.subarray(header.start, header.end), depth))
    at = header.end
  }
  return trees
}

function encoding(tag: number, inside: Uint8Array, depth: number): DerTree {
  const skipped = tag === 3 ? 1 : 0
  const mayWrap = (tag & 0x20) !== 0 || ((tag === 3 || tag === 4) && inside[skipped] === 0x30)
  const children = mayWrap ? encodings(inside.subarray(skipped), depth + 1) : undefined
  return children && children.length > 0
    ? { tag, children, content: inside.subarray(0, skipped) }
    : { tag, content: inside }
}

function lengthAt(octets: Uint8Array, at: number): { start: number; end: number } | undefined {
  const first = octets[at] ?? 0xff
  if (first < 0x80) return { start: at + 1, end: at + 1 + first }
  const count = first & 0x7f
  if (count < 1 || count > 4) return undefined
  const length = octets.subarray(at + 1, at + 1 + count).reduce((sum, octet) => sum * 256 + octet, 0)
  return { start: at + 1 + count, end: at + 1 + count + length }
}

/** Writes the tree, each length as the tree has it. */
export function written(tree: DerTree): Uint8Array<ArrayBuffer> {
  const content = Buffer.concat([tree.content, ...(tree.children ?? []).map(written)])
  switch (tree.length) {
    case undefined:
      return tlv(tree.tag, content)
    case 'indefinite':
      return Uint8Array.from([tree.tag, 0x80, ...content, 0, 0])
    case 'long':
      return Uint8Array.from([tree.tag, 0x84, ...fourOctets(content.length), ...content])
    default:
      return Uint8Array.from([tree.tag, 0x84, ...fourOctets(content.length + tree.length), ...content])
  }
}

const fourOctets = (length: number): number[] => [24, 16, 8, 0].map((shift) => (length >>> shift) & 0xff)

/** How many encodings there are in it, itself among them. */
export const countOf = (tree: DerTree): number => (tree.children ?? []).reduce((sum, child) => sum + countOf(child), 1)

/** The tree with its encoding of that number, counted depth first, replaced by whatever `change` makes of it. */
export function replaced(tree: DerTree, at: number, change: (found: DerTree) => readonly DerTree[]): DerTree {
  let number = 0
  const visit = (each: DerTree): readonly DerTree[] => {
    if (number++ === at) return change(each)
    if (!each.children) return [each]
    return [{ ...each, children: each.children.flatMap(visit) }]
  }
  return visit(tree)[0] ?? { tag: 5, content: new Uint8Array() }
}

/** The encoding of that number, counted depth first. */
export function encodingAt(tree: DerTree, at: number): DerTree {
  let found = tree
  replaced(tree, at, (each) => [(found = each)])
  return found
}
