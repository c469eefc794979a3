import type { OcspResponseSummary } from '../../report/report.ts'

/** Whether an OCSP responder answered, and if not why. @see RFC 6960 section 4.2.1 */
export const responseStatusWords: Readonly<Record<OcspResponseSummary['status'], string>> = {
  successful: 'Successful',
  'malformed-request': 'No result: the responder could not read the request',
  'internal-error': 'No result: the responder had an internal error',
  'try-later': 'No result: the responder asks to try later',
  'sig-required': 'No result: the responder requires a signed request',
  unauthorized: 'No result: the responder refused the request',
}
