import { SvelteMap } from 'svelte/reactivity'
import {
  isCertificateId,
  type CertificateDetail,
  type CertificateId,
  type ObjectDetail,
  type ObjectId,
} from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import type { Workspace } from './workspace.svelte.ts'

/** What certificates and other objects say in full, asked of the engine when somebody looks and kept until the start over. */
export class Decoded {
  readonly #certificates = new SvelteMap<CertificateId, CertificateDetail>()
  readonly #others = new SvelteMap<ObjectId, ObjectDetail>()
  readonly #asked = new Set<ObjectId>()
  readonly #client: EngineClient
  readonly #workspace: Workspace

  constructor(client: EngineClient, workspace: Workspace) {
    this.#client = client
    this.#workspace = workspace
  }

  /** Undefined until it has arrived. */
  of(id: CertificateId): CertificateDetail | undefined
  of(id: ObjectId): ObjectDetail | undefined
  of(id: ObjectId): ObjectDetail | undefined {
    return isCertificateId(id) ? this.#certificates.get(id) : this.#others.get(id)
  }

  /** Asks once; the answer appears in `of`. */
  async ask(id: ObjectId): Promise<void> {
    if (this.#asked.has(id)) return
    this.#asked.add(id)
    const report = this.#workspace.report
    try {
      if (isCertificateId(id)) this.#keep(this.#certificates, id, await this.#client.request('detail', id))
      else this.#keep(this.#others, id, await this.#client.request('objectDetail', id))
    } catch (thrown) {
      if (this.#workspace.report === report) this.#workspace.stop(thrown)
    }
  }

  forget(): void {
    this.#asked.clear()
    this.#certificates.clear()
    this.#others.clear()
  }

  #keep<K extends ObjectId, D>(known: SvelteMap<K, D>, id: K, detail: D | undefined): void {
    if (detail !== undefined && this.#asked.has(id)) known.set(id, detail)
  }
}
