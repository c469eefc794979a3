import type { ByteRange } from '../lib/byte-range.ts'
import type { CheckStatus, Why } from '../check/contract.ts'
import type { JudgedProfile } from '../check/kind/judged-profile.ts'
import type { JudgedPurpose } from '../check/kind/judged-purpose.ts'
import type { KindId } from '../check/kind/registry.ts'
import type { CheckId } from '../check/registry.ts'
import type { Settings } from '../check/settings.ts'
import type { Verdict } from '../check/verdict.ts'
import type { RejectionReason } from '../path/rejected-edges.ts'
import type { Integrity, Lock } from '../container/keystore/lock.ts'
import type { Finding } from '../finding/finding.ts'
import type { ContainerId } from '../container/registry.ts'
import type { OtherKind } from '../container/encoded-object.ts'
import type { CertificateId, OcspResponseId, OtherId, RevocationListId, SourceId } from '../finding/location.ts'
import type { NamedExtension } from '../certificate/extension/naming.ts'
import type { ExtensionTerm, Term } from '../certificate/term.ts'
import type { ListSource } from '../oid/list-source.ts'
import type { Holder, KindReason } from '../finding/kind.ts'
import type { OcspResponseStatus } from '../finding/revocation.ts'
import type { Reference } from '../finding/reference.ts'
import type { ObjectKind, ObjectSummary, SourceSummary } from '../workspace/receipt.ts'

/**
 * Everything the screen and the exports know, as plain readonly data: no byte arrays, no functions, no sentences. It
 * crosses `postMessage`, can be frozen, printed and compared; the same arguments give the same Report.
 */
export interface Report {
  /** Raised where something that was there is gone or means something else; what is only added leaves it as it is. */
  readonly version: typeof reportVersion
  /** All that the paths were judged by, with every choice made. */
  readonly settings: Settings
  readonly sources: readonly SourceSummary[]
  /** In order of first appearance; bundled roots that complete a path come last. */
  readonly certificates: readonly CertificateSummary[]
  /** Where the built-in list of public roots is from, and of which day. */
  readonly publicRoots: ListSource
  /** In order of first appearance, as are the responses. */
  readonly revocationLists: readonly RevocationListSummary[]
  readonly ocspResponses: readonly OcspResponseSummary[]
  /** Objects that are kept and shown, and are on no path. In order of first appearance. */
  readonly others: readonly OtherSummary[]
  /** Of each key of a request, of a lone public key and of a private key: who has it. */
  readonly keyHolders: readonly KeyHolders[]
  /** Best first. Several for one target where its issuer was certified more than once. */
  readonly paths: readonly PathSummary[]
  /** The certificates whose paths these are, in the order of their best path. */
  readonly targets: readonly TargetSummary[]
  /** How many further certificates have paths of their own that were not looked for; asked for by `focus`. */
  readonly moreTargets: number
  /** Candidate issuers of certificates of these paths that are above them in no path. */
  readonly rejectedLinks: readonly RejectedLink[]
  /** How many of those are not listed. */
  readonly moreRejectedLinks: number
  /** Of the sources, of single certificates and of the whole; those of a path stand in its outcomes. Worst first. */
  readonly findings: readonly Finding[]
}

export const reportVersion = 1

/** The role of a certificate, by its extensions and its own signature, never by its name alone. */
export type Role = 'root' | 'intermediate' | 'end-entity' | 'self-signed-end-entity'

export interface CertificateSummary {
  readonly id: CertificateId
  readonly sources: readonly SourceId[]
  /** How many times it was given. */
  readonly times: number
  /** `bundled`: no file of the person's has it; it is from the built-in list of public roots and completes a path. */
  readonly origin: 'given' | 'bundled'
  /**
   * The list has a root of this name and key; certificates that begin after `distrustAfter` no longer count for
   * Mozilla's programs.
   */
  readonly publicRoot?: { readonly distrustAfter: number | undefined }
  /** The inspection product whose CAs go by the name of its subject or issuer. A resemblance, never a proof. */
  readonly looksLike?: string
  readonly role: Role
  /** Its kind, by its content. */
  readonly kind: { readonly id: KindId; readonly holder: Holder; readonly reasons: readonly KindReason[] }
  /** Its short name: common name, else organization and so on. Empty where the subject is empty. */
  readonly subject: string
  readonly issuer: string
  /** Whole names in RFC 4514 form, most specific attribute first; of a huge one the beginning and its digest. */
  readonly subjectName: string
  readonly issuerName: string
  /** Lowercase hexadecimal, no leading `00`. */
  readonly serialNumber: string
  /** Milliseconds since 1970 UTC; undefined where the certificate names no instant. */
  readonly notBefore: number | undefined
  readonly notAfter: number | undefined
  /** Where Authority Information Access says that its issuer's certificate is, as written there. */
  readonly issuerAddresses: readonly string[]
  readonly selfIssued: boolean
  /**
   * Its own key made its signature; or it names itself as its issuer, and no engine here can verify the signature. Only
   * `role` and the links of a path tell the two apart.
   */
  readonly selfSigned: boolean
  /** A number that certificates with the same public key share. It has no other meaning. */
  readonly key: number
  /**
   * A number that certificates share if one may have issued the other, directly or through others. Certificates with
   * different numbers did not.
   */
  readonly family: number
}

export interface RevocationListSummary {
  readonly id: RevocationListId
  readonly sources: readonly SourceId[]
  /** The short name of its issuer, and the whole name in RFC 4514 form. */
  readonly issuer: string
  readonly issuerName: string
  /** Milliseconds since 1970 UTC; undefined where the list does not say, or not readably. */
  readonly thisUpdate: number | undefined
  readonly nextUpdate: number | undefined
  /** Its number among the issuer's lists, in decimal; undefined where it has none. */
  readonly number: string | undefined
  /** For a list of changes, the number of the complete list that it starts from. */
  readonly base?: string
  readonly entries: number
  readonly octets: number
  /** The certificates of listed paths that it was heard about, whatever came of it. */
  readonly certificates: readonly CertificateId[]
  /**
   * The certificates of listed paths whose key may have signed it: they have the name of its issuer and, where it names
   * the key of any of them, that key.
   */
  readonly issuers: readonly CertificateId[]
}

export interface OcspResponseSummary {
  readonly id: OcspResponseId
  readonly sources: readonly SourceId[]
  readonly status: OcspResponseStatus
  /** The short name of the responder; empty if it names only its key. */
  readonly responder: string
  readonly producedAt: number | undefined
  /**
   * The time in which all that it says counts: the latest begin and the first end of its answers. Undefined where it
   * does not say, or not readably.
   */
  readonly thisUpdate: number | undefined
  readonly nextUpdate: number | undefined
  /** How many certificates it answers about. */
  readonly answers: number
  /** Those of listed paths among them. */
  readonly certificates: readonly CertificateId[]
}

export interface OtherSummary {
  readonly id: OtherId
  /** A certificate, a list or a response only where it is too damaged to take part in anything. */
  readonly kind: OtherKind
  readonly sources: readonly SourceId[]
  /**
   * Its short name: the subject of a request, the holder of an attribute certificate. Empty where nobody is named, or
   * not readably.
   */
  readonly name: string
  readonly octets: number
}

/**
 * A certificate whose paths are listed: an end entity, one that no end entity has above it, or the one that was asked
 * for.
 */
export interface TargetSummary {
  readonly certificate: CertificateId
  /** The number of its first listed path, counted from zero: others are listed where they were asked for. */
  readonly start: number
  readonly listed: number
  /**
   * How many there are in all; undefined where that cannot be told, for circles lead away from it or too much work
   * would.
   */
  readonly paths: number | undefined
}

/** One public key, and everything open that has it. */
export interface KeyHolders {
  readonly certificates: readonly CertificateId[]
  readonly requests: readonly OtherId[]
  readonly publicKeys: readonly OtherId[]
  /** The files in which its private key was recognised. The key itself is forgotten. */
  readonly privateKeys: readonly SourceId[]
}

export type PathId = `p${number}`

/**
 * How far a path reaches.
 * - `complete`: from an end entity or an intermediate up to a self-signed CA certificate, or to an anchor that the
 *   person chose
 * - `root-missing`: stops at a CA certificate whose issuer was not given
 * - `end-entity-only`: a server certificate alone, its issuer was not given
 * - `self-signed-end-entity`: a certificate alone that names itself as its issuer and is no CA's. It signed itself,
 *   unless its signature could not be verified, which its role and its link tell
 * - `root-only`: a self-signed CA certificate and nothing below it
 * - `intermediate-only`: a CA certificate alone, its issuer was not given
 * - `top-not-root`: the top certificate names itself as its issuer but did not sign itself, or signed itself and is no
 *   CA's although it issued the one below, or the issuers go round in a circle
 * - `unfinished`: the search for its issuers had to end
 */
export type PathState =
  | 'complete'
  | 'root-missing'
  | 'end-entity-only'
  | 'self-signed-end-entity'
  | 'root-only'
  | 'intermediate-only'
  | 'top-not-root'
  | 'unfinished'

export interface PathSummary {
  readonly id: PathId
  readonly state: PathState
  readonly verdict: Verdict
  readonly purpose: JudgedPurpose
  /** Whose rules the verdict rests on, and why theirs. */
  readonly profile: JudgedProfile
  /** From the target up: the end entity first, the top certificate last. */
  readonly certificates: readonly CertificateId[]
  /** `links[i]` joins `certificates[i]` to the one above it; a self-signed top has a link to itself as the last. */
  readonly links: readonly LinkSummary[]
  /** Whose certificate is missing above the top; undefined where the top is self-signed. */
  readonly missingIssuer: MissingIssuer | undefined
  readonly outcomes: readonly CheckOutcome[]
  /**
   * OIDs of the policies for which the path is valid: the output of RFC 5280 section 6.1.6. `2.5.29.32.0` stands for
   * any.
   */
  readonly policies: readonly string[]
  /**
   * When every certificate of the path is valid at once; undefined where never. Milliseconds since 1970 UTC, both
   * inclusive.
   */
  readonly validity: { readonly notBefore: number; readonly notAfter: number } | undefined
}

/** How a certificate stands, in few words: a list of thousands has no room for paths. */
export interface CompactVerdict {
  readonly certificate: CertificateId
  /** How far its best path reaches, and what came of its checks. */
  readonly state: PathState
  readonly verdict: Verdict
  /** The first required check that failed, or that could not be made; absent where the verdict is `valid`. */
  readonly against?: CheckId
  /** The end of that path. */
  readonly top: CertificateId
  /** A revocation list or an OCSP response says that this certificate is revoked. */
  readonly revoked: boolean
  /** Its public key: `RSA 2048`, `P-256`. */
  readonly key: string
}

export interface LinkSummary {
  readonly subject: CertificateId
  readonly issuer: CertificateId
  readonly signature: 'valid' | 'invalid' | 'not-verified'
  /** Authority Key Identifier below against Subject Key Identifier above. */
  readonly keyIdentifiers: 'equal' | 'different' | 'absent'
}

export interface RejectedLink {
  readonly subject: CertificateId
  readonly issuer: CertificateId
  readonly reason: RejectionReason
}

export interface MissingIssuer {
  /** Its short name. */
  readonly issuer: string
  /** RFC 4514 form. */
  readonly issuerName: string
  /** Lowercase hexadecimal, from the Authority Key Identifier. */
  readonly keyIdentifier: string | undefined
  /** Where Authority Information Access says the certificate lives, as written there. */
  readonly addresses: readonly string[]
}

export type {
  KindId,
  CheckId,
  CheckStatus,
  ContainerId,
  ExtensionTerm,
  Integrity,
  Lock,
  NamedExtension,
  ObjectKind,
  ObjectSummary,
  Settings,
  SourceSummary,
  Term,
  Verdict,
  Why,
}

export interface CheckOutcome {
  readonly check: CheckId
  readonly status: CheckStatus
  /** Whether the verdict rests on it. */
  readonly required: boolean
  readonly reference: Reference
  /** The certificate it speaks of; undefined where it speaks of the path as a whole. */
  readonly certificate: CertificateId | undefined
  /** Bytes of that certificate which decided it; none where something absent did. */
  readonly range?: ByteRange
  /** The extension that decided it, there or absent. */
  readonly extension?: NamedExtension
  /** Why it was not made, or does not apply. */
  readonly why?: Why
  /** The findings; empty if it passed. */
  readonly findings: readonly Finding[]
}
