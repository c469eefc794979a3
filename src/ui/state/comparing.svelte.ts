import {
  compareCertificates,
  comparedRows,
  counterparts,
  olderFirst,
  type CertificateId,
  type Compared,
} from '../../core/index.ts'
import type { Questions } from './questions.ts'
import type { Session } from './session.svelte.ts'
import { Turns } from './turns.ts'

/** A certificate that is compared, and its octets. */
type Side = Compared & { readonly octets: Uint8Array }

/** Two certificates that are compared with each other: the older one first. */
export class Comparing {
  open = $state(false)
  #one = $state<CertificateId>()
  other = $state<CertificateId>()
  /** Undefined until the engine has answered. */
  sides = $state.raw<readonly [Side, Side]>()
  readonly #questions: Questions
  readonly #session: Session
  readonly #turns = new Turns()

  constructor(questions: Questions, session: Session) {
    this.#questions = questions
    this.#session = session
  }

  /** The certificates that this one can be compared with, the likeliest first. */
  readonly choices = $derived.by(() => {
    const { report } = this.#session
    return report && this.#one ? counterparts(report, this.#one) : []
  })

  readonly differences = $derived.by(() => {
    const { report } = this.#session
    const [old, now] = this.sides ?? []
    return report && old && now ? compareCertificates(report, old, now) : []
  })

  readonly rows = $derived(this.sides && comparedRows(this.sides[0].detail, this.sides[1].detail))

  begin(one: CertificateId): void {
    this.#one = one
    this.open = true
    this.choose(this.choices[0]?.id)
  }

  choose(other: CertificateId | undefined): void {
    this.other = other
    this.sides = undefined
    const ids = [this.#one, other].filter((id) => id !== undefined)
    if (ids.length === 2) void this.#ask(ids)
  }

  forget(): void {
    this.#turns.next()
    this.open = false
    this.#one = this.other = this.sides = undefined
  }

  async #ask(ids: readonly CertificateId[]): Promise<void> {
    const wanted = this.#turns.next()
    const verdicts = await this.#questions.askWhile(wanted, 'verdicts', ids)
    const sides: Side[] = []
    for (const id of ids) {
      const certificate = this.#session.report?.certificates.find((each) => each.id === id)
      const detail = await this.#questions.askWhile(wanted, 'detail', id)
      const octets = detail && (await this.#questions.askWhile(wanted, 'octets', id, { start: 0, end: detail.octets }))
      const verdict = verdicts?.find((each) => each.certificate === id)
      if (certificate && octets && verdict && 'purposes' in detail) sides.push({ certificate, detail, octets, verdict })
    }
    const [one, other] = sides
    if (wanted() && one && other) this.sides = olderFirst(one, other)
  }
}
