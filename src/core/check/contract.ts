import type { ByteRange } from '../lib/byte-range.ts'
import type { Oid } from '../asn1/object-identifier.ts'
import type { NotVerifiedReason } from '../crypto/signature-verifier.ts'
import type { Finding } from '../finding/finding.ts'
import type { Reference } from '../finding/reference.ts'
import type { UnverifiedTimestamp } from '../finding/transparency.ts'
import type { CertificationPath } from '../path/certification-path.ts'
import type { IssuerEdge } from '../path/issuer-edge.ts'
import type { IssuerGraph } from '../path/issuer-graph.ts'
import type { Member } from '../path/member.ts'
import type { RevocationData } from './revocation/revocation-data.ts'
import type { JudgedProfile } from './kind/judged-profile.ts'
import type { JudgedPurpose } from './kind/judged-purpose.ts'
import type { Settings } from './settings.ts'
import type { LogSignatures } from './transparency/log-signatures.ts'

export type CheckStatus = 'passed' | 'failed' | 'noted' | 'not-applicable' | 'not-checked'

/** The answer of a check about one certificate of a path, or about the whole path. A check never says nothing. */
export interface Outcome {
  readonly status: CheckStatus
  /** Undefined where it speaks of the whole path. */
  readonly member: Member | undefined
  /** Bytes of that certificate which decided it; none where something absent did. */
  readonly range?: ByteRange
  /** The extension that decided it, there or absent. `run.ts` names the one in which `range` lies. */
  readonly extension?: Oid
  /** Why it was not made or does not apply. */
  readonly why?: Why
  readonly findings: readonly Finding[]
}

/** `explain/check-words.ts` has the words. */
export type Why =
  | Exclude<NotVerifiedReason, 'work-limit'>
  | 'not-elliptic'
  | 'not-rsa'
  | 'issuer-not-given'
  | 'issuers-in-circle'
  | 'no-revocation-data'
  | 'no-revocation-available'
  | 'responder-not-asked-about'
  | 'revocation-data-unusable'
  | 'reasons-not-covered'
  | 'lowest'
  | 'path-ends'
  | 'trust-anchor'
  | 'extension-absent'
  | 'identifier-absent'
  | 'no-length-limit'
  | 'nothing-asked'
  | 'version-below-3'
  | 'extension-malformed'
  | 'no-constraints-above'
  | 'self-issued'
  | 'too-complex'
  | 'work-limit'
  | 'not-the-server'
  | 'not-opc-ua'
  | 'time-unreadable'
  | UnverifiedTimestamp

/** A path and everything it is judged by. */
export interface PathContext {
  readonly path: CertificationPath
  /** The link from a self-signed top to itself, verified; undefined where the top names another issuer. */
  readonly selfLink: IssuerEdge | undefined
  /** The top certificate where the path ends at an anchor. */
  readonly anchor: Member | undefined
  /**
   * Those whose own content counts, from the target up: all of the path, or all but the anchor where its constraints
   * are not honoured.
   */
  readonly judged: readonly Member[]
  readonly settings: Settings
  /** The purpose that the settings ask for, resolved for the target of this path. */
  readonly purpose: JudgedPurpose
  /** Whose rules decide, resolved for the target of this path. */
  readonly profile: JudgedProfile
  /** For checks that need certificates beside the path, such as those of CRL issuers. */
  readonly graph: IssuerGraph
  /** The revocation lists and OCSP responses that were given. */
  readonly revocation: RevocationData
  /** Whether the public logs signed the timestamps in certificates. */
  readonly logSignatures: LogSignatures
}

/**
 * One rule about paths, or a few that are decided together. Each check has a file of its own, and a row in
 * `registry.ts` where every profile says whether the verdict rests on it. `run` answers for every certificate that the
 * rule is about, with `not-applicable` where it asks nothing.
 */
export interface PathCheck<Id extends string = string> {
  readonly id: Id
  readonly reference: Reference
  run(context: PathContext): readonly Outcome[] | Promise<readonly Outcome[]>
  /**
   * Whether a certificate on top of a partial path already breaks the rule, as far as that can be told from those below
   * it (target first). Only for the search, which tries unbroken candidates first; must be cheap, and may err.
   */
  breaks?(newest: Member, below: readonly Member[], settings: Settings): boolean
}

export const passed = (member: Member | undefined, range?: ByteRange): Outcome => {
  return { status: 'passed', member, findings: [], ...(range && { range }) }
}
export const notApplicable = (member: Member | undefined, why: Why, range?: ByteRange): Outcome => {
  return { status: 'not-applicable', member, why, findings: [], ...(range && { range }) }
}
/** It asks nothing of a certificate without that extension. */
export const extensionAbsent = (member: Member, { oid: extension }: { readonly oid: Oid }): Outcome => {
  return { ...notApplicable(member, 'extension-absent'), extension }
}
export const notChecked = (member: Member | undefined, why: Why, findings: readonly Finding[] = []): Outcome => {
  return { status: 'not-checked', member, why, findings }
}
export const noted = (member: Member | undefined, finding: Finding, range?: ByteRange): Outcome => {
  return { status: 'noted', member, findings: [finding], ...(range && { range }) }
}
export const failed = (member: Member | undefined, finding: Finding, range?: ByteRange): Outcome => {
  return { status: 'failed', member, findings: [finding], ...(range && { range }) }
}
