import { toHex } from '../lib/hex.ts'
import type { SignatureOutcome, SignatureVerifier } from '../crypto/signature-verifier.ts'
import type { SubjectPublicKeyInfo } from '../crypto/subject-public-key-info.ts'
import { Distances } from './distances.ts'
import { InheritedParameters } from './inherited-parameters.ts'
import { byLikelihood, edgeBetween, type EdgeSignature, type IssuerEdge } from './issuer-edge.ts'
import { OtherNames } from './other-names.ts'
import type { Member } from './member.ts'

/** By certificate, then by the key that may have signed it: one key may stand in many certificates of an issuer. */
type SignatureMemory = WeakMap<Member, Map<string, SignatureOutcome>>

/**
 * What each verifier said, for as long as the certificates are kept: the same ones are judged again at another instant, or with more beside them,
 * and a signature stays what it is.
 */
const memories = new WeakMap<SignatureVerifier, SignatureMemory>()

/**
 * Who could have issued whom among the members: an edge for every pair whose names agree, found through an index of subjects, so that its cost
 * follows the certificates and the edges, never the paths. Each edge's signature is verified once, and only when it is asked for.
 */
export class IssuerGraph {
  readonly #bySubject = new Map<string, Member[]>()
  readonly #edges = new Map<Member, readonly IssuerEdge[]>()
  readonly #selfEdges = new Map<Member, IssuerEdge>()
  readonly #signatures: SignatureMemory
  readonly #distances = new Map<ReadonlySet<Member> | undefined, Distances>()
  readonly #parameters = new InheritedParameters<IssuerEdge>(this)
  /** Who signed under another name than the issuer's. */
  readonly otherNames = new OtherNames(this)

  constructor(
    readonly members: readonly Member[],
    readonly verifier: SignatureVerifier,
  ) {
    this.#signatures = memories.get(verifier) ?? new WeakMap()
    memories.set(verifier, this.#signatures)
    for (const member of members) {
      const namesakes = this.#bySubject.get(member.subject)
      if (namesakes) namesakes.push(member)
      else this.#bySubject.set(member.subject, [member])
    }
  }

  /** Everyone whose subject this is, as a comparable name. */
  bearersOf(subject: string): readonly Member[] {
    return this.#bySubject.get(subject) ?? []
  }

  /** The edges to everyone who bears the issuer's name, likeliest first: key identifiers order them and exclude nobody. Includes the edge to itself. */
  issuersOf(subject: Member): readonly IssuerEdge[] {
    const known = this.#edges.get(subject)
    if (known) return known
    const edges = this.bearersOf(subject.issuer).map((issuer) => {
      return (issuer === subject ? this.selfEdge(subject) : undefined) ?? edgeBetween(subject, issuer)
    })
    edges.sort(byLikelihood)
    this.#edges.set(subject, edges)
    return edges
  }

  /** The edge between these two, if anybody asked for the issuers so far. */
  knownEdge(subject: Member, issuer: Member): IssuerEdge | undefined {
    return this.#edges.get(subject)?.find((edge) => edge.issuer === issuer)
  }

  /** The edge from a certificate to itself; undefined where subject and issuer differ. */
  selfEdge(member: Member): IssuerEdge | undefined {
    if (!member.selfIssued) return undefined
    // Not by way of all who bear the name: a thousand devices that signed themselves may share one.
    const edge = this.#selfEdges.get(member) ?? edgeBetween(member, member)
    this.#selfEdges.set(member, edge)
    return edge
  }

  /** How far it is to one of the anchors; to what may be self-signed where there are none. */
  distancesTo(anchors: ReadonlySet<Member> | undefined): Distances {
    const known = this.#distances.get(anchors)
    if (known) return known
    const made = new Distances(this.members, (member) => anchors?.has(member) ?? member.selfIssued)
    this.#distances.set(anchors, made)
    return made
  }

  async verify(edge: IssuerEdge): Promise<EdgeSignature> {
    return (edge.signature ??= await this.#verifyOnce(edge))
  }

  /** The key whose DSA parameters a member's key goes by, where it states none of its own. */
  inheritedParametersOf(member: Member): Promise<SubjectPublicKeyInfo | undefined> {
    return this.#parameters.of(member)
  }

  async #verifyOnce({ subject, issuer, keyIdentifiers }: IssuerEdge): Promise<EdgeSignature> {
    const byKey = this.#signatures.get(subject) ?? new Map<string, SignatureOutcome>()
    this.#signatures.set(subject, byKey)
    // A key that the identifiers speak against is asked only as long as no other has been found to have signed: a hundred CAs of one name would
    // otherwise cost ten thousand verifications.
    const settled = keyIdentifiers === 'different' && [...byKey.values()].some(({ status }) => status === 'valid')
    if (settled && !byKey.has(issuer.keyHolder)) return { status: 'passed-over' }
    const inherited = await this.inheritedParametersOf(issuer)
    if (this.#parameters.isAbandoned(issuer)) return { status: 'not-verified', reason: 'work-limit' }
    // A key without parameters is another key with every set of them.
    const key = issuer.keyHolder + (inherited ? toHex(inherited.node.encoded) : '')
    const known = byKey.get(key)
    if (known) return known
    const outcome = await this.#ask(subject, issuer, inherited)
    byKey.set(key, outcome)
    return outcome
  }

  async #ask(
    subject: Member,
    issuer: Member,
    inheritedParameters: SubjectPublicKeyInfo | undefined,
  ): Promise<SignatureOutcome> {
    const { tbs, signatureAlgorithm: algorithm, signatureValue } = subject.certificate
    if (signatureValue.unusedBits !== 0) return { status: 'invalid', reason: 'signature-malformed' }
    const { spki: signer } = issuer.certificate
    return this.verifier.verify({
      algorithm,
      signer,
      ...(inheritedParameters && { inheritedParameters }),
      message: tbs.encoded,
      signature: signatureValue.octets,
    })
  }

  /**
   * Whether the certificate's own key made its signature: what makes a certificate self-signed, and not its name. Where no engine can check that,
   * the names and the key identifiers are believed, and the link stays marked as not verified.
   */
  async selfSigned(member: Member): Promise<boolean> {
    const edge = this.selfEdge(member)
    if (!edge) return false
    const { status } = await this.verify(edge)
    return status === 'valid' || (status === 'not-verified' && edge.keyIdentifiers !== 'different')
  }
}
