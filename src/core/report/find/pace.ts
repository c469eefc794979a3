/** Thrown through a search that nobody waits for any more. */
export class Superseded extends Error {}

/** Octets that are looked through between two pauses: a few milliseconds. */
const octetsPerSlice = 2 ** 20

/** Cuts long work into slices, so that other requests are heard in between. It counts work, never time. */
export class Pace {
  #spent = 0

  constructor(
    readonly pause: (() => Promise<void>) | undefined,
    readonly wanted: () => boolean,
  ) {}

  /** Pauses where a slice is full. @throws Superseded where the work is not wanted any more */
  async spend(octets: number): Promise<void> {
    this.#spent += octets
    if (this.#spent < octetsPerSlice) return
    this.#spent = 0
    await this.pause?.()
    if (!this.wanted()) throw new Superseded()
  }
}
