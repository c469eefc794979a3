import type { Who } from '../../../finding/who.ts'
import type { Finding } from '../../../finding/finding.ts'
import type { MisleadingText } from '../../../finding/certificate.ts'
import type { CertificateId, SourceId } from '../../../finding/location.ts'
import type { LooksLike } from '../../../finding/definitions.ts'
import type { OtherSummary } from '../../report.ts'
import type { CertificateCounts } from '../counts.ts'
import type { Damage } from './damage.ts'
import type { FaultCode, GeneralFault } from './fault-code.ts'
import type { RootOffer, Step } from './step.ts'

/** The part of a certificate by its place in a path. `path`: the path as a whole. */
export type Part = 'root' | 'intermediate' | 'server' | 'device' | 'application' | 'self-signed' | 'path'

/** A failed required check: what was found, and at which certificate of the path. */
export interface FaultParams {
  readonly finding: Finding
  readonly part: Part
  readonly certificate: CertificateId | undefined
  /** Whether the certificate at fault is the top of the path. */
  readonly ofTop: boolean
  /** The issuer whose certificate is missing besides. */
  readonly missing: string | undefined
}

/**
 * The first statement about a path without a fault, with the data of its sentences: ids, names, numbers and instants,
 * no words.
 */
export interface ReachParams {
  // no certificate
  'nothing-recognised': { readonly sources: number }
  'keystore-locked': { readonly source: SourceId; readonly name: string }
  /** A certificate or a container that was cut off or changed, so that nothing of it could be read. */
  'file-damaged': Damage & { readonly sources: number }
  /** A chain without a server below it, beside a certificate of the same files that could not be read. */
  'part-damaged': Damage
  'not-a-certificate': { readonly looksLike: LooksLike; readonly sources: number }
  'other-object': { readonly kind: OtherSummary['kind'] }
  'other-objects': { readonly kinds: readonly OtherSummary['kind'][] }

  // several, or many
  'several-servers': {
    readonly servers: number
    /** Whether all are certificates of OPC UA applications, so that it is about a trust list. */
    readonly applications: boolean
    readonly counts: CertificateCounts
  }
  'many-certificates': { readonly counts: CertificateCounts }

  // the clock of this computer
  'clock-behind': { readonly instant: number; readonly notBefore: number }
  'clock-ahead': { readonly instant: number; readonly notAfter: number }

  // a whole path, and a reason not to call it ready
  'roots-differ': { readonly roots: readonly RootOffer[] }
  'ca-renewed': { readonly roots: readonly RootOffer[]; readonly ca: string }
  'root-uncertain': { readonly root: CertificateId; readonly because: 'found-among-octets' | 'no-key-identifier' }
  inspected: {
    readonly certificate: CertificateId
    readonly product: string
    /** The name of a CA that the product goes by. */
    readonly name: string
    /** Whether it is a root and nothing below it. */
    readonly rootAlone: boolean
  }
  'root-distrusted': { readonly root: CertificateId; readonly distrustAfter: number }
  'not-proven': {
    readonly root: CertificateId
    readonly because: 'signature' | 'revocation' | 'other'
  }
  /** A certificate alone that names itself as its issuer, whose signature could not be verified. */
  'own-issuer-unproven': { readonly certificate: CertificateId }
  'ends-soon': {
    readonly certificate: CertificateId
    readonly part: Part
    readonly notAfter: number
    readonly days: number
  }
  /** A name on the path deceives its reader. */
  misnamed: { readonly certificate: CertificateId; readonly because: MisleadingText }
  weak: { readonly certificate: CertificateId; readonly part: Part; readonly finding: Finding }
  'common-name-only': { readonly certificate: CertificateId; readonly value: string }
  'other-purpose': {
    readonly certificate: CertificateId
    /** The name of the CA that is missing above it. */
    readonly missing: string | undefined
  }

  // a whole path
  ready: { readonly root: CertificateId }
  'ready-from-list': { readonly root: CertificateId; readonly listDate: string }
  'root-alone': { readonly root: CertificateId }
  /** OpenSSL takes it for a CA by its Key Usage; strict programs do not. */
  'root-without-basic-constraints': { readonly root: CertificateId }
  'server-and-root': { readonly certificate: CertificateId }
  'self-signed-server': { readonly certificate: CertificateId }
  'self-signed-other': { readonly certificate: CertificateId }
  'opc-ua-application': {
    readonly certificate: CertificateId
    /** The CAs above it, from below up. */
    readonly issuers: readonly CertificateId[]
    /** Those of them without a usable revocation list here. */
    readonly withoutList: readonly CertificateId[]
    /** The name of the CA that is missing above the last of these. */
    readonly missing: string | undefined
  }
  'chosen-anchor': { readonly certificate: CertificateId }

  // a path that stops short
  'root-missing': {
    readonly top: CertificateId
    readonly issuer: string
    readonly addresses: readonly string[]
    /** Other roots here. None of them has the name of the issuer. */
    readonly apart: readonly CertificateId[]
  }
  'cross-issuer-missing': {
    readonly top: CertificateId
    readonly issuer: string
    readonly addresses: readonly string[]
  }
  'end-entity-alone': {
    readonly certificate: CertificateId
    readonly issuer: string
    readonly addresses: readonly string[]
    /** Other roots here. None of them has the name of the issuer. */
    readonly apart: readonly CertificateId[]
  }
  'intermediate-alone': {
    readonly certificate: CertificateId
    readonly issuer: string
    readonly addresses: readonly string[]
  }
  'link-missing': {
    readonly top: CertificateId
    readonly issuer: string
    readonly apart: readonly CertificateId[]
    /** Intermediates here that people may take for the missing one. */
    readonly others: readonly CertificateId[]
    readonly addresses: readonly string[]
  }
  'other-key-signed': {
    readonly subject: CertificateId
    readonly namesake: CertificateId
    /** Whether the certificate of that name began before or after the one that it did not sign. */
    readonly began: 'before' | 'after'
  }
  'rollover-top': { readonly top: CertificateId }
  'top-not-root': { readonly top: CertificateId; readonly target: CertificateId }
  circle: { readonly top: CertificateId }
  unfinished: { readonly top: CertificateId }
}

export type ReachCode = keyof ReachParams

/** A fault whose remedy is another than that of its finding. */
export interface SpecialFaultParams {
  /** A root has ended, and the intermediate below it may be a root of its own. */
  'cross-root-expired': FaultParams & {
    readonly below: CertificateId
    readonly addresses: readonly string[]
  }
  /** Anybody can compute the private key, or it is known to be shared. */
  'key-breakable': FaultParams
}

type FaultAnswerParams = Readonly<Record<FaultCode | GeneralFault, FaultParams>> & SpecialFaultParams
export type HeadlineParams = ReachParams & FaultAnswerParams
export type HeadlineCode = keyof HeadlineParams
export type FaultHeadlineCode = keyof FaultAnswerParams

/**
 * `ready`: what was wanted is here. `attention`: something is missing or unsure. `problem`: a required check failed, or
 * nothing was found.
 */
export type Tone = 'ready' | 'attention' | 'problem'

/** A further fact that belongs to what is said first, in a sentence of its own. */
export type AnswerRemark =
  | { readonly code: 'not-now'; readonly instant: number }
  | { readonly code: 'added-from-list'; readonly listDate: string }
  | { readonly code: 'begins-at-ca'; readonly certificate: CertificateId }
  | { readonly code: 'name-matches'; readonly value: string }
  | { readonly code: 'name-not-checked' }
  | { readonly code: 'works-until'; readonly until: number; readonly certificate: CertificateId }
  | { readonly code: 'outlives-issuer'; readonly certificate: CertificateId; readonly issuer: CertificateId }
  | { readonly code: 'member-ends-soon'; readonly certificate: CertificateId; readonly days: number }
  | { readonly code: 'public-root' | 'private-root'; readonly listDate: string }
  | { readonly code: 'list-old'; readonly listDate: string }
  | { readonly code: 'wrong-order'; readonly source: SourceId }
  /** A certificate beside the path that could not be read. */
  | { readonly code: 'part-damaged'; readonly source: SourceId }

/** The first statement about the open files, as data. */
export type Answer = {
  readonly [C in HeadlineCode]: {
    readonly code: C
    readonly params: HeadlineParams[C]
    readonly tone: Tone
    /** The person who has to act. */
    readonly who: Who
    /** The name of the CA that `ca-owner` means; absent where none is known, and where another acts. */
    readonly ca?: string
    /** Whose card belongs beside it: the one at fault, else the one to save. */
    readonly certificate: CertificateId | undefined
    readonly next: Step
    /** A second step that may be useful and is not the remedy. */
    readonly second: Step | undefined
    readonly remarks: readonly AnswerRemark[]
  }
}[HeadlineCode]
