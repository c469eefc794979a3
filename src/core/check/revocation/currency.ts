import { isPast, type Time } from '../../asn1/time.ts'
import type { Unusable } from '../../finding/revocation.ts'

/**
 * Why a list or a response does not show how things stood at the instant; undefined where it does.
 *
 * One without nextUpdate shows it for the moment of its making only. RFC 5280 section 5.1.2.5 requires the field of
 * every CRL and leaves open what to do without it; RFC 6960 section 4.2.2.1 says that newer information is then
 * available all the time. A file is never that newest one, so it cannot vouch for a certificate here. OpenSSL accepts
 * such a list for ever. What it lists as revoked stays revoked either way.
 */
export function whyNotCurrent(thisUpdate: Time, nextUpdate: Time | undefined, instant: number): Unusable | undefined {
  if (thisUpdate.instant === undefined) return 'time-unreadable'
  if (thisUpdate.instant > instant) return 'not-yet-issued'
  if (!nextUpdate) return 'no-next-update'
  if (nextUpdate.instant === undefined) return 'time-unreadable'
  return isPast(nextUpdate.instant, instant) ? 'out-of-date' : undefined
}
