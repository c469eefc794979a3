import { SvelteMap } from 'svelte/reactivity'
import type { CertificateDetail, CertificateId } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import type { Workspace } from './workspace.svelte.ts'

/** What certificates say in full, asked of the engine when somebody looks and kept until the start over. */
export class Decoded {
  readonly #known = new SvelteMap<CertificateId, CertificateDetail>()
  readonly #asked = new Set<CertificateId>()
  readonly #client: EngineClient
  readonly #workspace: Workspace

  constructor(client: EngineClient, workspace: Workspace) {
    this.#client = client
    this.#workspace = workspace
  }

  /** Undefined until it has arrived. */
  of(id: CertificateId): CertificateDetail | undefined {
    return this.#known.get(id)
  }

  /** Asks once; the answer appears in `of`. */
  async ask(id: CertificateId): Promise<void> {
    if (this.#asked.has(id)) return
    this.#asked.add(id)
    const report = this.#workspace.report
    try {
      const detail = await this.#client.request('detail', id)
      if (detail && this.#asked.has(id)) this.#known.set(id, detail)
    } catch (thrown) {
      if (this.#workspace.report === report) this.#workspace.stop(thrown)
    }
  }

  forget(): void {
    this.#asked.clear()
    this.#known.clear()
  }
}
