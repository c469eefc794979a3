import { equalBytes } from '../lib/bytes.ts'
import { toHex } from '../lib/hex.ts'
import { minimalInteger } from '../asn1/integer.ts'
import { sameValue } from '../asn1/same-value.ts'
import type { Certificate } from '../certificate/certificate.ts'
import { derFaults } from '../certificate/der-faults.ts'
import type { TwinDifference } from '../finding/certificate.ts'
import { byOctets } from './canonical-order.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'

/** A certificate that is here a second time in other octets. */
export interface Twin {
  readonly member: Member
  /** The twin that comes before it. */
  readonly leader: Member
  readonly differs: readonly TwinDifference[]
  /** True where its signature is known to be wrong. */
  readonly wrong: boolean
}

/**
 * Twins whose signatures are checked before paths are built, and keys that are tried on each. Others are compared by
 * their form only.
 */
const [verifiedTwins, triedKeys] = [32, 2]

/**
 * Yields the members with the best of each group of twins first, from whichever file it came, and the others of each
 * group. Twins have one issuer name, serial number, subject and key, which "identify a unique certificate". A second
 * one was damaged, was encoded otherwise, or was made to deceive.
 *
 * The best is the one whose signature is right and names one algorithm in both places; then the one in DER; then one
 * that is a whole file or an entry of a container before one that was found among other octets. If all of that is
 * equal, the shorter comes first, and then the lower octets, so that the order of files does not decide. This is the
 * case for the two signatures (r, s) and (r, n - s) that ECDSA has for one content.
 * @see RFC 5280 section 4.1.2.2, X.690 section 10
 */
export async function orderTwins(
  graph: IssuerGraph,
  isFind: (member: Member) => boolean = () => false,
): Promise<{ readonly members: readonly Member[]; readonly twins: readonly Twin[] }> {
  const members = [...graph.members]
  const twins: Twin[] = []
  let verified = 0
  for (const places of groups(members)) {
    const ranked = []
    for (const place of places) {
      const member = members[place]
      if (!member) continue
      const signature = verified++ < verifiedTwins ? await signatureOf(member, graph) : 'unknown'
      ranked.push({ member, rank: rankOf(member, signature, isFind(member)), wrong: signature === 'wrong' })
    }
    ranked.sort((a, b) => a.rank - b.rank || byOctets(a.member, b.member))
    const [leader] = ranked
    for (const [i, { member, wrong }] of ranked.entries()) {
      members[places[i] ?? 0] = member
      if (leader && i > 0) {
        twins.push({ member, leader: leader.member, differs: differences(leader.member, member), wrong })
      }
    }
  }
  return { members, twins }
}

/** Yields the positions of the members of each group of twins. */
function groups(members: readonly Member[]): number[][] {
  // Hardly two have one issuer and serial number: names and keys of only those few are written down and compared.
  const bySerial = gather(members.keys(), (place) => serialNumberOf(members[place]))
  return bySerial.flatMap((places) =>
    gather(places, (place) => `${members[place]?.keyHolder ?? ''} ${members[place]?.issuer ?? ''}`),
  )
}

const serialNumberOf = (member: Member | undefined): string =>
  member ? toHex(minimalInteger(member.certificate.serialNumber.content)) : ''

/** Yields the groups of more than one place, in order, of those that `identity` gives the same text. */
function gather(places: Iterable<number>, identity: (place: number) => string): number[][] {
  const groups = new Map<string, number[]>()
  for (const place of places) {
    const text = identity(place)
    const group = groups.get(text)
    if (group) group.push(place)
    else groups.set(text, [place])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

async function signatureOf(member: Member, graph: IssuerGraph): Promise<'right' | 'wrong' | 'unknown'> {
  let known: 'wrong' | 'unknown' = 'unknown'
  for (const edge of graph.issuersOf(member).slice(0, triedKeys)) {
    const { status } = await graph.verify(edge)
    if (status === 'valid') return 'right'
    if (status === 'invalid' && edge.keyIdentifiers !== 'different') known = 'wrong'
  }
  return known
}

function rankOf({ certificate }: Member, signature: 'right' | 'wrong' | 'unknown', find: boolean): number {
  const { signatureAlgorithm, tbsSignature } = certificate
  const agrees = equalBytes(signatureAlgorithm.node.encoded, tbsSignature.node.encoded)
  const faults = [find, derFaults(certificate).length > 0, !agrees, signature === 'unknown', signature === 'wrong']
  return faults.reduce((rank, fault, i) => rank + (fault ? 1 << i : 0), 0)
}

function differences({ certificate: a }: Member, { certificate: b }: Member): TwinDifference[] {
  const found: TwinDifference[] = []
  if (!equalBytes(a.tbs.encoded, b.tbs.encoded)) found.push(sameValue(a.tbs, b.tbs) ? 'encoding' : 'content')
  if (!equalBytes(outerAlgorithm(a), outerAlgorithm(b))) found.push('algorithm')
  if (!equalBytes(a.signatureValue.octets, b.signatureValue.octets)) found.push('signature')
  return found.length > 0 ? found : ['encoding']
}

const outerAlgorithm = ({ signatureAlgorithm }: Certificate): Uint8Array => signatureAlgorithm.node.encoded
