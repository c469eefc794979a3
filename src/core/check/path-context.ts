import { endsAtAnchor, topOf, type CertificationPath } from '../path/certification-path.ts'
import type { PathContext } from './contract.ts'

/** What all paths of one report are judged by. */
export type JudgeBasis = Pick<PathContext, 'settings' | 'graph' | 'revocation' | 'logSignatures'>

/** A path with everything it is judged by; its top's signature on itself is verified. */
export async function contextOf(path: CertificationPath, basis: JudgeBasis): Promise<PathContext> {
  const top = topOf(path)
  const selfLink = basis.graph.selfEdge(top)
  if (selfLink) await basis.graph.verify(selfLink)
  const anchor = endsAtAnchor(path.end) ? top : undefined
  const { honourAnchorConstraints } = basis.settings
  const judged = honourAnchorConstraints ? path.members : path.members.filter((member) => member !== anchor)
  return { ...basis, path, selfLink, anchor, judged }
}
