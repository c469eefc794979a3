import type { OcspResponseId, RevocationListId } from '../../finding/location.ts'
import type { OcspResponse } from '../../certificate/ocsp-response.ts'
import type { RevocationList } from '../../certificate/revocation-list/revocation-list.ts'
import { comparableName } from '../../path/name-comparison.ts'

/** A CRL that was given. */
export class HeldList {
  /** Its issuer's name, comparable. */
  readonly issuer: string

  constructor(
    readonly id: RevocationListId,
    readonly list: RevocationList,
  ) {
    this.issuer = comparableName(list.issuer)
  }
}

/** An OCSP response that was given. */
export class HeldResponse {
  constructor(
    readonly id: OcspResponseId,
    readonly response: OcspResponse,
  ) {}
}
