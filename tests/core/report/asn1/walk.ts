import type { Asn1Entry, Asn1Inside, Asn1Listing } from '../../../../src/core/report/asn1/asn1-listing.ts'
import { listAsn1, wholeOf, type EncodedWhole } from '../../../../src/core/report/asn1/describe-asn1.ts'

export interface Walked {
  readonly entries: readonly (Asn1Entry & { readonly depth: number })[]
  readonly faults: readonly NonNullable<Asn1Listing['fault']>[]
}

/** Opens every node of an object, as a patient person would: in the order of the bytes, at most `limit` entries. */
export function walkAsn1(whole: EncodedWhole, limit = 100_000): Walked {
  const entries: (Asn1Entry & { depth: number })[] = []
  const faults: NonNullable<Asn1Listing['fault']>[] = []
  const waiting: { inside: Asn1Inside; start: number }[] = [{ inside: wholeOf(whole), start: 0 }]
  for (let next = waiting.pop(); next && entries.length < limit; next = waiting.pop()) {
    const { inside, start } = next
    const { entries: window, total, fault } = listAsn1(whole, inside, start, 200)
    for (const entry of window) {
      entries.push({ ...entry, depth: inside.depth })
      if (entry.start < inside.start || entry.end > inside.end) throw new Error(`outside of its parent: ${entry.start}`)
    }
    if (start + window.length < total) {
      if (window.length === 0) throw new Error('a window that does not advance')
      waiting.push({ inside, start: start + window.length })
    } else if (fault) faults.push(fault)
    for (const { inside: inner } of window) if (inner) waiting.push({ inside: inner, start: 0 })
  }
  entries.sort((a, b) => a.start - b.start)
  return { entries, faults }
}

/** The entries as one line each: `4:4+807 SEQUENCE tbsCertificate`. */
export const lines = ({ entries }: Walked): string[] =>
  entries.map(({ start, contentStart, contentEnd, tag, field, definition }) =>
    [`${start}:${contentStart - start}+${contentEnd - contentStart}`, tag, field ?? definition]
      .filter(Boolean)
      .join(' '),
  )
