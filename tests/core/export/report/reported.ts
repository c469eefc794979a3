import { createEngine, type JudgeSettings } from '../../../../src/core/index.ts'
import type { Engine, SourceInput } from '../../../../src/core/engine.ts'
import type { ReportInput } from '../../../../src/core/export/report/document.ts'
import { makeReport } from '../../../../src/core/export/report/make-report.ts'
import type { ReportId } from '../../../../src/core/finding/report-form.ts'
import type { CertificateDetail } from '../../../../src/core/report/detail.ts'
import { during } from '../../../support/certificate-builder.ts'
import { noRoots, source } from '../../../support/inspect.ts'

export const tool = { name: 'Chainlight', version: '9.8.7', commit: '0a1b2c3d4e5f' } as const

/** Everything that the page hands over for a report about the best path. */
export async function inputOf(
  given: readonly SourceInput[],
  settings: Partial<JudgeSettings> = {},
  engine: Engine = createEngine({ subtle: crypto.subtle, bundledRoots: noRoots }),
): Promise<ReportInput> {
  // The engine may overwrite what it is given.
  await engine.open(given.map(({ name, bytes }) => source(name, bytes)))
  const report = await engine.judge({ instant: during, ...settings })
  const [path] = report.paths
  const details = await Promise.all((path?.certificates ?? []).map((id) => engine.detail(id)))
  return {
    report,
    path,
    chosen: false,
    details: details.filter((each): each is CertificateDetail => each !== undefined),
    fingerprints: (await engine.fingerprints(report.certificates.map(({ id }) => id))).map((each) => each ?? ''),
    tool,
  }
}

/** The text of a report; undefined where the form has nothing to say. */
export function written(id: ReportId, input: ReportInput, redact = false): string | undefined {
  const file = makeReport(id, input, redact)
  // The mark at the beginning is part of the text.
  return file && new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
}
