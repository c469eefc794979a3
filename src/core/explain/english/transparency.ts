import type { LogState, TimestampParams, UnverifiedTimestamp } from '../../finding/transparency.ts'
import type { Explain } from '../explanation.ts'
import { day, nameOr } from './name.ts'
import { grouped } from './number.ts'

/** What is said of the timestamps of public logs. Each sentence names the log, who runs it and, with the list and its day, how that list has it. */
export const transparencyEnglish = {
  'timestamp-in-future': ({ instant, ...timestamp }) => ({
    what: `${capital(described(timestamp))} is of a later time than ${day(instant)}, the day by which it was judged.${state(timestamp)}`,
    why: 'A log promises to have seen the certificate at that time. Clients that look at such timestamps must not count one that is of the future.',
    toDo: 'Check the clock of this computer. If it is right, ask the CA for another certificate.',
  }),
  'timestamp-not-of-log': (timestamp) => ({
    what: `The signature on ${described(timestamp)} was not made by the key of that log for this certificate.${state(timestamp)}`,
    why: 'The timestamp is no proof that the certificate was shown to the log. Browsers do not count it, and may refuse a public server certificate that has too few others.',
    toDo: 'If the server is public, ask the CA for another certificate. In a plant of your own, nothing rests on it.',
  }),
  'timestamp-not-verified': ({ because, ...timestamp }) => ({
    what: `The signature on ${described(timestamp)} was not verified: ${reasons[because]}.${state(timestamp)}`,
    why: 'Whether the certificate was shown to that log is not known here. No program on a plant network rests on it; browsers look at it in the certificates of public servers.',
    toDo: advice[because] ?? 'Nothing.',
  }),
  'timestamp-verified': (timestamp) => ({
    what: `${capital(described(timestamp))} is signed by that log.${state(timestamp)}`,
    why: `The log promised at that time to publish the certificate, so that anybody can see that it was issued. ${timestamp.state ? counting[timestamp.state] : ''}`.trim(),
    toDo: 'Nothing.',
  }),
  'timestamps-left-out': ({ subject, more, limit }) => ({
    what: `${nameOr(subject)} has ${grouped(more)} more timestamps of public logs than the ${limit} that are verified.`,
    why: 'So many would keep the page busy. Real certificates have fewer than ten.',
    toDo: 'Look at the timestamps under Details if they matter to you.',
  }),
} satisfies { [C in TransparencyCode]: Explain<C> }

type TransparencyCode =
  | 'timestamp-in-future'
  | 'timestamp-not-of-log'
  | 'timestamp-not-verified'
  | 'timestamp-verified'
  | 'timestamps-left-out'

/** The timestamp of 3 May 2026 in “server” by the log Argon2026h1 of Google. */
function described({ subject, timestamp, logId, log, operator }: TimestampParams): string {
  const of = timestamp === undefined ? '' : ` of ${moment(timestamp)}`
  return `the timestamp${of} in ${nameOr(subject)}${by(logId, log, operator)}`
}

function by(logId: string | undefined, log: string | undefined, operator: string | undefined): string {
  if (log !== undefined) return ` by the log ${log} of ${operator ?? 'somebody unknown'}`
  return logId === undefined ? '' : ` by an unknown log (${logId.slice(0, 16)}…)`
}

/** What the list has of the log, as a sentence behind another. */
function state({ state, since, list }: TimestampParams): string {
  if (!state || list === undefined) return ''
  return ` ${list} has the log as ${states[state]}${since === undefined ? '' : ` since ${day(since)}`}.`
}

const states: Readonly<Record<LogState, string>> = {
  usable: 'usable',
  qualified: 'qualified',
  readonly: 'read-only',
  retired: 'retired',
  rejected: 'rejected',
  pending: 'pending',
  test: 'a log for tests',
  monitoring: 'only watched',
  unlisted: 'a log without a state',
}

const counted = 'Browsers that go by that list count it.'
const notCounted = 'Browsers that go by that list do not count it.'
const counting: Readonly<Record<LogState, string>> = {
  usable: counted,
  qualified: counted,
  readonly: counted,
  retired: 'Browsers that go by that list count it only if it is older than that day.',
  rejected: 'Browsers no longer count it. Logs whose certificates have all expired also end in this state.',
  pending: notCounted,
  test: notCounted,
  monitoring: notCounted,
  unlisted: '',
}

const reasons: Readonly<Record<UnverifiedTimestamp, string>> = {
  'log-unknown': 'the lists of logs that are built into this page do not have its key',
  'issuer-not-given': 'it also covers the key of the issuer, and the certificate of the issuer was not given',
  'timestamp-version-unknown': 'it is of a version that is not defined',
  'timestamp-algorithm-unknown': 'it is of a kind that logs do not use',
  'too-many-timestamps': 'there are more timestamps than this page verifies',
  'certificate-too-large': 'the certificate is so large that verifying it would freeze the page',
}

const advice: Partial<Record<UnverifiedTimestamp, string>> = {
  'log-unknown': 'Nothing, as long as it is not about a public server. A newer version of this page may know the log.',
  'issuer-not-given': 'Add the certificate of the issuer.',
}

/** 2^53 and more milliseconds are no day that has a name. */
const moment = (instant: number): string => (instant <= 8.64e15 ? day(instant) : 'a time beyond all calendars')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
