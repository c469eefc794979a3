import type { Asn1Entry, Asn1Inside, Asn1Listing } from '../../core/index.ts'

/** One line of the tree as it is shown: what a person walks with the arrow keys. */
export type TreeRow = {
  readonly key: string
  /** Counted from 1, as `aria-level` is. */
  readonly level: number
  /** The key of the row above that this one stands under. */
  readonly parent: string | undefined
} & (
  | { readonly kind: 'entry'; readonly entry: Asn1Entry; readonly open: boolean; readonly siblings: number }
  /** Entries that are not shown, before or behind those that are. */
  | { readonly kind: 'more'; readonly side: 'before' | 'after'; readonly inside: Asn1Inside; readonly count: number }
  | { readonly kind: 'fault'; readonly fault: NonNullable<Asn1Listing['fault']> }
)

/**
 * The rows of all that is open, in their order. `branch` yields the inside of a node by where it begins, if it is open.
 * A loop: nesting may be deep.
 */
export function treeRows(root: Asn1Listing, branch: (insideStart: number) => Asn1Listing | undefined): TreeRow[] {
  const rows: TreeRow[] = []
  const waiting = [walkOf(root, 1, undefined)]
  for (let walk = waiting.at(-1); walk; walk = waiting.at(-1)) {
    const { listing, level, parent } = walk
    const entry = listing.entries[walk.next]
    if (!entry) {
      for (const row of ending(listing, level, parent)) rows.push(row)
      waiting.pop()
      continue
    }
    if (walk.next++ === 0 && entry.number > 0) rows.push(moreRow(listing.inside, 'before', entry.number, level, parent))
    const key = `e${entry.start}`
    const inner = entry.inside && branch(entry.inside.start)
    rows.push({ kind: 'entry', key, level, parent, entry, open: inner !== undefined, siblings: listing.total })
    if (inner) waiting.push(walkOf(inner, level + 1, key))
  }
  return rows
}

const walkOf = (listing: Asn1Listing, level: number, parent: string | undefined) => ({
  listing,
  level,
  parent,
  next: 0,
})

function ending({ inside, entries, total, fault }: Asn1Listing, level: number, parent: string | undefined): TreeRow[] {
  const shown = (entries[0]?.number ?? 0) + entries.length
  if (shown < total) return [moreRow(inside, 'after', total - shown, level, parent)]
  return fault ? [{ kind: 'fault', key: `f${inside.start}`, level, parent, fault }] : []
}

const moreRow = (
  inside: Asn1Inside,
  side: 'before' | 'after',
  count: number,
  level: number,
  parent: string | undefined,
): TreeRow => ({ kind: 'more', key: `${side}${inside.start}`, level, parent, side, inside, count })
