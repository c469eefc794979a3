import type { Patience } from './patience.ts'

/**
 * Seconds between two looks. They are counted and not measured: a machine that slept, or a page that was busy, has not
 * been waiting.
 */
const LOOK = 1

/**
 * Watches an engine while it owes answers, and says when it is overdue. The oldest request is the one that it works on.
 */
export class Watch {
  readonly #owed = new Map<number, Patience>()
  readonly #ping: () => void
  readonly #overdue: () => void
  #timer: ReturnType<typeof setInterval> | undefined
  #withoutAnswer = 0
  #withoutSign = 0

  /** `ping` asks for a sign of life; `overdue` is called once. */
  constructor(ping: () => void, overdue: () => void) {
    this.#ping = ping
    this.#overdue = overdue
  }

  begin(request: number, patience: Patience): void {
    this.#owed.set(request, patience)
    this.#timer ??= setInterval(() => {
      this.#look()
    }, LOOK * 1000)
  }

  answered(request: number): void {
    this.#owed.delete(request)
    this.#withoutAnswer = 0
    this.#withoutSign = 0
    if (this.#owed.size === 0) this.end()
  }

  alive(): void {
    this.#withoutSign = 0
  }

  end(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#owed.clear()
    this.#withoutAnswer = 0
    this.#withoutSign = 0
  }

  #look(): void {
    this.#withoutAnswer += LOOK
    this.#withoutSign += LOOK
    const [patience] = this.#owed.values()
    if (patience && (patience.prolonged ? this.#withoutSign : this.#withoutAnswer) >= patience.seconds) {
      this.end()
      this.#overdue()
    } else this.#ping()
  }
}
