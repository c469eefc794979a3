import { isPast } from '../../asn1/time.ts'
import type { ValueTerm } from '../../finding/term.ts'
import type { RevocationEntryDetail } from '../detail.ts'
import type { Report, RevocationListSummary } from '../report.ts'

/** Whether the list was made only after the instant that was judged at. */
export const isEarlyFor = ({ thisUpdate }: RevocationListSummary, { settings }: Report): boolean =>
  thisUpdate !== undefined && thisUpdate > settings.instant

/** Whether a newer list was due at the instant that was judged at. */
export const isOverdueFor = ({ nextUpdate }: RevocationListSummary, { settings }: Report): boolean =>
  nextUpdate !== undefined && isPast(nextUpdate, settings.instant)

/** Why a certificate was revoked; undefined where the entry does not say. */
export function reasonOf({ extensions = [] }: RevocationEntryDetail): ValueTerm | undefined {
  for (const { rows } of extensions) {
    for (const { term, value } of rows) {
      if (term === 'reason-code' && value.kind === 'term') return value.term
    }
  }
  return undefined
}
