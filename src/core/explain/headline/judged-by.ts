import { demandsWords, noDemands, type Demands } from './demands.ts'
import type { HeadlineText } from './headline-text.ts'

/** What the person chose to judge by, as far as words depend on it. */
export interface JudgedBy extends Demands {
  /** Whether the instant of the Report is one that was chosen; otherwise it is now. */
  readonly instant: 'now' | 'chosen'
  readonly profile: 'path' | 'rfc5280' | 'webpki'
  /** The purpose in words, such as `TLS server`; undefined for any. */
  readonly purpose: string | undefined
  /** The host name or address that was asked for. */
  readonly host: string | undefined
  readonly revocation: 'if-given' | 'required' | 'none'
  readonly anchors: 'self-signed' | 'chosen'
  readonly honourAnchorConstraints: boolean
}

export const judgedAsUsual: JudgedBy = {
  ...noDemands,
  instant: 'now',
  profile: 'path',
  purpose: undefined,
  host: undefined,
  revocation: 'if-given',
  anchors: 'self-signed',
  honourAnchorConstraints: true,
}

/** The rules by name, to stand after “by”. */
export const rulesWords: Readonly<Record<JudgedBy['profile'], string>> = {
  path: 'the usual rules of a path',
  rfc5280: 'the rules of RFC 5280',
  webpki: 'the rules of public TLS',
}

const revocationWords: Readonly<Record<JudgedBy['revocation'], string | undefined>> = {
  'if-given': undefined,
  required: 'revocation has to be known',
  none: 'revocation not consulted',
}

/** Everything that is not as usual, in one line; empty where all is. */
export function basisWords(instant: number, judged: JudgedBy): HeadlineText {
  const parts: HeadlineText[] = []
  if (judged.instant === 'chosen') parts.push(['for ', { instant }, ', not for now'])
  if (judged.purpose !== undefined) parts.push([`for the purpose ${judged.purpose}`])
  if (judged.host !== undefined) parts.push(['for the name ', { name: judged.host }])
  if (judged.profile !== 'path') parts.push([`by ${rulesWords[judged.profile]}`])
  if (judged.anchors === 'chosen') parts.push(['with the anchors that you chose'])
  if (!judged.honourAnchorConstraints) parts.push(['of the anchor only name and key count'])
  parts.push(...demandsWords(judged).map((words) => [words]))
  const revocation = revocationWords[judged.revocation]
  if (revocation) parts.push([revocation])
  return parts.flatMap((part, i) => [i === 0 ? 'Judged ' : '; ', ...part])
}
