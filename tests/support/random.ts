/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
  octets(length: number): Uint8Array<ArrayBuffer>
}

/** The generator mulberry32: 32 bits of state are plenty for choosing among inputs. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)]!,
    chance: (probability) => next() < probability,
    octets: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}
