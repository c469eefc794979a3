import { standsForItself, topOf, type CertificationPath } from '../path/certification-path.ts'
import type { Member } from '../path/member.ts'
import type { PathState, Role } from './report.ts'

/**
 * Whether a certificate is a CA's. Versions 1 and 2 have no extensions to say so, and a self-signed one of those is
 * taken for a CA's, as OpenSSL and Windows do.
 */
const isCa = (member: Member, selfSigned: boolean): boolean =>
  member.ca ?? (selfSigned && member.certificate.version < 3)

/** `proven`: its own key is known to have made its signature. Only then an end entity is called self-signed. */
export function roleOf(member: Member, selfSigned: boolean, proven: boolean): Role {
  if (selfSigned && isCa(member, true)) return 'root'
  if (selfSigned && proven) return 'self-signed-end-entity'
  return member.ca === true ? 'intermediate' : 'end-entity'
}

/** How far a path reaches, told by its end and by its top certificate. */
export function stateOf(path: CertificationPath): PathState {
  const top = topOf(path)
  const alone = path.members.length === 1
  if (path.end === 'work-limit') return 'unfinished'
  if (path.end === 'chosen-anchor') return alone ? 'root-only' : 'complete'
  if (standsForItself(path.end)) {
    if (isCa(top, true)) return alone ? 'root-only' : 'complete'
    return alone ? 'self-signed-end-entity' : 'top-not-root'
  }
  if (path.end === 'loop' || top.selfIssued) return 'top-not-root'
  if (!alone) return 'root-missing'
  return top.ca === true ? 'intermediate-only' : 'end-entity-only'
}

/**
 * The most useful first: paths that show a whole chain, then those that stop short, then certificates that stand alone.
 * A path that begins at a CA says nothing of a server whose certificate is there too.
 */
const usefulness: Record<PathState, number> = {
  complete: 0,
  'root-missing': 1,
  'self-signed-end-entity': 2,
  'top-not-root': 3,
  unfinished: 4,
  'end-entity-only': 5,
  'intermediate-only': 7,
  'root-only': 8,
}
const completeForCa = 6

export function usefulnessOf(path: CertificationPath): number {
  const state = stateOf(path)
  return state === 'complete' && path.members[0]?.ca === true ? completeForCa : usefulness[state]
}
