import { endsAtAnchor, targetOf, topOf, type CertificationPath } from '../path/certification-path.ts'
import type { PathContext } from './contract.ts'
import { judgedProfile } from './kind/judged-profile.ts'
import { judgedPurpose } from './kind/judged-purpose.ts'

/** The settings and data that all paths of one Report share. */
export type JudgeBasis = Pick<PathContext, 'settings' | 'graph' | 'revocation' | 'logSignatures'>

/** A path with everything it is judged by; its top's signature on itself is verified. */
export async function contextOf(path: CertificationPath, basis: JudgeBasis): Promise<PathContext> {
  const top = topOf(path)
  const selfLink = basis.graph.selfEdge(top)
  if (selfLink) await basis.graph.verify(selfLink)
  const anchor = endsAtAnchor(path.end) ? top : undefined
  const { honourAnchorConstraints } = basis.settings
  const judged = honourAnchorConstraints ? path.members : path.members.filter((member) => member !== anchor)
  const target = targetOf(path)
  const selfSigned = await basis.graph.selfSigned(target)
  const purpose = judgedPurpose(target, selfSigned, basis.settings)
  const profile = judgedProfile(target, selfSigned, basis.settings)
  return { ...basis, path, selfLink, anchor, judged, purpose, profile }
}
