import { Cursor } from '../../asn1/cursor.ts'
import { attempt, type Asn1Fault } from '../../asn1/fault.ts'
import { minimalStart } from '../../asn1/integer.ts'
import { readNode, type Asn1Node } from '../../asn1/node.ts'
import { decodeOid, type Oid } from '../../asn1/object-identifier.ts'
import { Tag } from '../../asn1/tag.ts'
import { readEntry } from './entry.ts'
import { SerialIndex } from './serial-index.ts'

/** Malformed entries that are kept for the person: more than anybody reads. */
const keptFaults = 100
/**
 * Kinds of critical extensions that are kept. The standard has three, and one unknown kind is enough to refuse a list.
 */
const keptKinds = 32

/** The offsets of the entries of a CRL, and the facts about all entries that must be known before one is believed. */
export interface EntryScan {
  readonly source: Uint8Array
  /** The offsets at which entries begin, ascending. */
  readonly offsets: Uint32Array
  /** The end of the last entry, or the place where reading stopped. */
  readonly end: number
  /** Numbers of the entries that name a certificate issuer, ascending. */
  readonly certificateIssuers: readonly number[]
  readonly criticalExtensions: ReadonlySet<Oid>
  readonly faults: readonly Asn1Fault[]
  readonly serialNumbers: SerialIndex
}

/**
 * Goes over the entries twice: first to count them, then to record the offset and the content of each. A malformed
 * entry is recorded and passed over. If not even its length can be read, the rest is out of reach. Linear in the
 * octets; twelve to sixteen octets of memory for each entry.
 */
export function scanEntries(node: Asn1Node | undefined): EntryScan {
  const source = node?.source ?? new Uint8Array()
  const [start, limit] = node ? [node.contentStart, node.contentEnd] : [0, 0]
  const cursor = new Cursor(source)
  const { count, end } = countEntries(cursor, start, limit)
  const offsets = new Uint32Array(count)
  const scanner = new Scanner(source, limit, new SerialIndex(count))
  for (let number = 0, at = start; number < count; number++) {
    offsets[number] = at
    cursor.moveTo(at, limit)
    at = cursor.end
    scanner.visit(cursor, number)
  }
  if (end < limit) scanner.fault(end)
  const { certificateIssuers, criticalExtensions, faults, serialNumbers } = scanner
  return { source, offsets, end, certificateIssuers, criticalExtensions, faults, serialNumbers }
}

function countEntries(cursor: Cursor, start: number, limit: number): { count: number; end: number } {
  let [count, end] = [0, start]
  while (end < limit && cursor.moveTo(end, limit)) {
    count++
    end = cursor.end
  }
  return { count, end }
}

class Scanner {
  readonly certificateIssuers: number[] = []
  readonly criticalExtensions = new Set<Oid>()
  readonly faults: Asn1Fault[] = []

  constructor(
    readonly source: Uint8Array,
    readonly limit: number,
    readonly serialNumbers: SerialIndex,
  ) {}

  /** Looks at the current entry of the cursor. */
  visit(cursor: Cursor, number: number): void {
    const { start, end } = cursor
    if (!this.#isEntry(cursor, end, number)) this.fault(start)
  }

  /** Records the fault at a place where the quick look failed, as the thorough reading reports it. */
  fault(start: number): void {
    if (this.faults.length >= keptFaults) return
    const reading = attempt(() => readEntry(this.source, start, this.limit))
    if (!reading.ok) this.faults.push(reading.error)
  }

  /** `SEQUENCE { userCertificate INTEGER, revocationDate Time, crlEntryExtensions Extensions OPTIONAL }` */
  #isEntry(cursor: Cursor, end: number, number: number): boolean {
    if (!cursor.is(Tag.sequence) || !cursor.enter()) return false
    if (!cursor.is(Tag.integer) || cursor.contentStart === cursor.end) return false
    this.serialNumbers.add(number, this.source, minimalStart(this.source, cursor.contentStart, cursor.end), cursor.end)
    if (!cursor.moveTo(cursor.end, end) || !isTime(cursor)) return false
    if (cursor.end === end) return true
    if (!cursor.moveTo(cursor.end, end) || !cursor.is(Tag.sequence) || cursor.end !== end) return false
    for (let at = cursor.contentStart; at < end; at = cursor.end) {
      if (!cursor.moveTo(at, end) || !this.#isExtension(cursor, number)) return false
    }
    return true
  }

  /**
   * `SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }`; leaves the cursor
   * at its end.
   */
  #isExtension(cursor: Cursor, number: number): boolean {
    const { end } = cursor
    if (!cursor.is(Tag.sequence) || !cursor.enter() || !cursor.is(Tag.objectIdentifier)) return false
    const { start, contentStart, end: oidEnd } = cursor
    if (!cursor.moveTo(oidEnd, end)) return false
    if (cursor.is(Tag.boolean)) {
      if (this.source[cursor.contentStart] !== 0) this.#noteCritical(start)
      if (!cursor.moveTo(cursor.end, end)) return false
    }
    if (!cursor.is(Tag.octetString) || cursor.end !== end) return false
    if (this.#isCertificateIssuer(contentStart, oidEnd) && this.certificateIssuers.at(-1) !== number) {
      this.certificateIssuers.push(number)
    }
    return true
  }

  #noteCritical(start: number): void {
    if (this.criticalExtensions.size >= keptKinds) return
    const oid = attempt(() => decodeOid(readNode(this.source, start, this.limit)))
    if (oid.ok) this.criticalExtensions.add(oid.value)
  }

  /** 2.5.29.29 */
  #isCertificateIssuer(start: number, end: number): boolean {
    const { source } = this
    return end - start === 3 && source[start] === 0x55 && source[start + 1] === 0x1d && source[start + 2] === 0x1d
  }
}

const isTime = (cursor: Cursor): boolean => cursor.is(Tag.utcTime) || cursor.is(Tag.generalizedTime)
