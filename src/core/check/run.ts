import { capped } from '../finding/capped.ts'
import { finding, type Finding } from '../finding/finding.ts'
import { findExtensionAt } from './extension-at.ts'
import type { Outcome, PathCheck, PathContext } from './contract.ts'
import { checkTable, type RegisteredCheck } from './registry.ts'
import { withActor } from './who-acts.ts'
import { counts, requirementOf, type Requirement } from './requirement.ts'

export interface RunOutcome extends Outcome {
  readonly check: RegisteredCheck
  /** Whether the verdict rests on it. */
  readonly required: boolean
}

/**
 * Makes every check on a path. What the profile does not require cannot fail: it is noted, and weighs no more than a
 * warning. A check that throws is an error of ours: it becomes a failed outcome of its own and costs no other check.
 */
export async function runPathChecks(context: PathContext): Promise<RunOutcome[]> {
  const outcomes: RunOutcome[] = []
  for (const row of checkTable) {
    const { check } = row
    const requirement = requirementOf(row, context.settings, context.profile.id)
    for (const outcome of await outcomesOf(check, context)) {
      const weighed = weigh(assigned(bounded(outcome), context), requirement)
      const extension = findExtensionAt(weighed)
      const required = counts(requirement, weighed.status)
      outcomes.push({ ...weighed, ...(extension && { extension }), check, required })
    }
  }
  return outcomes
}

/** Findings of one code that one outcome lists. A certificate with thousands of them says no more by the rest. */
const listedPerCode = 100

const bounded = (outcome: Outcome): Outcome =>
  outcome.findings.length > listedPerCode ? { ...outcome, findings: capped(outcome.findings, listedPerCode) } : outcome

async function outcomesOf(check: PathCheck, context: PathContext): Promise<readonly Outcome[]> {
  try {
    return await check.run(context)
    // eslint-disable-next-line no-restricted-syntax -- said to be a fault of this program, and contained in this check
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [broken(check.id, message)]
  }
}

const broken = (check: string, message: string): Outcome => {
  return { status: 'failed', member: undefined, findings: [finding('check-broken', {}, { check, message })] }
}

/** The person who must act depends on the owner of the certificate. */
function assigned(outcome: Outcome, { path, graph }: PathContext): Outcome {
  const { member, findings } = outcome
  if (!member || findings.length === 0) return outcome
  const issued = path.members.indexOf(member) > 0
  return { ...outcome, findings: findings.map((found) => withActor(found, { member, issued, graph })) }
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
