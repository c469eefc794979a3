import type { OcspResponseId, RevocationListId, SourceId } from '../../finding/location.ts'
import type { OcspResponse } from '../../certificate/ocsp-response.ts'
import type { RevocationList } from '../../certificate/revocation-list.ts'
import { comparableName } from '../../path/name-comparison.ts'

/** A CRL of the workspace, with where it came from. */
export class HeldList {
  /** Its issuer's name, comparable. */
  readonly issuer: string
  readonly sources: SourceId[] = []

  constructor(
    readonly id: RevocationListId,
    readonly list: RevocationList,
  ) {
    this.issuer = comparableName(list.issuer)
  }
}

/** An OCSP response of the workspace, with where it came from. */
export class HeldResponse {
  readonly sources: SourceId[] = []

  constructor(
    readonly id: OcspResponseId,
    readonly response: OcspResponse,
  ) {}
}
