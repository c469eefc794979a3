import { createEngine, type JudgeSettings } from '../../../src/core/index.ts'
import type { CheckOutcome, PathSummary } from '../../../src/core/report/report.ts'
import type { CheckId } from '../../../src/core/check/registry.ts'
import { during, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { pemFile } from '../../support/inspect.ts'

/** The best path of the first of these certificates, given from the target up. */
export async function pathOf(
  chain: readonly BuiltCertificate[],
  settings: Partial<JudgeSettings> = {},
): Promise<PathSummary> {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([pemFile(chain)])
  const { paths } = await engine.judge({ instant: during, target: 'c1', ...settings })
  return paths[0]!
}

/** The outcomes of one check for that path: one for each certificate, or one for the whole. */
export async function outcomesOf(
  check: CheckId,
  chain: readonly BuiltCertificate[],
  settings: Partial<JudgeSettings> = {},
): Promise<readonly CheckOutcome[]> {
  const { outcomes } = await pathOf(chain, settings)
  return outcomes.filter((outcome) => outcome.check === check)
}

export const statusesOf = (outcomes: readonly CheckOutcome[]) => outcomes.map(({ status }) => status)
export const codesOf = (outcomes: readonly CheckOutcome[]) =>
  outcomes.flatMap(({ findings }) => findings.map(({ code }) => code))
