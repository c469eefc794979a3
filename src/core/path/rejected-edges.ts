import type { CertificationPath } from './certification-path.ts'
import type { IssuerEdge } from './issuer-edge.ts'
import type { IssuerGraph } from './issuer-graph.ts'
import type { Member } from './member.ts'

/**
 * The reason why a possible issuer of a certificate is above it in no listed path.
 * - `other-key`: its key did not make the signature; the key of another certificate here did
 * - `no-key-fits`: its key did not make the signature, and no other key that was tried did
 * - `other-kind-of-key`: the signature's algorithm needs another kind of key, so nothing was computed
 * - `signature-malformed`: the signature is not encoded as its algorithm requires, so nothing was computed
 * - `passed-over`: the key identifiers differ and another key is known to have signed, so this one was not tried
 * - `not-checkable`: no engine here could compute whether its key signed
 * - `no-listed-path`: its key signed, but the paths through it are not among those listed
 * - `stands-below`: in every listed path its key is already further below
 * - `not-tried`: the search ended before its turn came
 * - `other-name`: its key signed, but the certificate names another issuer
 * - `identifier-only`: the key identifier fits, and neither the name nor the key does
 * - `other-name-unproven`: the key identifier fits, the name does not, and whether the key signed was not computed
 */
export type RejectionReason =
  | 'other-key'
  | 'no-key-fits'
  | 'other-kind-of-key'
  | 'signature-malformed'
  | 'passed-over'
  | 'not-checkable'
  | 'no-listed-path'
  | 'stands-below'
  | 'not-tried'
  | 'other-name'
  | 'identifier-only'
  | 'other-name-unproven'

export interface RejectedEdge {
  readonly subject: Member
  readonly issuer: Member
  readonly reason: RejectionReason
}

/** A mesh of cross-certificates has thousands; nobody reads more than this. */
const listedEdges = 1_000

/**
 * Yields the possible issuers of the certificates of these paths that no path uses, each with its reason, in the order
 * of the certificates, and how many more there are. Of the certificates with the issuer's name, no more is verified
 * here than the search did.
 */
export async function rejectedEdges(
  paths: readonly CertificationPath[],
  graph: IssuerGraph,
): Promise<{ listed: RejectedEdge[]; left: number }> {
  const used = new Set(paths.flatMap(({ edges }) => edges))
  const listed: RejectedEdge[] = []
  let left = 0
  for (const [subject, below] of alwaysBelow(paths)) {
    // A certificate with its own valid signature needs no other issuer.
    if (graph.selfEdge(subject)?.signature?.status === 'valid') continue
    const namesakes = graph.issuersOf(subject).filter((edge) => edge.issuer !== subject && !used.has(edge))
    const others = await graph.otherNames.above(subject)
    const signed = [...graph.issuersOf(subject), ...others].some(({ signature }) => signature?.status === 'valid')
    for (const edge of [...namesakes, ...others]) {
      const reason = others.includes(edge) ? reasonOfOtherName(edge) : reasonOf(edge, signed, below)
      if (listed.length < listedEdges) listed.push({ subject, issuer: edge.issuer, reason })
      else left++
    }
  }
  return { listed, left }
}

function reasonOf({ signature, issuer }: IssuerEdge, signed: boolean, below: ReadonlySet<string>): RejectionReason {
  switch (signature?.status) {
    case 'invalid':
      if (signature.reason === 'key-mismatch') return 'other-kind-of-key'
      if (signature.reason === 'signature-malformed') return 'signature-malformed'
      return signed ? 'other-key' : 'no-key-fits'
    case 'passed-over':
      return 'passed-over'
    case 'not-verified':
      return 'not-checkable'
    case 'valid':
      return below.has(issuer.keyHolder) ? 'stands-below' : 'no-listed-path'
    default:
      return below.has(issuer.keyHolder) ? 'stands-below' : 'not-tried'
  }
}

function reasonOfOtherName({ signature }: IssuerEdge): RejectionReason {
  switch (signature?.status) {
    case 'valid':
      return 'other-name'
    case 'invalid':
      return 'identifier-only'
    default:
      return 'other-name-unproven'
  }
}

/**
 * Maps every certificate of the paths to the key holders that are at its place or below it in all paths that have it.
 */
function alwaysBelow(paths: readonly CertificationPath[]): Map<Member, ReadonlySet<string>> {
  const found = new Map<Member, ReadonlySet<string>>()
  for (const { members } of paths) {
    const holders = members.map(({ keyHolder }) => keyHolder)
    for (const [height, member] of members.entries()) {
      const here = holders.slice(0, height + 1)
      const before = found.get(member)
      found.set(member, new Set(before ? here.filter((holder) => before.has(holder)) : here))
    }
  }
  return found
}
