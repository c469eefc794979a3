import { exampleFileName, exampleWords, type ExampleId } from '../../core/index.ts'
import type { Session } from './session.svelte.ts'

/** Whether what is open is an example of the page's own, so that nobody takes it for a file of theirs. */
export class Examples {
  #opened = $state.raw<readonly ExampleId[]>([])
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** The name of the example; undefined if anything else is open as well. */
  readonly shown: string | undefined = $derived.by(() => {
    const { sources = [] } = this.#session.report ?? {}
    const id = this.#opened.find((each) => exampleFileName(each) === sources[0]?.name)
    return id && sources.length === 1 ? exampleWords[id] : undefined
  })

  open(id: ExampleId, text: string): Promise<void> {
    this.#opened = [id]
    return this.#session.addText(text, exampleFileName(id))
  }

  forget(): void {
    this.#opened = []
  }
}
