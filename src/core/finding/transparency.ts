import type { LogState } from '../oid/certificate-logs.ts'

export type { LogState }

/** Why nobody can say here whether a log signed a timestamp. */
export type UnverifiedTimestamp =
  | 'log-unknown' // no bundled list has the key
  | 'issuer-not-given' // a log signs which key issued the certificate
  | 'timestamp-version-unknown'
  | 'timestamp-algorithm-unknown' // a kind of signature that RFC 6962 section 2.1.4 does not have
  | 'too-many-timestamps' // beyond the bounds that keep the page responsive
  | 'certificate-too-large'

/** A certificate, a timestamp in it, and what the list has of the log that it is from; undefined where that is not known. */
export type TimestampParams = Readonly<{
  subject: string
  timestamp: number | undefined
  /** Hexadecimal. */
  logId: string | undefined
  log: string | undefined
  operator: string | undefined
  state: LogState | undefined
  since: number | undefined
  /** Which list, and of what day. */
  list: string | undefined
}>
