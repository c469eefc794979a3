import type { ByteRange } from '../lib/byte-range.ts'
import { displayName, type Name } from '../certificate/name.ts'
import type { ExtensionDecoder } from '../certificate/extension/contract.ts'
import { findExtension } from '../certificate/extension/find-extension.ts'
import type { Location } from '../finding/location.ts'
import type { CertificationPath } from '../path/certification-path.ts'
import type { IssuerGraph } from '../path/issuer-graph.ts'
import type { Member } from '../path/member.ts'
import { notApplicable, type Outcome, type PathContext, type Why } from './contract.ts'

/**
 * The short name of a certificate's subject; empty for an empty subject. Findings carry it for the sentences about
 * them.
 */
export const subjectOf = (member: Member): string => nameOf(member.certificate.subject)
export const issuerOf = (member: Member): string => nameOf(member.certificate.issuer)

/**
 * Asks about each certificate of the path in turn, from the target up: a budget that they share is spent in that order.
 */
export async function inTurn(
  context: PathContext,
  ask: (member: Member, context: PathContext) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const member of context.path.members) outcomes.push(await ask(member, context))
  return outcomes
}

/** Where a certificate has an extension, readable or not; or that it lacks it. */
export function placeOf(member: Member, decoder: ExtensionDecoder<unknown>): Location {
  const range = findExtension(member.certificate, decoder)?.extension.node.range
  return { certificate: member.id, ...(range ? { range } : { absentExtension: decoder.oid }) }
}

/** It names itself as its issuer, and its own signature is not known to be another's. */
export function isSelfSigned(member: Member, graph: IssuerGraph): boolean {
  const edge = graph.selfEdge(member)
  return edge !== undefined && edge.signature?.status !== 'invalid'
}

/** All extensions of a certificate, from the first to the last; undefined where it has none. */
export function extensionsRange({ certificate: { extensions } }: Member): ByteRange | undefined {
  const [first, last] = [extensions[0], extensions.at(-1)]
  return first && last && { start: first.node.start, end: last.node.end }
}

const nameOf = (name: Name): string => displayName(name) ?? ''

/** Why nobody stands above the top of a path that reached no anchor. */
export function whyNobodyAbove({ end }: CertificationPath): Why {
  if (end === 'work-limit') return 'work-limit'
  return end === 'loop' ? 'issuers-in-circle' : 'issuer-not-given'
}

/**
 * One outcome for every certificate of the path, from the target up; the anchor's rules ask nothing where its own
 * content does not count.
 */
export function judgeEach(context: PathContext, judge: (member: Member) => Outcome): Outcome[] {
  return context.path.members.map((member) => {
    return context.judged.includes(member) ? judge(member) : notApplicable(member, 'trust-anchor')
  })
}

/** Judges every certificate that issued another one. `below` has the certificates under it, the target first. */
export function judgeIssuers(
  context: PathContext,
  judge: (issuer: Member, below: readonly Member[]) => Outcome,
): Outcome[] {
  return context.path.members.slice(1).map((issuer, i) => {
    const below = context.path.members.slice(0, i + 1)
    return context.judged.includes(issuer) ? judge(issuer, below) : notApplicable(issuer, 'trust-anchor')
  })
}

/**
 * The intermediates among those below an issuer that path lengths count: all but the target and the self-issued. @see
 * RFC 5280 section 6.1.4 (l)
 */
export const countedIntermediates = (below: readonly Member[]): number =>
  below.slice(1).filter((member) => !member.selfIssued).length
