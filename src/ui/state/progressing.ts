import type { Given } from './given.ts'

/** Octets that a file counts for beside its own: thousands of small ones move the bar, too. */
const EACH = 1024

const weightOf = ({ octets }: Given): number => octets + EACH

/** How far a drop has been read. Opening keeps up with it but for what is in the engine's hands. */
export class Progressing {
  #through = 0
  readonly #all: number
  readonly #tell: (fraction: number, name: string) => void

  constructor(given: readonly Given[], tell: (fraction: number, name: string) => void) {
    this.#all = given.reduce((sum, each) => sum + weightOf(each), 0) || 1
    this.#tell = tell
  }

  /** So many octets of a file were read. */
  at(given: Given, octets: number): void {
    this.#tell(Math.min(1, (this.#through + octets) / this.#all), given.name)
  }

  /** The whole of it was read, in however many steps. */
  through(given: Given): void {
    this.#through += weightOf(given)
    this.at(given, 0)
  }
}
