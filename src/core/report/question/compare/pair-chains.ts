import type { CertificateSummary } from '../../report.ts'
import { isRenewal } from './compare-ends.ts'

/**
 * The fate of a certificate of the old chain.
 * - `same`: byte for byte
 * - `renewed`: issued again, for its name and key, by its issuer
 * - `certified-anew`: its name and key, by another issuer
 * - `new-key`: its name, another key
 * - `renamed`: its key, another name
 * - `replaced`: another name and key at its place
 */
export type Change = 'same' | 'renewed' | 'certified-anew' | 'new-key' | 'renamed' | 'replaced'

/** Two certificates at one place, or one that only one of the chains has. */
export type ChainPair =
  | { readonly change: Change; readonly old: CertificateSummary; readonly now: CertificateSummary }
  | { readonly change: 'gone'; readonly old: CertificateSummary; readonly now?: never }
  | { readonly change: 'added'; readonly old?: never; readonly now: CertificateSummary }

type Chain = readonly CertificateSummary[]
type Pair = readonly [CertificateSummary | undefined, CertificateSummary | undefined]

/**
 * Pairs two chains, each from the target up: foot with foot, root with root, and every other certificate with its
 * successor. A CA that was put in or taken out stands alone. From the foot up, the root last.
 */
export function pairChains(old: Chain, now: Chain): readonly ChainPair[] {
  const tops: Pair = [old.at(-1), now.at(-1)]
  const rooted = old.length > 1 && now.length > 1 && tops.every((top) => top?.selfSigned)
  const inner = (chain: Chain): Chain => chain.slice(1, rooted ? -1 : undefined)
  return [[old[0], now[0]] as const, ...align(inner(old), inner(now)), ...(rooted ? [tops] : [])].flatMap(pairOf)
}

function pairOf([old, now]: Pair): readonly ChainPair[] {
  if (old && now) return [{ change: changeOf(old, now), old, now }]
  if (old) return [{ change: 'gone', old }]
  return now ? [{ change: 'added', now }] : []
}

function changeOf(old: CertificateSummary, now: CertificateSummary): Change {
  if (old.id === now.id) return 'same'
  if (isRenewal(old, now)) return old.issuerName === now.issuerName ? 'renewed' : 'certified-anew'
  if (old.subjectName === now.subjectName) return 'new-key'
  return old.key === now.key ? 'renamed' : 'replaced'
}

/** How much speaks for one certificate being the successor of another. */
const likeness: Readonly<Record<Change, number>> = {
  same: 16,
  renewed: 12,
  'certified-anew': 11,
  'new-key': 8,
  renamed: 6,
  replaced: 1,
}

/** A root comes after an intermediate only where both are one CA. */
const isSuccessor = (old: CertificateSummary, now: CertificateSummary): boolean =>
  old.selfSigned === now.selfSigned || changeOf(old, now) !== 'replaced'

/** Pairs of CAs that are weighed: of chains of two hundred. Of longer ones, made to do harm, places count. */
const MOST_PAIRS = 40_000

/**
 * The alignment that keeps most alike, in the order of both chains. Where nothing tells, those nearer to the foot are
 * pairs.
 */
function align(old: Chain, now: Chain): readonly Pair[] {
  if (old.length * now.length > MOST_PAIRS)
    return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => [old[i], now[i]])
  // best[i][j]: of what stands from i and j on.
  const best = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  const worth = (i: number, j: number): number => best[i]?.[j] ?? 0
  const paired = (i: number, j: number): number => {
    const [one, other] = [old[i], now[j]]
    return one && other && isSuccessor(one, other) ? likeness[changeOf(one, other)] + worth(i + 1, j + 1) : -1
  }
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = best[i]
      if (row) row[j] = Math.max(paired(i, j), worth(i + 1, j), worth(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  for (let [i, j] = [0, 0]; i < old.length || j < now.length;) {
    if (paired(i, j) === worth(i, j)) pairs.push([old[i++], now[j++]])
    else if (i < old.length && worth(i + 1, j) === worth(i, j)) pairs.push([old[i++], undefined])
    else pairs.push([undefined, now[j++]])
  }
  return pairs
}
