import type { SignatureOutcome } from '../crypto/signature-verifier.ts'
import { compareKeyIdentifiers, type KeyIdentifierComparison, type Member } from './member.ts'

/** That one certificate may have been issued by another: the names agree. Whether it was, the signature says. */
export interface IssuerEdge {
  readonly subject: Member
  readonly issuer: Member
  readonly keyIdentifiers: KeyIdentifierComparison
  /** Known once somebody asked for it. */
  signature: EdgeSignature | undefined
}

/** `passed-over`: the key identifiers speak against this key, and another one is known to have signed, so it was not computed. */
export type EdgeSignature = SignatureOutcome | { readonly status: 'passed-over' }

/** An edge that nobody verified yet; of the names it says nothing. */
export const edgeBetween = (subject: Member, issuer: Member): IssuerEdge => {
  return { subject, issuer, keyIdentifiers: compareKeyIdentifiers(subject, issuer), signature: undefined }
}

const likelihood = { equal: 0, absent: 1, different: 2 } as const

/** By key identifiers; where they say nothing, the certificate that was valid when the subject's began, and of those the newest. */
export function byLikelihood(a: IssuerEdge, b: IssuerEdge): number {
  return (
    likelihood[a.keyIdentifiers] - likelihood[b.keyIdentifiers] ||
    Number(wasValidThen(b)) - Number(wasValidThen(a)) ||
    (b.issuer.certificate.notBefore.instant ?? 0) - (a.issuer.certificate.notBefore.instant ?? 0)
  )
}

function wasValidThen({ subject, issuer }: IssuerEdge): boolean {
  const began = subject.certificate.notBefore.instant ?? 0
  const { notBefore, notAfter } = issuer.certificate
  return (notBefore.instant ?? 0) <= began && began <= (notAfter.instant ?? 0)
}
