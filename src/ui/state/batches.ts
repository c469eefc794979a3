import type { Given } from './given.ts'

/**
 * Octets that are read and handed over at once, and opened before anybody can end it; what has more goes alone, and
 * last.
 */
const MOST_OCTETS = 2 ** 21

/** So many are read at the same time: a disk serves several small files as quickly as one. */
const MOST_FILES = 64

/** Yields all of it in order, a few at a time. */
export function* batchesOf(given: readonly Given[]): Generator<readonly Given[]> {
  let batch: Given[] = []
  let octets = 0
  for (const each of given) {
    if (batch.length === MOST_FILES || (batch.length > 0 && octets + each.octets > MOST_OCTETS)) {
      yield batch
      batch = []
      octets = 0
    }
    batch.push(each)
    octets += each.octets
  }
  if (batch.length > 0) yield batch
}

/** Whether it goes alone. */
export const isLarge = ({ octets }: Given): boolean => octets > MOST_OCTETS
