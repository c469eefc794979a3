import type { ByteRange } from '../../lib/byte-range.ts'
import { Asn1Fault } from '../../asn1/fault.ts'

/**
 * Reads the notation of TLS (RFC 5246 section 4) inside a stretch of bytes. Offsets count from the start of `source`.
 */
export class TlsReader {
  #offset: number

  constructor(
    readonly source: Uint8Array,
    start: number,
    readonly endOffset: number,
  ) {
    this.#offset = start
    this.range = { start, end: endOffset }
  }

  /** The whole stretch, not only the rest. */
  readonly range: ByteRange

  get octets(): Uint8Array {
    return this.source.subarray(this.range.start, this.range.end)
  }

  get done(): boolean {
    return this.#offset >= this.endOffset
  }

  /** Takes the next octets. @throws Asn1Fault where fewer are left. */
  take(count: number, what: string): Uint8Array {
    const start = this.#skip(count, what)
    return this.source.subarray(start, this.#offset)
  }

  /** Takes an unsigned number of that many octets; above 2^53 it is not exact. @throws Asn1Fault */
  number(octets: number, what: string): number {
    let value = 0
    for (const octet of this.take(octets, what)) value = value * 256 + octet
    return value
  }

  /** Takes `opaque<0..2^16-1>`: a length of two octets, and as many octets. @throws Asn1Fault */
  vector(what: string): TlsReader {
    const length = this.number(2, `the length of ${what}`)
    const start = this.#skip(length, what)
    return new TlsReader(this.source, start, start + length)
  }

  /** Ends the reading. @throws Asn1Fault where octets are left. */
  end(): void {
    if (!this.done)
      throw new Asn1Fault('trailing-bytes', this.#offset, `the end; ${this.endOffset - this.#offset} octets follow`)
  }

  #skip(count: number, what: string): number {
    const start = this.#offset
    if (count > this.endOffset - start)
      throw new Asn1Fault('truncated', start, `${what}, ${count} octets; ${this.endOffset - start} remain`)
    this.#offset = start + count
    return start
  }
}
