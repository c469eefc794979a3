import { equalBytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import { attempt, type Asn1Fault } from '../../asn1/fault.ts'
import { minimalInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import type { GeneralName } from '../general-name.ts'
import { extensionValue } from '../extension/find-extension.ts'
import { certificateIssuer } from '../extension/certificate-issuer.ts'
import { readEntry, type RevocationEntry } from './entry.ts'
import { scanEntries, type EntryScan } from './scan-entries.ts'

/**
 * The entries of a CRL, numbered from zero. Only their offsets and an index of their serial numbers are kept, and both
 * are made on first use. Entries are decoded one by one, on demand. Never throws.
 */
export class RevocationEntries {
  #scan: EntryScan | undefined

  /** @param node revokedCertificates; undefined where the list has none. */
  constructor(readonly node: Asn1Node | undefined) {}

  /** The number of entries that can be told apart, including malformed ones. */
  get count(): number {
    return this.#scanned().offsets.length
  }

  /** The first malformed entries, as many as a person would read. Empty where every entry is well-formed. */
  get faults(): readonly Asn1Fault[] {
    return this.#scanned().faults
  }

  /** The kinds of critical extensions in any of the entries. */
  get criticalExtensions(): ReadonlySet<Oid> {
    return this.#scanned().criticalExtensions
  }

  /** Yields one entry, or its fault. */
  at(number: number): Result<RevocationEntry, Asn1Fault> {
    const { source, offsets, end } = this.#scanned()
    return attempt(() => readEntry(source, offsets[number] ?? end, end))
  }

  /** Yields the entries from `start` on, at most `count`: for a list of which only a part is on the screen. */
  window(start: number, count: number): Result<RevocationEntry, Asn1Fault>[] {
    const from = Math.max(0, Math.floor(start))
    const length = Math.max(0, Math.min(Math.floor(count), this.count - from))
    return Array.from({ length }, (_, i) => this.at(from + i))
  }

  /**
   * Yields the numbers of all entries with this serial number, given as the content of its INTEGER. Several are
   * possible only in an indirect or a faulty CRL.
   */
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
   * Yields the issuer of the certificate of an entry, if the list names it: in that entry or in the nearest one before.
   * Undefined means the issuer of the list.
   * @see RFC 5280 section 5.3.3
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

/** Yields the greatest of the ascending numbers that is not above the limit. */
function lastUpTo(numbers: readonly number[], limit: number): number | undefined {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return numbers[low - 1]
}
