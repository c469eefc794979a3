import type { CertificateSummary } from '../../core/index.ts'
import { shortDate } from '../parts/format.ts'

const day = (instant: number | undefined) => (instant === undefined ? '?' : shortDate(instant))

/** A certificate in the line of a list. */
export const named = ({
  subject,
  notBefore,
  notAfter,
}: Pick<CertificateSummary, 'subject' | 'notBefore' | 'notAfter'>): string =>
  `${subject || '(no subject name)'}, ${day(notBefore)} – ${day(notAfter)}`
