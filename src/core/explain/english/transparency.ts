import type { LogState, TimestampParams, UnverifiedTimestamp } from '../../finding/transparency.ts'
import type { ChecksInWords, Explanations } from '../explanation.ts'
import { whom } from './ask.ts'
import { day, nameOr } from './name.ts'
import { grouped } from './number.ts'
import { capital } from '../text/capital.ts'

/**
 * Findings about the timestamps of public logs. Each sentence names the log, its operator and its state in the list of
 * a named day.
 */
export const transparencyEnglish = {
  'timestamp-in-future': ({ instant, ...timestamp }) => ({
    what: `${capital(described(timestamp))} is later than ${day(instant)}, your date.${state(timestamp)}`,
    why: 'A log confirms by a timestamp that it saw the certificate. Browsers must ignore one from the future.',
    toDo: 'Check the clock of this computer. If it is right, ask the owner of the CA for another certificate.',
  }),
  'timestamp-not-of-log': (timestamp, acting) => ({
    what: `${capital(described(timestamp))} is not signed by that log.${state(timestamp)}`,
    why: 'Browsers ignore such a timestamp. They may refuse a public server certificate that has too few good ones.',
    toDo: `In a private plant network: nothing to do. For a public server, ask ${whom(acting)} for another certificate.`,
  }),
  'timestamp-not-verified': ({ because, ...timestamp }) => ({
    what: `${capital(described(timestamp))} was not verified. The reason: ${reasons[because]}.${state(timestamp)}`,
    why: 'Only browsers look at such timestamps, and only for public servers.',
    toDo: advice[because] ?? 'Nothing.',
  }),
  'timestamp-verified': (timestamp) => ({
    what: `${capital(described(timestamp))} is signed by that log.${state(timestamp)}`,
    why: `The log promised to publish the certificate, so that everybody can see it. ${timestamp.state ? counting[timestamp.state] : ''}`.trim(),
    toDo: 'Nothing.',
  }),
  'timestamps-left-out': ({ subject, more, limit }) => ({
    what: `This page verified ${limit} timestamps of ${nameOr(subject)}, but not the other ${grouped(more)}.`,
    why: 'Checking so many would take too long. Usual certificates have fewer than ten.',
    toDo: 'Nothing. Details shows all timestamps.',
  }),
} satisfies Explanations

/** The check of public logs. */
export const transparencyChecks = {
  'certificate-transparency': {
    title: 'Public logs',
    asks: 'Did the public logs sign the timestamps in each certificate?',
  },
} as const satisfies ChecksInWords

/** The timestamp of 3 May 2026 in “server” by the log Argon2026h1 of Google. */
function described({ subject, timestamp, logId, log, operator }: TimestampParams): string {
  const of = timestamp === undefined ? '' : ` of ${moment(timestamp)}`
  return `the timestamp${of} in ${nameOr(subject)}${by(logId, log, operator)}`
}

function by(logId: string | undefined, log: string | undefined, operator: string | undefined): string {
  if (log !== undefined) return ` by the log ${log} of ${operator ?? 'an unknown operator'}`
  return logId === undefined ? '' : ` by an unknown log (${logId.slice(0, 16)}…)`
}

/** The state of the log in the list, as a sentence after another one. */
function state({ state, since, list }: TimestampParams): string {
  if (!state || list === undefined) return ''
  return ` ${list} lists the log as ${states[state]}${since === undefined ? '' : ` since ${day(since)}`}.`
}

const states: Readonly<Record<LogState, string>> = {
  usable: 'usable',
  qualified: 'qualified',
  readonly: 'read-only',
  retired: 'retired',
  rejected: 'rejected',
  pending: 'pending',
  test: 'a log for tests',
  monitoring: 'monitored only',
  unlisted: 'a log without a state',
}

const counted = 'Browsers that use that list accept it.'
const notCounted = 'Browsers that use that list ignore it.'
const counting: Readonly<Record<LogState, string>> = {
  usable: counted,
  qualified: counted,
  readonly: counted,
  retired: 'Browsers that use that list accept it only if it is older than that day.',
  rejected: 'Browsers ignore it. A log is also rejected after all its certificates have expired.',
  pending: notCounted,
  test: notCounted,
  monitoring: notCounted,
  unlisted: '',
}

const reasons: Readonly<Record<UnverifiedTimestamp, string>> = {
  'log-unknown': 'the built-in lists of logs do not have its key',
  'issuer-not-given': 'the certificate of the issuer is missing',
  'timestamp-version-unknown': 'its version is unknown',
  'timestamp-algorithm-unknown': 'logs do not use its algorithm',
  'too-many-timestamps': 'there are more timestamps than this page verifies',
  'certificate-too-large': 'the certificate is so large that the check would freeze the page',
}

const advice: Partial<Record<UnverifiedTimestamp, string>> = {
  'log-unknown': 'Nothing, unless the server is public. A newer version of this page may know the log.',
  'issuer-not-given': 'Add the certificate of the issuer.',
}

/** 2^53 and more milliseconds are no day that has a name. */
const moment = (instant: number): string => (instant <= 8.64e15 ? day(instant) : 'an impossible date')
