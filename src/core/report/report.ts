import type { ByteRange } from '../lib/byte-range.ts'
import type { CheckId, CheckStatus, Why } from '../check/contract.ts'
import type { Verdict } from '../check/verdict.ts'
import type { RejectionReason } from '../path/rejected-edges.ts'
import type { Integrity, Lock } from '../container/keystore/lock.ts'
import type { Finding } from '../finding/finding.ts'
import type { ContainerId } from '../container/contract.ts'
import type { EncodedObject, OtherKind } from '../container/encoded-object.ts'
import type {
  CertificateId,
  ObjectId,
  OcspResponseId,
  OtherId,
  RevocationListId,
  SourceId,
} from '../finding/location.ts'
import type { OcspResponseStatus } from '../finding/revocation.ts'
import type { Reference } from '../finding/reference.ts'

/**
 * Everything the screen and the exports know, as plain readonly data: no byte arrays, no functions, no sentences. It crosses `postMessage`,
 * can be frozen, printed and compared; the same arguments give the same Report.
 */
export interface Report {
  /** The instant that validity was judged at, milliseconds since 1970 UTC. */
  readonly instant: number
  readonly sources: readonly SourceSummary[]
  /** In order of first appearance. */
  readonly certificates: readonly CertificateSummary[]
  /** In order of first appearance, as are the responses. */
  readonly revocationLists: readonly RevocationListSummary[]
  readonly ocspResponses: readonly OcspResponseSummary[]
  /** What is kept, can be looked at, and takes part in no path. In order of first appearance. */
  readonly others: readonly OtherSummary[]
  /** Best first. Several for one target where its issuer was certified more than once. */
  readonly paths: readonly PathSummary[]
  /** The certificates whose paths these are, in the order of their best path. */
  readonly targets: readonly TargetSummary[]
  /** How many further certificates have paths of their own that were not looked for; asked for by `focus`. */
  readonly moreTargets: number
  /** Who might have issued a certificate of these paths and stands above it in none of them. */
  readonly rejectedLinks: readonly RejectedLink[]
  /** How many of those are not listed. */
  readonly moreRejectedLinks: number
  /** Of the sources, of single certificates and of the whole; those of a path stand in its outcomes. Worst first. */
  readonly findings: readonly Finding[]
}

/** The receipt for one file or text. */
export interface SourceSummary {
  readonly id: SourceId
  readonly name: string
  readonly octets: number
  /** Which reader opened it; undefined where none did. */
  readonly container: ContainerId | undefined
  readonly objects: readonly ObjectSummary[]
  readonly findings: readonly Finding[]
  /** What a password would open or show; undefined where none is asked for. */
  readonly locked?: Lock
  /** Of a keystore: whether it is known that nobody changed it. */
  readonly integrity?: Integrity
}

export type ObjectKind = EncodedObject['kind']
export type { ContainerId }

export interface ObjectSummary {
  readonly kind: ObjectKind
  /** What stands over it, as the label of its armor, or the name of its form. */
  readonly label: string | undefined
  /** In a keystore, the name that its owner gave it. */
  readonly alias?: string
  /** Of the source's bytes. */
  readonly range: ByteRange
  /** One-based, inclusive, where the source is text. */
  readonly lines?: { readonly first: number; readonly last: number }
  /** The name inside the archive that the source is, folders included. */
  readonly entry?: string
  /** When it was put into its keystore, where that is noted: milliseconds since 1970 UTC. */
  readonly added?: number
  /** What is kept of it; absent where nothing is, as of private keys. */
  readonly kept?: ObjectId
}

/** What part a certificate plays, told by its extensions and by its own signature, never by its name alone. */
export type Role = 'root' | 'intermediate' | 'end-entity' | 'self-signed-end-entity'

export interface CertificateSummary {
  readonly id: CertificateId
  readonly sources: readonly SourceId[]
  /** How many times it was given. */
  readonly times: number
  readonly role: Role
  /** What people call it: common name, else organization and so on. Empty where the subject is empty. */
  readonly subject: string
  readonly issuer: string
  /** Whole names in RFC 4514 form, most specific attribute first. */
  readonly subjectName: string
  readonly issuerName: string
  /** Lowercase hexadecimal, no leading `00`. */
  readonly serialNumber: string
  /** Milliseconds since 1970 UTC; undefined where the certificate names no instant. */
  readonly notBefore: number | undefined
  readonly notAfter: number | undefined
  readonly selfIssued: boolean
  readonly selfSigned: boolean
  /** The same for certificates that issuing may join; where it differs, it is known that neither issued the other, nor what issued it. */
  readonly family: number
}

export interface RevocationListSummary {
  readonly id: RevocationListId
  readonly sources: readonly SourceId[]
  /** What people call its issuer, and the whole name in RFC 4514 form. */
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
}

export interface OcspResponseSummary {
  readonly id: OcspResponseId
  readonly sources: readonly SourceId[]
  readonly status: OcspResponseStatus
  /** What people call the responder; empty where it names only its key. */
  readonly responder: string
  readonly producedAt: number | undefined
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
  /** What people call it: the subject of a request, the holder of an attribute certificate. Empty where nobody is named, or not readably. */
  readonly name: string
  readonly octets: number
}

/** A certificate whose paths are listed: an end entity, one that no end entity has above it, or the one that was asked for. */
export interface TargetSummary {
  readonly certificate: CertificateId
  /** The number of its first listed path, counted from zero: others are listed where they were asked for. */
  readonly start: number
  readonly listed: number
  /** How many there are in all; undefined where that cannot be told, for circles lead away from it or too much work would. */
  readonly paths: number | undefined
}

export type PathId = `p${number}`

/**
 * How far a path reaches.
 * - `complete`: from an end entity or an intermediate up to a self-signed CA certificate, or to an anchor that the person chose
 * - `root-missing`: stops at a CA certificate whose issuer was not given
 * - `end-entity-only`: a server certificate alone, its issuer was not given
 * - `self-signed-end-entity`: a certificate that signed itself and is no CA's
 * - `root-only`: a self-signed CA certificate and nothing below it
 * - `intermediate-only`: a CA certificate alone, its issuer was not given
 * - `top-not-root`: the top certificate names itself as its issuer but did not sign itself, or signed itself and is no CA's although it issued the one below,
 *   or the issuers go round in a circle
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
  /** From the target up: the end entity first, the top certificate last. */
  readonly certificates: readonly CertificateId[]
  /** `links[i]` joins `certificates[i]` to the one above it; a self-signed top has a link to itself as the last. */
  readonly links: readonly LinkSummary[]
  /** Whose certificate is missing above the top; undefined where the top is self-signed. */
  readonly missingIssuer: MissingIssuer | undefined
  readonly outcomes: readonly CheckOutcome[]
  /** OIDs of the policies for which the path is valid: the output of RFC 5280 section 6.1.6. `2.5.29.32.0` stands for any. */
  readonly policies: readonly string[]
  /** When every certificate of the path is valid at once; undefined where never. Milliseconds since 1970 UTC, both inclusive. */
  readonly validity: { readonly notBefore: number; readonly notAfter: number } | undefined
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
  /** What people call it. */
  readonly issuer: string
  /** RFC 4514 form. */
  readonly issuerName: string
  /** Lowercase hexadecimal, from the Authority Key Identifier. */
  readonly keyIdentifier: string | undefined
  /** Where Authority Information Access says the certificate lives, as written there. */
  readonly addresses: readonly string[]
}

export type { CheckId, CheckStatus, Integrity, Lock, Verdict, Why }

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
  /** OID of the extension that decided it, there or absent. */
  readonly extension?: string
  /** Why it was not made, or does not apply. */
  readonly why?: Why
  /** What was found; empty where it passed. */
  readonly findings: readonly Finding[]
}
