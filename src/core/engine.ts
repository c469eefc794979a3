import type { ByteRange } from './lib/byte-range.ts'
import type { JudgeSettings } from './check/settings.ts'
import type { CertificateId, ObjectId, RevocationListId, SourceId } from './finding/location.ts'
import type { Asn1Inside, Asn1Listing } from './report/asn1-listing.ts'
import type { CertificateDetail, ObjectDetail, RevocationEntryDetail } from './report/detail.ts'
import type { FindAnswer } from './report/find/hit.ts'
import type { PathId, Report, SourceSummary } from './report/report.ts'
import type { ExportedFile } from './export/exported-file.ts'

/** A file or text as the person gave it. The bytes are the engine's from then on. */
export interface SourceInput {
  /** The file's name, or what to call a pasted text. */
  readonly name: string
  readonly bytes: Uint8Array
}

export type CertificateFormat = 'pem' | 'der'

/**
 * What came of a password. `wrong-password`: or the file is damaged, for nothing tells which; it can be tried again. `not-locked`: there is no such
 * source, or it takes no password.
 */
export type UnlockOutcome =
  | { readonly status: 'unlocked'; readonly source: SourceSummary }
  | { readonly status: 'wrong-password' | 'cancelled' | 'not-locked' }

/** Entries from number `start` on, counted from zero. */
export interface EntryWindow {
  readonly start: number
  readonly count: number
}

/**
 * Everything the page can ask. One engine holds one workspace; it lives in a worker where one can be started. Arguments and answers are plain
 * data. Rejections are errors of ours, but for work that was cancelled: whatever is wrong with the person's data stands in the Report.
 */
export interface Engine {
  /** Adds sources to the workspace and yields their receipts. Bytes that hold private keys are overwritten once read. */
  open(inputs: readonly SourceInput[]): Promise<readonly SourceSummary[]>
  /** Takes sources out again, with all that none of the others brought. Ids are not given twice. */
  withdraw(ids: readonly SourceId[]): Promise<void>
  /**
   * Opens a source that `locked` in its receipt says something of. The password is used and not kept. Can take long: the count of iterations is in
   * the receipt.
   */
  unlock(id: SourceId, password: string): Promise<UnlockOutcome>
  /** Ends an `unlock` that is under way; it then answers `cancelled`, and everything is as before. */
  cancelUnlock(): Promise<void>
  /**
   * Derives keys as `unlock` would, from a password of its own and with about so many iterations in all, and yields how many they were: whoever
   * measures how long it takes can tell how long `unlock` will. 0 where no iterations are asked for.
   */
  rehearseUnlock(id: SourceId, iterations: number): Promise<number>
  /** Builds and judges the paths of everything opened so far. Rejects with an error named `Cancelled` where it was. */
  judge(settings: JudgeSettings): Promise<Report>
  /** Ends a `judge` that is under way, between two signatures; the last Report is the last one still. */
  cancelJudge(): Promise<void>
  /** Undefined for an id that this workspace does not have. */
  detail(id: CertificateId): Promise<CertificateDetail | undefined>
  /** The same of anything that was kept, certificates included. */
  objectDetail(id: ObjectId): Promise<ObjectDetail | undefined>
  /** Entries of a revocation list, decoded as they come into sight; fewer than asked for at its end. */
  revocationEntries(id: RevocationListId, window: EntryWindow): Promise<readonly RevocationEntryDetail[] | undefined>
  /** Numbers of the entries with a serial number, given in hexadecimal as it is shown, with or without `00` at its beginning. */
  findRevoked(id: RevocationListId, serialNumber: string): Promise<readonly number[] | undefined>
  /**
   * Looks for a text in everything that is open: for texts, whatever their case and normal form; for OIDs; for hexadecimal in any spelling, of serial
   * numbers, digests (their beginnings too) and other values; for times; for names of files and aliases; for entries of revocation lists by serial number. At
   * most 200 hits. Undefined where a later call came before the end of this one.
   */
  find(text: string): Promise<FindAnswer | undefined>
  /** A window of the encodings inside of a node, or of the whole object; whatever is wrong with them stands in the answer. At most 200 entries. */
  asn1(id: ObjectId, inside: Asn1Inside | undefined, window: EntryWindow): Promise<Asn1Listing | undefined>
  /** The windows that lead from the whole object down to the innermost encoding that covers an octet. Empty where there is no such octet. */
  asn1At(id: ObjectId, offset: number): Promise<readonly Asn1Listing[] | undefined>
  /** A copy of some of an object's octets; fewer than asked for at its end. */
  octets(id: ObjectId, range: ByteRange): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** One certificate as a file, byte-identical inside to what came in. */
  exportCertificate(id: CertificateId, format: CertificateFormat): Promise<ExportedFile | undefined>
  /** The certificates of a path of the last Report as one PEM file, the end entity first. */
  exportPath(id: PathId): Promise<ExportedFile | undefined>
  /** Forgets everything. */
  clear(): Promise<void>
}
