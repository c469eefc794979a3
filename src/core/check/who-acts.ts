import { actorOf, type Finding } from '../finding/finding.ts'
import type { Acting } from '../finding/who.ts'
import type { IssuerGraph } from '../path/issuer-graph.ts'
import type { Member } from '../path/member.ts'
import { recogniseKind } from './kind/recognise-kind.ts'
import { isSelfSigned, issuerOf, subjectOf } from './members.ts'

/** A certificate in the path that it is judged in. */
interface OnPath {
  readonly member: Member
  /** It issued others of the path. */
  readonly issued: boolean
  readonly graph: IssuerGraph
}

/**
 * Adds to a finding the person who can change this certificate. A self-signed certificate has no CA to ask: its holder
 * made it. The holder of a CA certificate is the owner of that CA.
 */
export function withActor(found: Finding, place: OnPath): Finding {
  const actor = actorOf(found.code, found.params)
  if (actor !== 'holder' && actor !== 'issuer') return found
  const { ca: _, ...rest } = found
  return {
    ...rest,
    ...(actor === 'issuer' && !isSelfSigned(place.member, place.graph)
      ? caOwner(issuerOf(place.member))
      : holderOf(place)),
  }
}

/**
 * A CA that signs without saying that it is one is still a CA; a server that issued nothing but itself is none.
 * Certificates of persons, programs and devices are replaced by the CA that issued them; where there is none, by the
 * one who made them and handed them over.
 */
function holderOf({ member, issued, graph }: OnPath): Acting {
  const { holder } = recogniseKind(member, isSelfSigned(member, graph))
  if (holder === 'application') return { who: 'opc-ua-operator' }
  if (issued || holder === 'authority') return caOwner(subjectOf(member))
  if (holder === 'server') return { who: 'server-administrator' }
  return isSelfSigned(member, graph) ? { who: 'sender' } : caOwner(issuerOf(member))
}

const caOwner = (ca: string): Acting => ({ who: 'ca-owner', ...(ca !== '' && { ca }) })
