import type { Assumption } from '../finding/definitions.ts'
import { finding, type Finding, type FindingCode, type ParamsOf } from '../finding/finding.ts'
import type { SourceId } from '../finding/location.ts'
import type { Place } from './encoded-object.ts'
import { maximumFindingsPerCode } from './limits.ts'

/** Collects the findings about one source: a bounded number of each code, and what was assumed in reading it. */
export class Said {
  readonly #findings: Finding[] = []
  readonly #times = new Map<FindingCode, number>()
  readonly #assumptions = new Map<Assumption, { place: Place; times: number }>()
  #error = false

  constructor(readonly source: SourceId) {}

  /** Grows with every finding that is kept. */
  get count(): number {
    return this.#findings.length
  }

  /** True once an error was found. */
  get error(): boolean {
    return this.#error
  }

  say<C extends FindingCode>(code: C, place: Place, params: ParamsOf<C>): void {
    const times = (this.#times.get(code) ?? 0) + 1
    this.#times.set(code, times)
    if (times > maximumFindingsPerCode) return
    const line = place.lines?.first
    const found = finding(
      code,
      {
        source: this.source,
        range: place.range,
        ...(line !== undefined && { line }),
        ...(place.entry !== undefined && { entry: place.entry }),
      },
      params,
    )
    this.#error ||= found.severity === 'error'
    this.#findings.push(found)
  }

  /** Notes an assumption. One finding for each kind, at the first place. */
  assume(assumption: Assumption, place: Place): void {
    const known = this.#assumptions.get(assumption)
    if (known) known.times++
    else this.#assumptions.set(assumption, { place, times: 1 })
  }

  /** Everything to be said, with what was assumed and how much was left out. Call it once, at the end. */
  finish(): readonly Finding[] {
    for (const [assumption, { place, times }] of this.#assumptions) {
      this.say('reading-assumed', place, { assumption, times, line: place.lines?.first })
    }
    for (const [code, times] of [...this.#times]) {
      const left = times - maximumFindingsPerCode
      if (left > 0) this.say('findings-left-out', { range: { start: 0, end: 0 } }, { code, times: left })
    }
    return this.#findings
  }
}
