import {
  matchingTerms,
  readFingerprint,
  type FindAnswer,
  type NearFingerprint,
  type StatedFingerprint,
} from '../../core/index.ts'
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
  /** Where the text is a fingerprint: the certificate that has it, or one that is like it. */
  compared = $state.raw<{ readonly stated: StatedFingerprint; readonly nearest: NearFingerprint | undefined }>()
  readonly #questions: Questions
  readonly #session: Session
  /** Only the last of what was typed is worth an answer. */
  readonly #typings = new Turns()

  constructor(questions: Questions, session: Session) {
    this.#questions = questions
    this.#session = session
  }

  /** Opens the dialog with a text, or with what was typed last; more may be open since. */
  begin(typed = this.typed): void {
    if (!this.#session.report) return
    this.typed = typed
    this.open = true
    void this.ask()
  }

  /** Looks for what is typed. The engine ends what it was still looking for. */
  async ask(): Promise<void> {
    const wanted = this.#typings.next()
    const { typed } = this
    const stated = readFingerprint(typed)
    if (!stated) this.compared = undefined
    if (typed.trim() === '') {
      this.busy = false
      this.answer = undefined
      return
    }
    this.busy = true
    if (stated) {
      const nearest = await this.#questions.ask('compareFingerprint', stated)
      if (!wanted()) return
      if (this.#questions.givenUp) {
        this.busy = false
        return
      }
      this.compared = { stated, nearest }
    }
    const found = await this.#questions.ask('find', typed, matchingTerms(typed))
    if (!wanted()) return
    this.busy = false
    if (!found) this.#end()
    this.answer = found && { ...found, typed }
  }

  /** Nobody looks any more: neither does the engine. */
  close(): void {
    this.#typings.next()
    this.open = false
    if (this.busy) this.#end()
    this.busy = false
  }

  forget(): void {
    this.#typings.next()
    this.open = false
    this.typed = ''
    this.busy = false
    this.answer = undefined
    this.compared = undefined
  }

  /** A search for nothing ends the one before. */
  #end(): void {
    void this.#questions.askWhile(() => false, 'find', '', [])
  }
}
