import type { FindingCode } from '../../../finding/finding.ts'
import type { Who } from '../../../finding/who.ts'

/**
 * The subject of a message. It decides how the message is compared with the chain that is open.
 * - `missing-issuer`: a certificate above another one is not there
 * - `missing-root`: the program got up to the root, and does not have that
 * - `any-fault`: something failed, and the message does not say what
 * - `self-signed`: the certificate has no issuer but itself
 * - `dates`, `host`, `revocation-data`: the dates, the name asked for, the lists and responses
 * - `content`: something in a certificate, which this page looks for as well
 * - `unchecked`: something in a certificate that this page does not look for
 * - `trust-store`, `distrust`, `inspection`, `pin`: which roots the program accepts, and why not this one
 * - `own-certificate`: the one that the program itself shows
 * - `form`: the form of a file
 * - `elsewhere`: a key, a password or the connection, and no certificate of a chain
 */
export type Thought =
  | 'missing-issuer'
  | 'missing-root'
  | 'any-fault'
  | 'self-signed'
  | 'dates'
  | 'host'
  | 'revocation-data'
  | 'content'
  | 'unchecked'
  | 'trust-store'
  | 'distrust'
  | 'inspection'
  | 'pin'
  | 'own-certificate'
  | 'form'
  | 'elsewhere'

/**
 * Why a connection or an import fails, whatever the program and its words. The same few stand behind hundreds of
 * messages.
 */
export interface Situation {
  readonly thought: Thought
  /** One sentence. */
  readonly means: string
  /** The usual reason. */
  readonly cause: string
  /** Which file goes where, or what to ask for. Two sentences at most, the one of the program included. */
  readonly toDo: string
  readonly who: Who
  /** The program has to be given a certificate: its own sentence on where that goes stands before `toDo`. */
  readonly trust?: true
  /** Says only that something failed. More precise messages in the same text come first. */
  readonly general?: true
  /** Findings of this page on a loaded chain that are the same thing. */
  readonly seen?: readonly FindingCode[]
}
