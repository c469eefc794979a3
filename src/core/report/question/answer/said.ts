import type { Who } from '../../../finding/who.ts'
import type { CertificateId } from '../../../finding/location.ts'
import type { Answer, AnswerRemark, HeadlineParams, ReachCode, Tone } from './answer-data.ts'
import type { Step } from './step.ts'

export interface AnswerParts {
  readonly tone: Tone
  readonly who: Who
  readonly next: Step
  readonly certificate?: CertificateId | undefined
  readonly second?: Step | undefined
  readonly remarks?: readonly AnswerRemark[]
}

/** An answer of one code with its params. */
export function said<C extends ReachCode>(code: C, params: HeadlineParams[C], parts: AnswerParts): Answer {
  const { tone, who, next, certificate, second, remarks = [] } = parts
  // TypeScript cannot see that the code and its params belong together; the signature says it.
  return { code, params, tone, who, certificate, next, second, remarks } as unknown as Answer
}
