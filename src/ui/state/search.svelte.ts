import type { FindAnswer } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import type { Workspace } from './workspace.svelte.ts'

/** The search through everything that is open: what was typed, and what the engine found. */
export class Search {
  open = $state(false)
  typed = $state('')
  busy = $state(false)
  /** What was found, and for which text: it stays until there is another answer. */
  answer = $state.raw<FindAnswer & { readonly typed: string }>()
  readonly #client: EngineClient
  readonly #workspace: Workspace
  /** Counts the questions: only the last one is worth an answer. */
  #asked = 0

  constructor(client: EngineClient, workspace: Workspace) {
    this.#client = client
    this.#workspace = workspace
  }

  /** Opens the dialog with what was typed last; more may be open since. */
  begin(): void {
    if (!this.#workspace.report) return
    this.open = true
    void this.ask()
  }

  /** Looks for what is typed. The engine ends what it was still looking for. */
  async ask(): Promise<void> {
    const asked = ++this.#asked
    const { report } = this.#workspace
    const { typed } = this
    if (typed.trim() === '') {
      this.busy = false
      this.answer = undefined
      return
    }
    this.busy = true
    try {
      const found = await this.#client.request('find', typed)
      if (asked !== this.#asked) return
      this.busy = false
      this.answer = found && { ...found, typed }
    } catch (thrown) {
      if (asked === this.#asked && this.#workspace.report === report) this.#workspace.stop(thrown)
    }
  }

  forget(): void {
    this.#asked++
    this.open = false
    this.typed = ''
    this.busy = false
    this.answer = undefined
  }
}
