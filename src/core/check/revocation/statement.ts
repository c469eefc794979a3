import type { RevocationReason, RevocationSource, Unusable } from '../../finding/revocation.ts'
import type { OcspResponseId, RevocationListId } from '../../finding/location.ts'
import type { ReasonMask } from './reasons.ts'

/** The source of a statement about a certificate. */
export interface Speaker {
  readonly source: RevocationSource
  readonly location: { readonly revocationList: RevocationListId } | { readonly ocspResponse: OcspResponseId }
  /** The short name of the issuer of the list, or of the signer of the response. */
  readonly signer: string
  /** Undefined where they cannot be read, or are not given. */
  readonly thisUpdate: number | undefined
  readonly nextUpdate: number | undefined
}

/** The statement of one list or response about one certificate, or the reason why there is none. */
export type Statement =
  | { readonly kind: 'good'; readonly by: Speaker; readonly reasons: ReasonMask }
  | { readonly kind: 'revoked'; readonly by: Speaker; readonly reasons: ReasonMask; readonly revocation: Revocation }
  | { readonly kind: 'unusable'; readonly by: Speaker; readonly because: Unusable }

export interface Revocation {
  readonly reason: RevocationReason | undefined
  /** Milliseconds since 1970 UTC; undefined where it cannot be read. */
  readonly date: number | undefined
  readonly invalidityDate: number | undefined
}
