import type { RevocationEntryDetail } from '../../report/detail.ts'
import { reasonOf } from '../../report/question/revocation.ts'
import { counted, plainNumber } from '../figures.ts'
import { label } from '../label.ts'

/** Why the certificate was revoked, in words; empty where the entry does not say. */
export function reasonWords(entry: RevocationEntryDetail): string {
  const reason = reasonOf(entry)
  return reason === undefined ? '' : label(reason).label
}

/** Where an entry cannot be read. */
export const entryFaultWords = ({ offset, expected }: NonNullable<RevocationEntryDetail['fault']>): string =>
  `Cannot be read: at byte ${plainNumber(offset)}, ${expected}`

/** How many of the `total` entries have the serial number that was typed. */
export const entriesFound = (found: number, total: number): string =>
  found === 0
    ? `None of the ${plainNumber(total)} entries has this serial number: this list does not revoke such a certificate`
    : `${counted(found, 'entry', 'entries')} found`

/**
 * Begins the title of a list; the name of its issuer follows. A list with a base is a delta. @see RFC 5280 section
 * 5.2.4
 */
export const listTitle = (base: string | undefined): string =>
  base === undefined ? 'Revocation list of' : 'Changes to the revocation list of'

/** How the dates of a list or a response stand to the date that is checked for. */
export const revocationDateWords = {
  early: 'After the date you check for',
  overdue: 'Out of date at your date',
  noNext: 'It does not say',
} as const

/** Said where the certificates would stand whose revocation the list or response decided. */
export const usedForNone = 'none of the certificates in these paths'
