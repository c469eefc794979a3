/**
 * Replacements that are made; what stands behind them stays as it is. 200,000 certificates have 4.4 million line
 * breaks.
 */
const maximumReplacements = 2 ** 23

/** Text in which a way of writing was undone, and the way back to where each character stood. */
export interface Rewritten {
  readonly octets: Uint8Array
  /** Offset in `octets` -> offset in the text as it was written. */
  origin(offset: number): number
}

/**
 * The characters that stand for what is written at an offset, no more of them than were written, and where the text
 * goes on.
 */
export type Replacement = readonly [characters: readonly number[], next: number]

/**
 * Undoes a way of writing. `leads` are the octets at which `replace` is asked; where it has no answer the octet stays.
 */
export function rewrite(
  octets: Uint8Array,
  leads: readonly number[],
  replace: (octets: Uint8Array, at: number) => Replacement | undefined,
): Rewritten {
  const plain = new Uint8Array(octets.length)
  const isLead = new Uint8Array(256)
  for (const lead of leads) isLead[lead] = 1
  // Behind the offset resolved[i] of the plain text everything has moved so that it stood at origins[i].
  const resolved: number[] = []
  const origins: number[] = []
  let length = 0
  for (let at = 0; at < octets.length;) {
    const octet = octets[at] ?? 0
    const replacement = isLead[octet] && resolved.length < maximumReplacements ? replace(octets, at) : undefined
    if (!replacement) {
      plain[length++] = octet
      at++
      continue
    }
    for (const character of replacement[0]) plain[length++] = character
    at = Math.min(replacement[1], octets.length)
    resolved.push(length)
    origins.push(at)
  }
  return { octets: plain.subarray(0, length), origin: (offset) => originOf(offset, resolved, origins) }
}

/** Binary search for the last replacement before the offset. */
function originOf(offset: number, resolved: readonly number[], origins: readonly number[]): number {
  let low = 0
  let high = resolved.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((resolved[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low === 0 ? offset : (origins[low - 1] ?? 0) + offset - (resolved[low - 1] ?? 0)
}
