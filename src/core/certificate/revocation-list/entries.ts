import { equalBytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import { attempt, type Asn1Fault } from '../../asn1/fault.ts'
import { minimalInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import type { GeneralName } from '../general-name.ts'
import { extensionValue } from '../extension/find-extension.ts'
import { certificateIssuer } from './certificate-issuer.ts'
import { readEntry, type RevocationEntry } from './entry.ts'
import { scanEntries, type EntryScan } from './scan-entries.ts'

/**
 * The entries of a CRL, numbered from zero. Nothing is kept of them but where they begin and an index of their serial numbers, both made when somebody first
 * asks; entries are decoded one by one as somebody looks at them. Never throws.
 */
export class RevocationEntries {
  #scan: EntryScan | undefined

  /** @param node revokedCertificates; undefined where the list has none. */
  constructor(readonly node: Asn1Node | undefined) {}

  /** How many entries can be told apart, malformed ones included. */
  get count(): number {
    return this.#scanned().offsets.length
  }

  /** The first malformed entries; as many as anybody would read. Empty where every entry is what it should be. */
  get faults(): readonly Asn1Fault[] {
    return this.#scanned().faults
  }

  /** The kinds of critical extensions that stand in any of the entries. */
  get criticalExtensions(): ReadonlySet<Oid> {
    return this.#scanned().criticalExtensions
  }

  /** One entry, or what is wrong with it. */
  at(number: number): Result<RevocationEntry, Asn1Fault> {
    const { source, offsets, end } = this.#scanned()
    return attempt(() => readEntry(source, offsets[number] ?? end, end))
  }

  /** The entries from `start` on, at most `count`: for a list of which only a part is on screen. */
  window(start: number, count: number): Result<RevocationEntry, Asn1Fault>[] {
    const from = Math.max(0, Math.floor(start))
    const length = Math.max(0, Math.min(Math.floor(count), this.count - from))
    return Array.from({ length }, (_, i) => this.at(from + i))
  }

  /** The numbers of all entries with this serial number, given as the content of its INTEGER; several only in an indirect CRL, or in a wrong one. */
  find(serialNumber: Uint8Array): number[] {
    const wanted = minimalInteger(serialNumber)
    return this.#scanned()
      .serialNumbers.candidates(wanted)
      .filter((number) => {
        const entry = this.at(number)
        return entry.ok && equalBytes(minimalInteger(entry.value.serialNumber.content), wanted)
      })
  }

  /**
   * Who issued the certificate of an entry, where the list says so: in that entry or in the nearest one before it. Undefined means the issuer of
   * the list. @see RFC 5280 section 5.3.3
   */
  certificateIssuerOf(number: number): readonly GeneralName[] | undefined {
    const { certificateIssuers } = this.#scanned()
    const named = lastUpTo(certificateIssuers, number)
    if (named === undefined) return undefined
    const entry = this.at(named)
    return entry.ok ? extensionValue(entry.value, certificateIssuer) : undefined
  }

  #scanned(): EntryScan {
    return (this.#scan ??= scanEntries(this.node))
  }
}

/** The greatest of the ascending numbers that is not above the limit. */
function lastUpTo(numbers: readonly number[], limit: number): number | undefined {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return numbers[low - 1]
}
