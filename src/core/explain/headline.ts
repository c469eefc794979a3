import type { PathSummary, Report } from '../report/report.ts'
import { worstFault } from './headline/fault.ts'
import { faulty } from './headline/faulty.ts'
import type { Headline } from './headline/headline-text.ts'
import { basisWords, judgedAsUsual, type JudgedBy } from './headline/judged-by.ts'
import { reached } from './headline/reached.ts'
import { noCertificate } from './headline/no-certificate.ts'
import { situate } from './headline/situation.ts'
import { unproven } from './headline/unproven.ts'

export { plainHeadline, type Headline, type HeadlineText, type NextStep } from './headline/headline-text.ts'
export { demandsWords } from './headline/demands.ts'
export { judgedAsUsual, type JudgedBy } from './headline/judged-by.ts'

/**
 * What to say first about a path, and the one next step. A failed required check is said before how far the path reaches. A root is offered
 * for saving only where the top certificate is one, every signature up to it was made by the one above, and the root itself passed its checks.
 * Where it was judged for another date than now, or by other rules than usual, it says so and claims no more. It never says that anything is
 * trusted: that is the person's decision. Without a path: that nothing was recognised.
 */
export function headline(report: Report, path: PathSummary | undefined, judged: JudgedBy = judgedAsUsual): Headline {
  const situation = path && situate(report, path, judged)
  if (!situation) return { ...noCertificate(report), basis: [] }
  const fault = worstFault(situation)
  const answer = fault ? faulty(situation, fault) : (unproven(situation) ?? reached(situation))
  return { ...answer, basis: basisWords(report.instant, judged) }
}
