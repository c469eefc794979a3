import { finding } from '../finding/finding.ts'
import type { Outcome, PathCheck, PathContext } from './contract.ts'
import { pathChecks } from './registry.ts'

export interface RunOutcome extends Outcome {
  readonly check: PathCheck
}

/** Makes every check on a path. A check that throws is an error of ours: it becomes a failed outcome of its own and costs no other check. */
export function runPathChecks(context: PathContext, checks: readonly PathCheck[] = pathChecks): RunOutcome[] {
  return checks.flatMap((check) => {
    try {
      return check.run(context).map((outcome) => ({ ...outcome, check }))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return [
        {
          status: 'failed',
          member: undefined,
          findings: [finding('check-broken', {}, { check: check.id, message })],
          check,
        },
      ]
    }
  })
}
