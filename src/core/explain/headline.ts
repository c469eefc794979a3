import { answer } from '../report/question/answer/answer.ts'
import type {
  Answer,
  AnswerRemark,
  FaultHeadlineCode,
  FaultParams,
  ReachCode,
} from '../report/question/answer/answer-data.ts'
import { hostCheck } from '../report/question/host.ts'
import type { PathSummary, Report } from '../report/report.ts'
import { faultWords } from './headline/fault-words.ts'
import { asSentence, type Headline } from './headline/headline-text.ts'
import { labelled } from './headline/next-step.ts'
import { reachWords } from './headline/reach-words.ts'
import { answerRemarkWords } from './headline/remark-words.ts'
import { namingOf, type Naming, type Words } from './headline/words.ts'
import { basisWords } from './settings/settings-words.ts'

export { plainHeadline, type Headline, type HeadlineText, type NextStep } from './headline/headline-text.ts'

/** The answer in words: title, what to do, why, who and the next step. `chosen`: the person picked this path. */
export function headline(report: Report, path: PathSummary | undefined, chosen = false): Headline {
  const said = answer(report, path, chosen)
  const naming = namingOf(report)
  const { title, toDo, text = [] } = wordsOf(said, naming, report, path)
  const { code, tone, who, ca, certificate, next, second, remarks } = said
  return {
    code,
    tone,
    who,
    ...(ca !== undefined && { ca }),
    certificate,
    basis: path ? basisWords(report.settings) : [],
    title: asSentence(title),
    text: asSentence([...toDo, ...text]),
    host: path && hostCheck(report, path),
    remarks: remarks
      .filter(({ code }) => !hostRemarks.has(code))
      .map((remark) => asSentence(answerRemarkWords(remark, naming))),
    saysUntil: remarks.some(({ code }) => code === 'works-until'),
    next: labelled(next),
    second: second && labelled(second),
  }
}

/** Said at the field that asks for the host. */
const hostRemarks: ReadonlySet<AnswerRemark['code']> = new Set(['name-matches', 'name-not-checked'])

function wordsOf({ code, params }: Answer, naming: Naming, { settings }: Report, path: PathSummary | undefined): Words {
  // TypeScript cannot see that the code and its params belong together; the types of the tables say it.
  if (code in reachWords) {
    const say = reachWords[code as ReachCode] as (given: unknown, naming: Naming) => Words
    return say(params, naming)
  }
  const judged = { settings, profile: path?.profile.id ?? 'path' } as const
  return faultWords(code as FaultHeadlineCode, params as FaultParams, naming, judged)
}
