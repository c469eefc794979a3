import type { Finding } from '../finding/finding.ts'
import type { ByteRange } from '../lib/byte-range.ts'
import type { Reference } from '../finding/reference.ts'
import type { CertificationPath } from '../path/certification-path.ts'
import type { IssuerEdge } from '../path/issuer-graph.ts'
import type { Member } from '../path/member.ts'

export type CheckStatus = 'passed' | 'failed' | 'noted' | 'not-applicable' | 'not-checked'

/** What a check says about one certificate of a path, or about the path as a whole. Silence is not among the answers. */
export interface Outcome {
  readonly status: CheckStatus
  /** Undefined where it speaks of the whole path. */
  readonly member: Member | undefined
  /** Bytes of that certificate which decided it. */
  readonly range?: ByteRange
  /** Why it was not made or does not apply, kebab-case; `explain` has the words. */
  readonly why?: Why
  readonly findings: readonly Finding[]
}

export type Why =
  | 'algorithm-not-supported'
  | 'key-too-large'
  | 'key-malformed'
  | 'parameters-missing'
  | 'issuer-not-given'
  | 'no-revocation-data'
  | 'end-entity'
  | 'self-signed-top'
  | 'extension-absent'
  | 'nothing-below'
  | 'version-below-3'

/** What a path is judged by. */
export interface PathContext {
  readonly path: CertificationPath
  /** The link from a self-signed top to itself; undefined where the path ends otherwise. */
  readonly selfLink: IssuerEdge | undefined
  /** Milliseconds since 1970 UTC. */
  readonly instant: number
}

/**
 * One rule about paths, or a few that are decided together: one file per check, listed in `registry.ts`. `run` answers for every certificate it is
 * about, with `not-applicable` where the rule asks nothing.
 */
export interface PathCheck {
  readonly id: CheckId
  readonly reference: Reference
  /** Whether the verdict rests on it: `failed` makes the path invalid, `not-checked` leaves it undetermined. */
  readonly required: boolean
  run(context: PathContext): readonly Outcome[]
}

/** In the order of `registry.ts`. */
export type CheckId =
  | 'complete'
  | 'signature'
  | 'signature-algorithm'
  | 'validity'
  | 'name-chaining'
  | 'basic-constraints'
  | 'path-length'
  | 'key-usage'
  | 'critical-extensions'
  | 'extensions-well-formed'
  | 'key-identifiers'
  | 'revocation'

export const passed = (member: Member, range?: ByteRange): Outcome => ({
  status: 'passed',
  member,
  findings: [],
  ...(range && { range }),
})
export const notApplicable = (member: Member, why: Why): Outcome => ({
  status: 'not-applicable',
  member,
  why,
  findings: [],
})
export const notChecked = (member: Member | undefined, why: Why, findings: readonly Finding[] = []): Outcome => {
  return { status: 'not-checked', member, why, findings }
}
export const noted = (member: Member, finding: Finding, range?: ByteRange): Outcome => {
  return { status: 'noted', member, findings: [finding], ...(range && { range }) }
}
export const failed = (member: Member, finding: Finding, range?: ByteRange): Outcome => {
  return { status: 'failed', member, findings: [finding], ...(range && { range }) }
}
