import { Gunzip, Inflate } from 'fflate'
import type { Budget } from '../lib/budget.ts'
import { concatBytes } from '../lib/bytes.ts'

/** What compressed octets held; of damaged ones what stands before the damage. */
export interface Inflated {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** `too-large`: the budget for all that is inflated from one source is spent. */
  readonly ended: 'whole' | 'damaged' | 'too-large'
}

/** Octets handed over at once. DEFLATE makes at most 1,032 of one, so that the budget is overdrawn by 4 MiB at most. */
const slice = 4096

/**
 * Undoes DEFLATE (RFC 1951), with or without the frame of gzip around it (RFC 1952; several members become one). Spends every octet that comes out.
 * Checksums are not compared: what is wrong with a certificate, its own reader says better.
 */
export function inflate(packed: Uint8Array, frame: 'gzip' | 'none', budget: Budget): Inflated {
  const parts: Uint8Array[] = []
  const take = (part: Uint8Array): void => {
    parts.push(part)
    budget.spend(part.length)
  }
  const stream = frame === 'gzip' ? new Gunzip(take) : new Inflate(take)
  let ended: Inflated['ended'] = 'whole'
  try {
    for (let at = 0; at < packed.length && ended === 'whole'; at += slice) {
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length)
      if (budget.exhausted) ended = 'too-large'
    }
  } catch {
    ended = 'damaged' // fflate throws for whatever it cannot read
  }
  const bytes = concatBytes(parts)
  for (const part of parts) part.fill(0) // it may be a private key
  return { bytes, ended }
}
