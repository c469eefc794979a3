import { createEngine, type JudgeSettings, type PathSummary, type Report } from '../../../../src/core/index.ts'
import { during, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { pemFile, source } from '../../../support/inspect.ts'

/** The engine's Report on these certificates and files, and the first path. */
export async function opened(
  certificates: readonly BuiltCertificate[],
  settings: Partial<JudgeSettings> = {},
  ...files: readonly Uint8Array[]
): Promise<{ report: Report; path: PathSummary; nameOf: (id: string | undefined) => string }> {
  const engine = createEngine()
  await engine.open([pemFile(certificates), ...files.map((bytes, i) => source(`file ${i}`, bytes))])
  const report = await engine.judge({ instant: during, ...settings })
  const nameOf = (wanted: string | undefined) => report.certificates.find(({ id }) => id === wanted)?.subject ?? ''
  return { report, path: report.paths[0]!, nameOf }
}
