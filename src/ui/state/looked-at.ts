import type { CertificateId, ObjectId, OtherSummary, Report, SourceId } from '../../core/index.ts'

/** Something else than a certificate that can be looked at. */
export interface LookedAt {
  readonly id: Exclude<ObjectId, CertificateId>
  readonly kind: OtherSummary['kind']
  /** The short name of its issuer, responder, subject or holder; without one, the name of its file. */
  readonly name: string
  /** How many a revocation list has. */
  readonly entries?: number
}

/** Everything in a Report that is no certificate: revocation lists, then OCSP responses, then the others. */
export function besideCertificates(report: Report | undefined): readonly LookedAt[] {
  const { revocationLists = [], ocspResponses = [], others = [], sources = [] } = report ?? {}
  const files = new Map(sources.map(({ id, name }) => [id, name]))
  const called = (name: string, [file]: readonly SourceId[]) => name || (file && files.get(file)) || ''
  return [
    ...revocationLists.map(({ id, issuer, entries, sources: from }) => {
      return { id, kind: 'revocation-list', name: called(issuer, from), entries } as const
    }),
    ...ocspResponses.map(({ id, responder, sources: from }) => {
      return { id, kind: 'ocsp-response', name: called(responder, from) } as const
    }),
    ...others.map(({ id, kind, name, sources: from }) => ({ id, kind, name: called(name, from) })),
  ]
}
