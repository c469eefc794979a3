import type { ByteRange } from './lib/byte-range.ts'
import type { JudgeSettings } from './check/settings.ts'
import type { TreeReading } from './asn1/second-reading/read-tree-twice.ts'
import type { SecondReading } from './certificate/second-reading/read-twice.ts'
import type { FormId } from './finding/form.ts'
import type { CertificateId, ObjectId, RevocationListId, SourceId } from './finding/location.ts'
import type { Term } from './certificate/term.ts'
import type { Asn1Inside, Asn1Listing } from './report/asn1/asn1-listing.ts'
import type { DetailOf, RevocationEntryDetail } from './report/detail.ts'
import type { FindAnswer } from './find/hit.ts'
import type { NearFingerprint } from './find/nearest-fingerprint.ts'
import type { StatedFingerprint } from './lib/stated-fingerprint.ts'
import type { CompactVerdict, Report } from './report/report.ts'
import type { ExportedFile } from './export/exported-file.ts'
import type { SourceSummary } from './workspace/receipt.ts'
import type { PasswordOutcome, SourceInput } from './workspace/workspace.ts'

export type { SourceInput }

/** The result of a password; `cancelled` where `cancelUnlock` ended it. */
export type UnlockOutcome = PasswordOutcome | { readonly status: 'cancelled' }

/** Entries from number `start` on, counted from zero. */
export interface EntryWindow {
  readonly start: number
  readonly count: number
}

/**
 * Everything the page can ask. One engine holds one workspace; it lives in a worker where one can be started. Arguments
 * and answers are plain data. Rejections are errors of ours, but for work that was cancelled: whatever is wrong with
 * the person's data stands in the Report.
 */
export interface Engine {
  /**
   * Adds sources to the workspace and yields their receipts. Bytes that hold private keys are overwritten once read.
   */
  open(inputs: readonly SourceInput[]): Promise<readonly SourceSummary[]>
  /** Takes sources out again, with all that none of the others brought. Ids are not given twice. */
  withdraw(ids: readonly SourceId[]): Promise<void>
  /** Takes all sources out, and overwrites the keystores that waited for a password, before the engine is stopped. */
  forget(): Promise<void>
  /**
   * Opens a source that `locked` in its receipt says something of. Can take long: the count of iterations is in the
   * receipt. The octets of the password, made by `passwordOctets`, are the engine's from then on and overwritten.
   */
  unlock(id: SourceId, password: { readonly octets: Uint8Array }): Promise<UnlockOutcome>
  /** Ends an `unlock` that is under way; it then answers `cancelled`, and everything is as before. */
  cancelUnlock(): Promise<void>
  /**
   * Derives keys as `unlock` would, from a password of its own and with about so many iterations in all, and yields how
   * many they were. A caller who measures the time can tell how long `unlock` will take. 0 where no iterations are
   * asked for.
   */
  rehearseUnlock(id: SourceId, iterations: number): Promise<number>
  /** Builds and judges the paths of everything opened so far. Rejects with an error named `Cancelled` where it was. */
  judge(settings: JudgeSettings): Promise<Report>
  /**
   * How these certificates stand, each judged by itself as in the last Report. Undefined where there was none since
   * something was withdrawn; rejects with an error named `Cancelled` where that Report was cancelled.
   */
  verdicts(ids: readonly CertificateId[]): Promise<readonly CompactVerdict[] | undefined>
  /** Ends a `judge` that is under way, between two signatures. */
  cancelJudge(): Promise<void>
  /** Everything that an object says. Undefined for an id that this workspace does not have, here as below. */
  detail<Id extends ObjectId>(id: Id): Promise<DetailOf<Id> | undefined>
  /** Entries of a revocation list, decoded as they come into sight; fewer than asked for at its end. */
  revocationEntries(id: RevocationListId, window: EntryWindow): Promise<readonly RevocationEntryDetail[] | undefined>
  /**
   * Numbers of the entries with a serial number, given in hexadecimal as it is shown, with or without `00` at its
   * beginning.
   */
  findRevoked(id: RevocationListId, serialNumber: string): Promise<readonly number[] | undefined>
  /**
   * Looks for a text in everything that is open: for texts, whatever their case and normal form; for OIDs; for
   * hexadecimal in any spelling, of serial numbers, digests (their beginnings too) and other values; for times; for
   * names of files and aliases; for entries of revocation lists by serial number. At most 200 hits. Undefined where a
   * later call came before the end of this one. `terms`: those whose words have the text in them, by `matchingTerms`;
   * the engine knows no words.
   */
  find(text: string, terms: readonly Term[]): Promise<FindAnswer | undefined>
  /**
   * The certificate with a fingerprint that somebody stated, or else the one whose fingerprint is most like it.
   * Undefined where none has half of its digits.
   */
  compareFingerprint(stated: StatedFingerprint): Promise<NearFingerprint | undefined>
  /**
   * A window of the encodings inside of a node, or of the whole object; whatever is wrong with them stands in the
   * answer. At most 200 entries.
   */
  asn1(id: ObjectId, inside: Asn1Inside | undefined, window: EntryWindow): Promise<Asn1Listing | undefined>
  /**
   * The windows that lead from the whole object down to the innermost encoding that covers an octet. Empty where there
   * is no such octet.
   */
  asn1At(id: ObjectId, offset: number): Promise<readonly Asn1Listing[] | undefined>
  /** A copy of some of an object's octets; fewer than asked for at its end. */
  octets(id: ObjectId, range: ByteRange): Promise<Uint8Array<ArrayBuffer> | undefined>
  /**
   * Reads a certificate once more with asn1js and pkijs and compares what the two readers found. Needs nothing to be
   * open: the page asks an engine of its own for it, which can be stopped. The octets are that engine's from then on.
   */
  readTwice(certificate: { readonly bytes: Uint8Array }): Promise<SecondReading>
  /**
   * As {@link readTwice}, for the tree of encodings of any object, by asn1js: where each begins and ends, its tag and
   * its value.
   */
  readTreeTwice(object: { readonly bytes: Uint8Array }): Promise<TreeReading>
  /** SHA-256 of each object, in lowercase hexadecimal; undefined for an id that this workspace does not have. */
  fingerprints(ids: readonly ObjectId[]): Promise<readonly (string | undefined)[]>
  /** SHA-256 of a file that the page made, in lowercase hexadecimal. The octets are the engine's from then on. */
  sha256(file: { readonly bytes: Uint8Array }): Promise<string>
  /**
   * Objects as one file of a form, in the order given; each certificate, list and request byte for byte as it came.
   * Undefined where nothing of them is of the kind that the form holds.
   */
  export(form: FormId, selection: ExportSelection): Promise<ExportedFile | undefined>
}

/** The contents of a file. */
export interface ExportSelection {
  readonly objects: readonly ObjectId[]
  /** The name that a program looks for; where absent, the file is named after its content. */
  readonly name?: string | undefined
  /** Guards a trust store against changes; for other forms it has no meaning. */
  readonly password?: string | undefined
}
