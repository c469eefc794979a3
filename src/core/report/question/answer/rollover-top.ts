import type { Answer, Tone } from './answer-data.ts'
import { said } from './said.ts'
import type { Situation } from './situation.ts'

/**
 * A path that ends at a CA's own certificate of renewal, which looks like a root by its name. @see RFC 4210 section 4.4
 */
export const rolloverTop = ({ top }: Situation, tone: Tone): Answer =>
  said(
    'rollover-top',
    { top: top.id },
    { tone, who: 'ca-owner', certificate: top.id, next: { action: 'find-issuer', wanted: 'right-root' } },
  )
