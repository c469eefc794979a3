import type { LogState } from '../oid/certificate-logs.ts'

export type { LogState }

/** The reason why it cannot be decided here whether a log signed a timestamp. */
export type UnverifiedTimestamp =
  | 'log-unknown' // no bundled list has the key
  | 'issuer-not-given' // the log also signs which key issued the certificate
  | 'timestamp-version-unknown'
  | 'timestamp-algorithm-unknown' // a kind of signature that RFC 6962 section 2.1.4 does not have
  | 'too-many-timestamps' // beyond the limits that keep the page responsive
  | 'certificate-too-large'

/** A certificate, a timestamp in it, and the facts in the list about its log; undefined where they are not known. */
export type TimestampParams = Readonly<{
  subject: string
  timestamp: number | undefined
  /** Hexadecimal. */
  logId: string | undefined
  log: string | undefined
  operator: string | undefined
  state: LogState | undefined
  since: number | undefined
  /** The list and its day. */
  list: string | undefined
}>
