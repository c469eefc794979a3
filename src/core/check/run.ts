import { finding, type Finding } from '../finding/finding.ts'
import { findExtensionAt } from './extension-at.ts'
import type { CheckId, Outcome, PathCheck, PathContext } from './contract.ts'
import type { Requirement } from './profile/profile-table.ts'
import { counts, requirementOf } from './profile/requirement.ts'
import { pathChecks } from './registry.ts'

export interface RunOutcome extends Outcome {
  readonly check: PathCheck
  /** Whether the verdict rests on it. */
  readonly required: boolean
}

/**
 * Makes every check on a path. What the profile does not require cannot fail: it is noted, and weighs no more than a warning. A check that
 * throws is an error of ours: it becomes a failed outcome of its own and costs no other check.
 */
export async function runPathChecks(
  context: PathContext,
  checks: readonly PathCheck[] = pathChecks,
): Promise<RunOutcome[]> {
  const outcomes: RunOutcome[] = []
  for (const check of checks) {
    const requirement = requirementOf(check.id, context.settings)
    for (const outcome of await outcomesOf(check, context)) {
      const weighed = weigh(outcome, requirement)
      const extension = findExtensionAt(weighed)
      const required = counts(requirement, weighed.status)
      outcomes.push({ ...weighed, ...(extension && { extension }), check, required })
    }
  }
  return outcomes
}

async function outcomesOf(check: PathCheck, context: PathContext): Promise<readonly Outcome[]> {
  try {
    return await check.run(context)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [broken(check.id, message)]
  }
}

const broken = (check: CheckId, message: string): Outcome => {
  return { status: 'failed', member: undefined, findings: [finding('check-broken', {}, { check, message })] }
}

function weigh(outcome: Outcome, requirement: Requirement): Outcome {
  if (requirement === 'advice' && outcome.status === 'failed') return asAdvice(outcome)
  if (requirement === 'flawless' && outcome.status === 'noted') return { ...outcome, status: 'failed' }
  return outcome
}

const asAdvice = (outcome: Outcome): Outcome => ({
  ...outcome,
  status: 'noted',
  findings: outcome.findings.map(mildly),
})
const mildly = (found: Finding): Finding => (found.severity === 'error' ? { ...found, severity: 'warning' } : found)
