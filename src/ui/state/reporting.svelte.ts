import {
  isCertificateId,
  makeReport,
  readingFinding,
  type CertificateDetail,
  type CertificateId,
  type Finding,
  type ReportId,
} from '../../core/index.ts'
import type { Questions } from './questions.ts'
import type { SecondReadings } from './second-readings.svelte.ts'
import type { Saving } from './saving.svelte.ts'
import type { Selection } from './selection.svelte.ts'
import type { Session } from './session.svelte.ts'
import { builtTool } from './built-tool.ts'

/** Reports about the path that is looked at. */
export class Reporting {
  /** Names, addresses and serial numbers are to be replaced. */
  redacted = $state(false)
  /** SHA-256 of what would be printed: printing waits for nobody. */
  printed = $state.raw<ReadonlyMap<CertificateId, string>>(new Map())
  readonly #questions: Questions
  readonly #session: Session
  readonly #selection: Selection
  readonly #saving: Saving
  readonly #secondReadings: SecondReadings<'readTwice'>

  constructor(
    questions: Questions,
    session: Session,
    selection: Selection,
    saving: Saving,
    secondReadings: SecondReadings<'readTwice'>,
  ) {
    this.#secondReadings = secondReadings
    this.#questions = questions
    this.#session = session
    this.#selection = selection
    this.#saving = saving
  }

  /** True where a reminder can be made: the path works, and ends. */
  get hasEnd(): boolean {
    const { validity, verdict } = this.#selection.path ?? {}
    return verdict === 'valid' && validity !== undefined
  }

  /** Findings of the second reading of the path, as far as it has come. */
  get readings(): readonly Finding[] {
    return this.#selection.fromTop.flatMap((each) => readingFinding(each, this.#secondReadings.of(each.id)) ?? [])
  }

  /** Asks for the fingerprints of these certificates, so that they are there when the page is printed. */
  async prepare(ids: readonly CertificateId[]): Promise<void> {
    const fingerprints = await this.#questions.askWhile(() => true, 'fingerprints', ids)
    if (fingerprints) this.printed = new Map(ids.map((id, i) => [id, fingerprints[i] ?? '']))
  }

  async save(id: ReportId): Promise<void> {
    const { report } = this.#session
    const { path, chosen } = this.#selection
    if (!report) return
    const certificates = report.certificates.map((each) => each.id)
    const [fingerprints, ...details] = await Promise.all([
      this.#questions.ask('fingerprints', certificates),
      ...(path?.certificates ?? []).map((each) => this.#questions.ask('detail', each)),
    ])
    if (!fingerprints) return
    const file = makeReport(
      id,
      {
        report,
        path,
        chosen,
        details: details.filter((each): each is CertificateDetail => each !== undefined && isCertificateId(each.id)),
        readings: this.readings,
        fingerprints: fingerprints.map((each) => each ?? ''),
        tool: builtTool(),
      },
      this.redacted,
    )
    if (file) await this.#saving.report(file)
  }
}
