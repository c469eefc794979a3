import { Asn1Fault } from './fault.ts'
import { readNode, type Asn1Node } from './node.ts'
import { identifierName, Tag } from './tag.ts'

/**
 * Walks over the elements of a SEQUENCE or SET in the order of its ASN.1 definition. Each method takes the next
 * element. Call {@link end} after the last element that the definition knows.
 */
export class SequenceReader {
  #offset: number
  #peeked: Asn1Node | undefined

  /** @throws Asn1Fault where the node is not constructed. */
  constructor(readonly node: Asn1Node) {
    if (!node.constructed) throw new Asn1Fault('unexpected-tag', node.start, `a constructed ${node.name}`)
    this.#offset = node.contentStart
  }

  get done(): boolean {
    return this.#offset >= this.node.contentEnd
  }

  /** Yields the next element and does not take it; undefined at the end. */
  peek(): Asn1Node | undefined {
    if (this.done) return undefined
    return (this.#peeked ??= readNode(this.node.source, this.#offset, this.node.contentEnd))
  }

  /** Takes the next element, with any tag. `what` names it in the fault if there is none. */
  any(what: string): Asn1Node {
    const node = this.peek()
    if (!node) throw new Asn1Fault('missing-element', this.#offset, what)
    this.#peeked = undefined
    this.#offset = node.end
    return node
  }

  /** Takes the next element, which must have this identifier octet. */
  required(identifier: number, what: string): Asn1Node {
    const node = this.peek()
    if (node && node.identifier !== identifier) throw unexpected(node, identifier, what)
    return this.any(what)
  }

  /** Takes the next element if it has this identifier octet; otherwise yields undefined and takes nothing. */
  optional(identifier: number): Asn1Node | undefined {
    const node = this.peek()
    return node?.identifier === identifier ? this.any('') : undefined
  }

  /** Takes the elements that are left. */
  rest(): Asn1Node[] {
    const nodes: Asn1Node[] = []
    while (!this.done) nodes.push(this.any(''))
    return nodes
  }

  /** Ends the reading. @throws Asn1Fault where elements are left that the definition does not know. */
  end(): void {
    if (!this.done) throw new Asn1Fault('trailing-bytes', this.#offset, `the end of this ${this.node.name}`)
  }
}

/** Yields a reader over a node that must be a SEQUENCE. */
export function sequence(node: Asn1Node, what: string): SequenceReader {
  return new SequenceReader(expectTag(node, Tag.sequence, what))
}

/** Yields the node itself if it has the identifier octet that the definition requires. @throws Asn1Fault otherwise. */
export function expectTag(node: Asn1Node, identifier: number, what: string): Asn1Node {
  if (node.identifier !== identifier) throw unexpected(node, identifier, what)
  return node
}

/**
 * The bit of an identifier octet that tells primitive from constructed.
 * @see X.690 section 8.1.2.5; section 10.2 for the DER rule
 */
const form = 0x20

function unexpected(node: Asn1Node, identifier: number, what: string): Asn1Fault {
  const sameType = (node.identifier & ~form) === (identifier & ~form) && node.identifier !== identifier
  const [wanted, found] = node.constructed ? ['primitive', 'constructed'] : ['constructed', 'primitive']
  const expected = sameType
    ? `${what}, a ${wanted} ${identifierName(identifier)}; found a ${found} one`
    : `${what}, a ${identifierName(identifier)}; found ${node.name}`
  return new Asn1Fault('unexpected-tag', node.start, expected)
}

/**
 * Reads the one element inside a constructed node, such as an explicit tag. `what` names it in the fault.
 * @throws Asn1Fault where there is no element, or more than one
 */
export function onlyElement(node: Asn1Node, what: string): Asn1Node {
  const fields = new SequenceReader(node)
  const inner = fields.any(what)
  fields.end()
  return inner
}
