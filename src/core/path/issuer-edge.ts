import type { SignatureOutcome } from '../crypto/signature-verifier.ts'
import { compareKeyIdentifiers, type KeyIdentifierComparison, type Member } from './member.ts'

/**
 * A possible link: one certificate may have issued the other, because the names agree. Only the signature proves it.
 */
export interface IssuerEdge {
  readonly subject: Member
  readonly issuer: Member
  readonly keyIdentifiers: KeyIdentifierComparison
  /** Known once it was asked for. */
  signature: EdgeSignature | undefined
}

/**
 * `passed-over`: the key identifiers rule this key out, and another key is known to have signed. So it was not
 * computed.
 */
export type EdgeSignature = SignatureOutcome | { readonly status: 'passed-over' }

/** Yields an edge that is not yet verified; the names are not compared. */
export const edgeBetween = (subject: Member, issuer: Member): IssuerEdge => {
  return { subject, issuer, keyIdentifiers: compareKeyIdentifiers(subject, issuer), signature: undefined }
}

const likelihood = { equal: 0, absent: 1, different: 2 } as const

/**
 * Orders by key identifiers. Where they decide nothing, the certificate that was valid at the subject's notBefore comes
 * first, and of those the newest.
 */
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
