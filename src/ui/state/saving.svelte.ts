import type { CertificateFormat, CertificateId, ExportedFile, PathId } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import { download } from '../export/download.ts'
import type { Workspace } from './workspace.svelte.ts'

/** Hands files to the person. `last` is the name of the file that was handed over last, for the screen to say so. */
export class Saving {
  last = $state<{ readonly name: string; readonly certificate: CertificateId | undefined }>()
  readonly #client: EngineClient
  readonly #workspace: Workspace

  constructor(client: EngineClient, workspace: Workspace) {
    this.#client = client
    this.#workspace = workspace
  }

  certificate(id: CertificateId, format: CertificateFormat): Promise<void> {
    return this.#save(this.#client.request('exportCertificate', id, format), id)
  }

  path(id: PathId): Promise<void> {
    return this.#save(this.#client.request('exportPath', id), undefined)
  }

  forget(): void {
    this.last = undefined
  }

  async #save(asked: Promise<ExportedFile | undefined>, certificate: CertificateId | undefined): Promise<void> {
    const { report } = this.#workspace
    try {
      const file = await asked
      if (!file || this.#workspace.report !== report) return
      download(file)
      this.last = { name: file.name, certificate }
    } catch (thrown) {
      if (this.#workspace.report === report) this.#workspace.stop(thrown)
    }
  }
}
