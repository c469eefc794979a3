import { Gunzip, Inflate } from 'fflate'
import type { Budget } from '../../lib/budget.ts'
import { concatBytes } from '../../lib/bytes.ts'
import { unlessItThrows } from '../../lib/library-call.ts'

/** The unpacked octets; of damaged data the part before the damage. */
export interface Inflated {
  readonly bytes: Uint8Array<ArrayBuffer>
  /**
   * `damaged` also where it is more than it was said to be; `too-large`: it would take more than half of what may still
   * be inflated from this source.
   */
  readonly ended: 'whole' | 'damaged' | 'too-large'
}

/**
 * Octets handed over at once: no more than there is room for what may come of them, for DEFLATE makes at most 1,032 of
 * one; and few of a small file, for a slice with damage in it yields nothing.
 */
const [smallestSlice, largestSlice, mostOfOne, fewestSlices] = [64, 4096, 1032, 32]

/**
 * Undoes DEFLATE (RFC 1951), with or without the frame of gzip around it (RFC 1952; several members become one). Spends
 * every octet that comes out; `claimed` are those that should, and where they are too many nothing is unpacked.
 * Checksums are not compared: what is wrong with a certificate, its own reader says better.
 */
export function inflate(
  packed: Uint8Array,
  frame: 'gzip' | 'none',
  budget: Budget,
  claimed: number | undefined,
): Inflated {
  const parts: Uint8Array[] = []
  const share = budget.left / 2
  if (claimed !== undefined && claimed > share) return { bytes: new Uint8Array(), ended: 'too-large' }
  let room = claimed ?? share
  const take = (part: Uint8Array): void => {
    parts.push(part)
    budget.spend(part.length)
    room -= part.length
  }
  const stream = frame === 'gzip' ? new Gunzip(take) : new Inflate(take)
  // fflate throws for whatever it cannot read.
  const push = (slice: Uint8Array, last: boolean): boolean =>
    unlessItThrows(() => {
      stream.push(slice, last)
      return true
    }) ?? false
  let ended: Inflated['ended'] = 'whole'
  for (let at = 0; at < packed.length && ended === 'whole';) {
    const slice = Math.min(largestSlice, room / mostOfOne, packed.length / fewestSlices)
    const end = at + Math.max(smallestSlice, Math.floor(slice))
    if (!push(packed.subarray(at, end), false)) ended = 'damaged'
    else if (room < 0) ended = claimed === undefined ? 'too-large' : 'damaged'
    at = end
  }
  // By itself, so that what a cut off file still yields is out before fflate throws.
  if (ended === 'whole' && !push(new Uint8Array(), true)) ended = 'damaged'
  const bytes = concatBytes(parts)
  for (const part of parts) part.fill(0) // it may be a private key
  return { bytes, ended }
}
