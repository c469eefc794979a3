import type { Lock, Report, SourceId, SourceSummary } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import type { Workspace } from './workspace.svelte.ts'

/** A source that takes a password. */
export type LockedSource = SourceSummary & { readonly locked: Lock }

export const isLocked = (source: SourceSummary): source is LockedSource => source.locked !== undefined

/**
 * Seconds for a million iterations in plain JavaScript, measured on an old laptop's pace; WebCrypto, where it helps, takes a tenth. So an estimate
 * says what it takes at most.
 */
const secondsPerMillion = 10

/** The password dialog: which source it asks about, and how that goes. Passwords pass through and are not kept. */
export class Unlocking {
  /** Undefined while nothing is asked. */
  source = $state.raw<LockedSource>()
  /** `asking`; `working` on a password; `wrong` when that was none of the source. */
  phase = $state<'asking' | 'working' | 'wrong'>('asking')
  /** How long a password takes at most, in seconds. */
  readonly seconds: number = $derived(((this.source?.locked.work ?? 0) / 1e6) * secondsPerMillion)

  readonly #client: EngineClient
  readonly #workspace: Workspace
  readonly #offered = new Set<SourceId>()

  constructor(client: EngineClient, workspace: Workspace) {
    this.#client = client
    this.#workspace = workspace
  }

  ask(source: LockedSource): void {
    this.source = source
    this.phase = 'asking'
  }

  /** Asks by itself about the first source that cannot be read without a password; about each only once. */
  offer(report: Report | undefined): void {
    if (this.source) return
    for (const source of report?.sources ?? []) {
      if (!isLocked(source) || source.locked.guards !== 'certificates' || this.#offered.has(source.id)) continue
      this.#offered.add(source.id)
      this.ask(source)
      return
    }
  }

  async tryPassword(password: string): Promise<void> {
    const { source } = this
    if (!source || this.phase === 'working') return
    this.phase = 'working'
    try {
      const { status } = await this.#client.request('unlock', source.id, password)
      if (this.source !== source) return
      if (status === 'wrong-password') {
        this.phase = 'wrong'
        return
      }
      this.close()
      if (status === 'unlocked') await this.#workspace.judgeAgain()
    } catch (thrown) {
      if (this.source !== source) return
      this.close()
      this.#workspace.stop(thrown)
    }
  }

  /** Ends the work on a password, and the question. */
  cancel(): void {
    if (this.phase === 'working') void this.#client.request('cancelUnlock').catch(() => undefined)
    this.close()
  }

  forget(): void {
    this.close()
    this.#offered.clear()
  }

  close(): void {
    this.source = undefined
    this.phase = 'asking'
  }
}
