/** Octets that are searched between two pauses: a few milliseconds. */
const octetsPerSlice = 2 ** 20

/** Cuts long work into slices, so that other requests are answered in between. It counts work, never time. */
export class Pace {
  #spent = 0

  constructor(readonly rest: () => Promise<void>) {}

  /** Pauses at the end of each slice, and passes on any error of the pause. */
  async spend(octets: number): Promise<void> {
    this.#spent += octets
    if (this.#spent < octetsPerSlice) return
    this.#spent = 0
    await this.rest()
  }
}
