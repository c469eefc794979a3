import type { RevocationReason, RevocationSource, Unusable } from '../../finding/revocation.ts'
import type { OcspResponseId, RevocationListId } from '../../finding/location.ts'
import type { ReasonMask } from './reasons.ts'

/** Who says something about a certificate. */
export interface Speaker {
  readonly source: RevocationSource
  readonly location: { readonly revocationList: RevocationListId } | { readonly ocspResponse: OcspResponseId }
  /** What people call whoever issued the list or signed the response. */
  readonly signer: string
  /** Undefined where they cannot be read, or are not given. */
  readonly thisUpdate: number | undefined
  readonly nextUpdate: number | undefined
}

/** What one list or response says about one certificate, or why it says nothing. */
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
