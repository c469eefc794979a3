import type { CertificateId, Certified, Holder, Ways } from '../../core/index.ts'
import type { Selection } from '../state/selection.svelte.ts'

/** Looks at a certificate; where the path that is shown has it not, its way is chosen with it. */
export function showCertified(selection: Selection, ways: Ways, { certificate, path }: Certified): void {
  const way = path ?? wayOf(ways, certificate)
  if (way !== undefined && way !== selection.path?.id) selection.choosePath(way)
  selection.choose(certificate)
}

/** Looks at the certificate that the path which is shown has of this holder, or at another one with its way. */
export function showHolder(selection: Selection, ways: Ways, { id, certificates }: Holder): void {
  const certificate = certificates.find((each) => selection.path?.certificates.includes(each)) ?? certificates[0]
  // Of a missing issuer there is only the way that leads to it.
  const below = ways.certified.find(({ issuer }) => issuer === id)
  if (certificate === undefined) {
    if (below) showCertified(selection, ways, below)
    return
  }
  const way = wayOf(ways, certificate)
  if (way !== undefined && !selection.path?.certificates.includes(certificate)) selection.choosePath(way)
  selection.choose(certificate)
}

const wayOf = ({ certified }: Ways, id: CertificateId): Certified['path'] =>
  certified.find(({ certificate, path }) => certificate === id && path !== undefined)?.path
