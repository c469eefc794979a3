import { noDefinedEnd } from '../../check/path/validity.ts'
import type { CertificateId, ObjectId } from '../../finding/location.ts'
import type { PathSummary, Report } from '../report.ts'
import { timeLeft, type LifeState } from './time.ts'

/** A stretch of time, both ends included. Milliseconds since 1970 UTC. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The time in which something counts, for a line on a common axis. */
export interface Bar {
  readonly id: ObjectId
  readonly kind: 'certificate' | 'revocation-list' | 'ocsp-response'
  /** The subject of a certificate, the issuer of a list, the responder of a response; empty where none is named. */
  readonly name: string
  /** As written there; undefined where it is not said or cannot be read. */
  readonly begin: number | undefined
  readonly end: number | undefined
  /** At the instant of judgement. */
  readonly state: LifeState
  /** The part of it that the axis shows; undefined where it has no readable begin, or ends before it. */
  readonly shown: Span | undefined
}

export interface Timeline {
  readonly axis: Span
  /** Beginnings of years, or of months where all of it is short; no more than seven. */
  readonly ticks: readonly { readonly at: number; readonly unit: 'year' | 'month' }[]
  /** The instant of judgement; always on the axis. */
  readonly instant: number
  /** The certificates of the path, the top first. */
  readonly certificates: readonly Bar[]
  /** The revocation lists and responses about them. */
  readonly revocation: readonly Bar[]
  /** When all certificates are valid at once; undefined where never. */
  readonly together: PathSummary['validity']
  /** The certificate that ends first; undefined where no end is defined or can be read. */
  readonly endsFirst: CertificateId | undefined
}

const day = 86_400_000
const year = 365.25 * day

/**
 * A lifetime that is longer is drawn only up to what ends sooner: devices are given ends in thousands of years, beside
 * which nothing else could be seen.
 */
const LONGEST = 100 * year
/** So far goes the axis where no certificate ends within that. */
const USUAL = 30 * year

/** The validity of everything on a path, on one axis that `present` is on as well. */
export function timelineOf(report: Report, path: PathSummary, present = report.settings.instant): Timeline {
  const { instant } = report.settings
  const byId = new Map(report.certificates.map((each) => [each.id, each]))
  const members = path.certificates.flatMap((id) => byId.get(id) ?? []).reverse()
  const onPath = new Set(path.certificates)
  const axis = axisOf(
    members.flatMap(({ notBefore }) => notBefore ?? []),
    members.flatMap(({ notAfter }) => notAfter ?? []),
    present,
    instant,
  )
  const bar = (of: Omit<Bar, 'state' | 'shown'>): Bar => {
    const state = timeLeft(report, { notBefore: of.begin, notAfter: of.end ?? noDefinedEnd }).state
    return { ...of, state, shown: within(axis, of.begin, of.end) }
  }
  const about = ({ certificates }: { readonly certificates: readonly CertificateId[] }) =>
    certificates.some((id) => onPath.has(id))
  const ends = members.flatMap(({ id, notAfter }) => (notAfter === undefined ? [] : [{ id, notAfter }]))
  const first = ends.reduce<(typeof ends)[number] | undefined>(
    (a, b) => (a && a.notAfter < b.notAfter ? a : b),
    undefined,
  )
  return {
    axis,
    ticks: ticksOf(axis),
    instant,
    certificates: members.map(({ id, subject, notBefore, notAfter }) =>
      bar({ id, kind: 'certificate', name: subject, begin: notBefore, end: notAfter }),
    ),
    revocation: [
      ...report.revocationLists
        .filter(about)
        .map(({ id, issuer, thisUpdate, nextUpdate }) =>
          bar({ id, kind: 'revocation-list', name: issuer, begin: thisUpdate, end: nextUpdate }),
        ),
      ...report.ocspResponses
        .filter(about)
        .map(({ id, responder, thisUpdate, nextUpdate }) =>
          bar({ id, kind: 'ocsp-response', name: responder, begin: thisUpdate, end: nextUpdate }),
        ),
    ],
    together: path.validity,
    endsFirst: first && first.notAfter < noDefinedEnd ? first.id : undefined,
  }
}

/**
 * From the first begin to the last end that is worth showing, and a little more on both sides. The chosen instant alone
 * widens it only from outside: while it is moved about, nothing else moves.
 */
function axisOf(begins: readonly number[], ends: readonly number[], present: number, instant: number): Span {
  const lastBegin = latest([present - LONGEST, ...begins])
  const near = ends.filter((end) => end <= lastBegin + LONGEST)
  const from = earliest([present, ...[...begins, ...near].filter((at) => at >= lastBegin - LONGEST)])
  const to = latest([present, ...begins, ...(near.length > 0 ? near : [lastBegin + USUAL])])
  const margin = Math.max(day, (to - from) / 25)
  return { from: Math.min(from - margin, instant - day), to: Math.max(to + margin, instant + day) }
}

const latest = (instants: readonly number[]): number => instants.reduce((a, b) => Math.max(a, b))
const earliest = (instants: readonly number[]): number => instants.reduce((a, b) => Math.min(a, b))

function within({ from, to }: Span, begin: number | undefined, end: number | undefined): Span | undefined {
  if (begin === undefined || (end !== undefined && end < begin)) return undefined
  return { from: Math.max(from, begin), to: Math.min(to, end ?? to) }
}

/** Months of a step that gives no more than seven ticks. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000]
const MOST_TICKS = 7

function ticksOf({ from, to }: Span): Timeline['ticks'] {
  const first = monthOf(from) + 1
  const last = monthOf(to)
  const step = STEPS.find((months) => (last - first) / months < MOST_TICKS - 1) ?? Infinity
  const unit = step < 12 ? 'month' : 'year'
  const ticks: { at: number; unit: 'year' | 'month' }[] = []
  for (let month = Math.ceil(first / step) * step; month <= last; month += step)
    ticks.push({ at: startOf(month), unit })
  return ticks
}

/** Months since the year 0. */
function monthOf(instant: number): number {
  const date = new Date(instant)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
function startOf(month: number): number {
  const date = new Date(0)
  return date.setUTCFullYear(Math.floor(month / 12), month % 12, 1)
}
