import { clockDoubt } from '../time.ts'
import type { PathSummary, Report } from '../../report.ts'
import type { Answer } from './answer-data.ts'
import { attentive, brokenKey } from './attentive.ts'
import { cautious } from './cautious.ts'
import { worstFault } from './fault.ts'
import { faulty } from './faulty.ts'
import { reached } from './reached.ts'
import { said } from './said.ts'
import { several } from './several.ts'
import { situate, type Situation } from './situation.ts'
import { unproven } from './unproven.ts'
import { lockedIn, withoutPath } from './without-path.ts'

/**
 * Decides the first statement about a path of a Report, the person who has to act, and the one step that helps, all as
 * data. `chosen`: the person picked this path; otherwise several servers, or many certificates without one, are asked
 * about first. A failed required check is said before how far the path reaches, and reasons for caution before
 * readiness. Never says that anything is trusted.
 */
export function answer(report: Report, path: PathSummary | undefined, chosen = false): Answer {
  const situation = path && situate(report, path)
  if (!situation) return withoutPath(report)
  const answered = orUnlock(clock(situation) ?? (chosen ? undefined : several(report)) ?? ofPath(situation), situation)
  const ca = answered.who === 'ca-owner' ? actingCa(answered, situation) : undefined
  return ca === undefined || ca === '' ? answered : { ...answered, ca }
}

/** A certificate that is missing may be in a keystore that is still locked. */
function orUnlock(answered: Answer, { report, path }: Situation): Answer {
  const locked = path.missingIssuer && lockedIn(report.sources)
  return locked && !answered.second
    ? { ...answered, second: { action: 'enter-password', source: locked.id } }
    : answered
}

/** The CA whose owner acts: the one that is missing or at fault, else the one that issued what is at fault. */
function actingCa(answered: Answer, { report, top }: Situation): string | undefined {
  const { params, certificate } = answered
  if ('issuer' in params && typeof params.issuer === 'string') return params.issuer
  if ('finding' in params) {
    const { finding } = params
    if (finding.ca !== undefined) return finding.ca
    if ('issuer' in finding.params) return String(finding.params.issuer)
  }
  const at = report.certificates.find(({ id }) => id === certificate) ?? top
  return at.role === 'root' || at.role === 'intermediate' ? at.subject : at.issuer
}

function ofPath(situation: Situation): Answer {
  const fault = worstFault(situation)
  if (fault) return faulty(situation, fault)
  return (
    brokenKey(situation) ?? unproven(situation) ?? cautious(situation) ?? attentive(situation) ?? reached(situation)
  )
}

/** The clock of this computer is likelier to be wrong than every certificate at once. */
function clock({ report, instant }: Situation): Answer | undefined {
  const doubt = clockDoubt(report)
  if (!doubt) return undefined
  const parts = { tone: 'problem', who: 'you', next: { action: 'judge-at-date' } } as const
  return doubt.clock === 'behind'
    ? said('clock-behind', { instant, notBefore: doubt.notBefore }, parts)
    : said('clock-ahead', { instant, notAfter: doubt.notAfter }, parts)
}
