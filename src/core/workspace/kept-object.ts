import type {
  CertificateId,
  ObjectId,
  OcspResponseId,
  OtherId,
  RevocationListId,
  SourceId,
} from '../finding/location.ts'
import type { OtherKind } from '../container/encoded-object.ts'
import type { HeldList, HeldResponse } from '../check/revocation/held.ts'
import type { Member } from '../path/member.ts'

/**
 * One thing that is kept, once however often it was given. `as` tells which part it can take: a certificate in paths, a
 * list and a response in the question of revocation, and anything else in none.
 */
export type KeptObject = KeptCertificate | KeptList | KeptResponse | KeptOther

/** The object that is kept under an id. */
export type KeptUnder<Id extends ObjectId> = Extract<KeptObject, { readonly id: Id }>

interface Entry<Id extends ObjectId> {
  readonly id: Id
  /** The kind of its encoding. */
  readonly kind: OtherKind
  /** As it came, in a buffer of its own. */
  readonly bytes: Uint8Array
  /** How many times each source has it, in the order in which they were opened. */
  readonly times: Map<SourceId, number>
}

export interface KeptCertificate extends Entry<CertificateId> {
  readonly as: 'certificate'
  /** The sources in which it stands otherwise than beside a signature, for those who check that. */
  readonly forItself: Set<SourceId>
  /** The sources in which it stands otherwise than as a find amid other octets. */
  readonly whole: Set<SourceId>
  readonly member: Member
}

export interface KeptList extends Entry<RevocationListId> {
  readonly as: 'revocation-list'
  readonly held: HeldList
}

export interface KeptResponse extends Entry<OcspResponseId> {
  readonly as: 'ocsp-response'
  readonly held: HeldResponse
}

/**
 * A request, an attribute certificate, a message, a key; or a certificate, a list or a response that is too damaged to
 * take part.
 */
export interface KeptOther extends Entry<OtherId> {
  readonly as: 'other'
}

/** The sources that have it, in the order in which they were opened. */
export const sourcesOf = ({ times }: KeptObject): SourceId[] => [...times.keys()]
