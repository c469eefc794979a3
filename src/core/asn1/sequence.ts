import { Asn1Fault } from './fault.ts'
import { readNode, type Asn1Node } from './node.ts'
import { identifierName, Tag } from './tag.ts'

/**
 * Walks the elements of a SEQUENCE or SET in the order of its ASN.1 definition. Each method takes the element that stands next;
 * whoever has read all that the definition knows calls {@link end}.
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

  /** The next element without taking it; undefined at the end. */
  peek(): Asn1Node | undefined {
    if (this.done) return undefined
    return (this.#peeked ??= readNode(this.node.source, this.#offset, this.node.contentEnd))
  }

  /** The next element, whatever its tag. `what` names it in the fault where there is none. */
  any(what: string): Asn1Node {
    const node = this.peek()
    if (!node) throw new Asn1Fault('missing-element', this.#offset, what)
    this.#peeked = undefined
    this.#offset = node.end
    return node
  }

  /** The next element, which must have this identifier octet. */
  required(identifier: number, what: string): Asn1Node {
    const node = this.peek()
    if (node && node.identifier !== identifier) throw unexpected(node, identifier, what)
    return this.any(what)
  }

  /** The next element if it has this identifier octet; otherwise undefined, and nothing is taken. */
  optional(identifier: number): Asn1Node | undefined {
    const node = this.peek()
    return node?.identifier === identifier ? this.any('') : undefined
  }

  /** The elements that are left. */
  rest(): Asn1Node[] {
    const nodes: Asn1Node[] = []
    while (!this.done) nodes.push(this.any(''))
    return nodes
  }

  /** @throws Asn1Fault where elements are left that the definition does not know. */
  end(): void {
    if (!this.done) throw new Asn1Fault('trailing-bytes', this.#offset, `the end of this ${this.node.name}`)
  }
}

/** A reader over a node that must be a SEQUENCE. */
export function sequence(node: Asn1Node, what: string): SequenceReader {
  return new SequenceReader(expectTag(node, Tag.sequence, what))
}

/** The same node, once it has the identifier octet that the definition asks for. @throws Asn1Fault */
export function expectTag(node: Asn1Node, identifier: number, what: string): Asn1Node {
  if (node.identifier !== identifier) throw unexpected(node, identifier, what)
  return node
}

function unexpected(node: Asn1Node, identifier: number, what: string): Asn1Fault {
  return new Asn1Fault('unexpected-tag', node.start, `${what}, a ${identifierName(identifier)}; found ${node.name}`)
}
