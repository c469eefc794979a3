import { matchingTerms, type FindAnswer } from '../../core/index.ts'
import type { Questions } from './questions.ts'
import type { Session } from './session.svelte.ts'
import { Turns } from './turns.ts'

/** The search through everything that is open: what was typed, and what the engine found. */
export class Find {
  open = $state(false)
  typed = $state('')
  busy = $state(false)
  /** The answer and its text. It stays until there is another answer. */
  answer = $state.raw<FindAnswer & { readonly typed: string }>()
  readonly #questions: Questions
  readonly #session: Session
  /** Only the last of what was typed is worth an answer. */
  readonly #typings = new Turns()

  constructor(questions: Questions, session: Session) {
    this.#questions = questions
    this.#session = session
  }

  /** Opens the dialog with what was typed last; more may be open since. */
  begin(): void {
    if (!this.#session.report) return
    this.open = true
    void this.ask()
  }

  /** Looks for what is typed. The engine ends what it was still looking for. */
  async ask(): Promise<void> {
    const wanted = this.#typings.next()
    const { typed } = this
    if (typed.trim() === '') {
      this.busy = false
      this.answer = undefined
      return
    }
    this.busy = true
    const found = await this.#questions.askWhile(wanted, 'find', typed, matchingTerms(typed))
    if (!wanted()) return
    this.busy = false
    this.answer = found && { ...found, typed }
  }

  forget(): void {
    this.#typings.next()
    this.open = false
    this.typed = ''
    this.busy = false
    this.answer = undefined
  }
}
