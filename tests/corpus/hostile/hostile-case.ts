import type { FindingCode } from '../../../src/core/finding/finding.ts'
import type { Random } from '../../support/random.ts'

/**
 * An input that somebody made to do harm, or that broke as if somebody had, and the answer that the inspector must
 * give.
 */
export interface HostileCase {
  readonly name: string
  /** Made when its turn comes: some are large. One file, or several that are opened together. */
  readonly files: () => Uint8Array | readonly Uint8Array[]
  /** At least so many certificates are read from it; 0 where the damage leaves none. */
  readonly certificates: number
  /** Findings of which each has to be there, wherever. */
  readonly says?: readonly FindingCode[]
  /** Seconds of processor time, where a large input may take more than an ordinary one. */
  readonly seconds?: number
  /** Only opened and judged: comparing so long a text again and again would be most of the work. */
  readonly glance?: boolean
  /** All are opened and judged; so many are looked at, where looking at each of thousands would be most of the work. */
  readonly mostLookedAt?: number
}

/** Cases of one kind; sizes and places that do not matter are chosen by chance. */
export interface HostileFamily {
  readonly name: string
  readonly cases: (random: Random) => readonly HostileCase[]
}
