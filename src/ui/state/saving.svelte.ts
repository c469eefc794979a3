import {
  byteForByte,
  isBundledRootId,
  isCertificateId,
  reportSaved,
  type CertificateId,
  type ExportedFile,
  type ExportSelection,
  type FormId,
  type SavedFile,
  type WrittenFile,
} from '../../core/index.ts'
import { download } from './download.ts'
import type { Questions } from './questions.ts'

/** The file that was saved last, for the notice about it. */
export interface Saved {
  readonly name: string
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string
  /** Undefined of a report and of a part of an object. */
  readonly file: SavedFile | undefined
  /** One sentence on what is in it. */
  readonly said: string
}

/** Hands files to the person. */
export class Saving {
  last = $state.raw<Saved>()
  readonly #questions: Questions

  constructor(questions: Questions) {
    this.#questions = questions
  }

  /** One certificate by itself. */
  certificate(id: CertificateId, form: FormId): Promise<void> {
    return this.file(form, { objects: [id] })
  }

  async file(form: FormId, selection: ExportSelection): Promise<void> {
    const file = await this.#questions.ask('export', form, selection)
    const certificates = selection.objects.filter(isCertificateId)
    const [certificate] = certificates.length === 1 ? certificates : []
    const held = certificates.length === 0 ? 'none' : certificates.some(isBundledRootId) ? 'bundled' : 'opened'
    this.#hand(file, { file: { certificate, form }, said: byteForByte[held] })
  }

  report(file: WrittenFile): Promise<void> {
    return this.#written(file, reportSaved)
  }

  /** A part of an object, octet by octet as it came. */
  part(file: WrittenFile): Promise<void> {
    return this.#written(file, byteForByte.none)
  }

  /** A file that the page made; the engine only says its digest. */
  async #written(file: WrittenFile, said: string): Promise<void> {
    // The engine keeps the octets that it is handed.
    const sha256 = await this.#questions.ask('sha256', { bytes: file.bytes.slice() })
    this.#hand(sha256 === undefined ? undefined : { ...file, sha256 }, { file: undefined, said })
  }

  forget(): void {
    this.last = undefined
  }

  #hand(file: ExportedFile | undefined, saved: Omit<Saved, 'name' | 'sha256'>): void {
    if (!file) return
    download(file)
    this.last = { name: file.name, sha256: file.sha256, ...saved }
  }
}
