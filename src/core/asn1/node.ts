import type { ByteRange } from '../lib/byte-range.ts'
import { Asn1Fault } from './fault.ts'
import { maximumDepth } from './limits.ts'
import { tagName } from './tag.ts'

/**
 * One encoding (identifier, length, content) inside a buffer that is never copied. Offsets count from the start of
 * `source`.
 */
export class Asn1Node {
  constructor(
    readonly source: Uint8Array,
    readonly start: number,
    readonly contentStart: number,
    readonly contentEnd: number,
    /** Exclusive; after the end-of-contents octets where the length is indefinite. */
    readonly end: number,
    readonly tagNumber: number,
    /**
     * The length takes more octets than it needs, or is indefinite: allowed in BER, not in DER (X.690 section 10.1).
     */
    readonly nonMinimalLength: boolean,
  ) {}

  /** The first identifier octet; compare it with `Tag` or `contextConstructed(n)`. */
  get identifier(): number {
    return this.source[this.start] ?? 0
  }

  /** 0 universal, 1 application, 2 context-specific, 3 private. */
  get tagClass(): number {
    return this.identifier >>> 6
  }

  get constructed(): boolean {
    return (this.identifier & 0x20) !== 0
  }

  get indefiniteLength(): boolean {
    return this.end !== this.contentEnd
  }

  get content(): Uint8Array {
    return this.source.subarray(this.contentStart, this.contentEnd)
  }

  /** The encoding as it is in the source: identifier, length and content. A view, not a copy. */
  get encoded(): Uint8Array {
    return this.source.subarray(this.start, this.end)
  }

  get range(): ByteRange {
    return { start: this.start, end: this.end }
  }

  get name(): string {
    return tagName(this.tagClass, this.tagNumber)
  }

  /**
   * Reads the encodings inside, in order.
   * @throws Asn1Fault where the content is not a series of encodings, or this node is primitive.
   */
  children(): Asn1Node[] {
    if (!this.constructed) throw new Asn1Fault('unexpected-tag', this.start, `a constructed ${this.name}`)
    const children: Asn1Node[] = []
    for (let offset = this.contentStart; offset < this.contentEnd;) {
      const child = readNode(this.source, offset, this.contentEnd)
      children.push(child)
      offset = child.end
    }
    return children
  }
}

/**
 * Reads the encoding that begins at `start` and lies within `end`. Reads only the identifier and the length, and
 * allocates nothing because of a claimed length. Accepts the forms that only BER allows (long and indefinite lengths)
 * and marks them on the node; refuses those that neither BER nor DER allows.
 * @throws Asn1Fault
 * @see X.690 section 8.1
 */
export function readNode(source: Uint8Array, start = 0, end = source.length): Asn1Node {
  return readUsual(source, start, end) ?? readAny(source, start, end)
}

/** An encoding with a tag of one octet and a length below 2^24, as nearly all are; undefined for any other. */
function readUsual(source: Uint8Array, start: number, end: number): Asn1Node | undefined {
  const tagNumber = (source[start] ?? 0) & 0x1f
  let length = source[start + 1] ?? 0
  let content = start + 2
  let nonMinimal = false
  if (length > 0x80 && length < 0x84) {
    const first = content
    content += length & 0x7f
    length = 0
    for (let i = first; i < content; i++) length = length * 256 + (source[i] ?? 0)
    nonMinimal = length < 0x80 || source[first] === 0
  }
  if (tagNumber === 0x1f || (length >= 0x80 && content === start + 2) || length > end - content) return undefined
  return new Asn1Node(source, start, content, content + length, content + length, tagNumber, nonMinimal)
}

function readAny(source: Uint8Array, start: number, end: number): Asn1Node {
  let offset = start
  const next = (what: string): number => {
    if (offset >= end) throw new Asn1Fault('truncated', offset, what)
    return source[offset++] ?? 0
  }

  const identifier = next('an identifier octet')
  let tagNumber = identifier & 0x1f
  if (tagNumber === 0x1f) {
    tagNumber = 0
    for (let octet = 0x80; octet >= 0x80;) {
      octet = next('another octet of the tag number')
      // OpenSSL stops here, and beyond it the shift would overflow.
      if (tagNumber > 0xffffff) throw new Asn1Fault('tag-too-large', start, 'a tag number below 2^31')
      tagNumber = (tagNumber << 7) | (octet & 0x7f)
    }
  }

  const initial = next('a length octet')
  if (initial < 0x80) {
    if (initial > end - offset) throw outside(start, initial, end - offset)
    return new Asn1Node(source, start, offset, offset + initial, offset + initial, tagNumber, false)
  }
  if (initial === 0xff) throw new Asn1Fault('length-reserved', offset - 1, 'a length octet other than 255')
  if (initial === 0x80) {
    if ((identifier & 0x20) === 0) throw new Asn1Fault('indefinite-primitive', offset - 1, 'a definite length')
    const contentEnd = endOfContents(source, offset, end)
    return new Asn1Node(source, start, offset, contentEnd, contentEnd + 2, tagNumber, true)
  }

  const octets = initial & 0x7f
  const first = offset
  let length = 0
  for (let i = 0; i < octets; i++) {
    // Six octets reach 2^48: far above any buffer, and far below the point where a double loses whole numbers.
    if (length >= 2 ** 40) throw new Asn1Fault('length-too-large', first, 'a length of at most six octets')
    length = length * 256 + next('another octet of the length')
  }
  if (length > end - offset) throw outside(start, length, end - offset)
  const nonMinimal = length < 0x80 || source[first] === 0
  return new Asn1Node(source, start, offset, offset + length, offset + length, tagNumber, nonMinimal)
}

const outside = (offset: number, claimed: number, remaining: number): Asn1Fault =>
  new Asn1Fault('truncated', offset, `${claimed} octets of content, and ${remaining} remain`)

/**
 * Yields the offset of the end-of-contents octets that close an indefinite length opened before `start`. A loop, so
 * that nesting costs no stack.
 */
function endOfContents(source: Uint8Array, start: number, end: number): number {
  let open = 1
  for (let offset = start; offset < end;) {
    if (source[offset] === 0 && source[offset + 1] === 0 && offset + 2 <= end) {
      if (--open === 0) return offset
      offset += 2
      continue
    }
    const header = indefiniteHeader(source, offset, end)
    if (header === 0) {
      offset = readNode(source, offset, end).end
    } else {
      if (++open > maximumDepth) throw new Asn1Fault('nested-too-deep', offset, `at most ${maximumDepth} levels`)
      offset += header
    }
  }
  throw new Asn1Fault('end-of-contents-missing', start, 'end-of-contents octets')
}

/**
 * Yields the number of octets in the header of a constructed encoding with an indefinite length, 0 for any other
 * encoding. Also for tags that `readNode` refuses.
 */
function indefiniteHeader(source: Uint8Array, offset: number, end: number): number {
  const identifier = source[offset] ?? 0
  if ((identifier & 0x20) === 0) return 0
  let lengthAt = offset + 1
  if ((identifier & 0x1f) === 0x1f) {
    // A tag number below 2^31 takes five octets.
    while (lengthAt < offset + 5 && (source[lengthAt] ?? 0) >= 0x80) lengthAt++
    if ((source[lengthAt++] ?? 0) >= 0x80) return 0
  }
  return lengthAt < end && source[lengthAt] === 0x80 ? lengthAt + 1 - offset : 0
}

/** Reads the one encoding that fills the bytes. @throws Asn1Fault where bytes are left over. */
export function readOnly(source: Uint8Array, start = 0, end = source.length): Asn1Node {
  const node = readNode(source, start, end)
  if (node.end !== end) throw new Asn1Fault('trailing-bytes', node.end, `the end; ${end - node.end} octets follow`)
  return node
}
