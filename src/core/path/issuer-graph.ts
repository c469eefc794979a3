import { Budget } from '../lib/budget.ts'
import { BytesMap } from '../lib/bytes-map.ts'
import { toHex } from '../lib/hex.ts'
import { sha256Text } from '../crypto/digest.ts'
import type { SignatureOutcome, SignatureVerifier } from '../crypto/signature-verifier.ts'
import type { SubjectPublicKeyInfo } from '../crypto/subject-public-key-info.ts'
import { ecdsa256 } from '../crypto/verification-cost.ts'
import { Distances } from './distances.ts'
import { InheritedParameters } from './inherited-parameters.ts'
import { byLikelihood, edgeBetween, type EdgeSignature, type IssuerEdge } from './issuer-edge.ts'
import { OtherNames } from './other-names.ts'
import type { Member } from './member.ts'

/** By certificate, then by the key that may have signed it: several certificates of an issuer may have one key. */
type SignatureMemory = WeakMap<Member, Map<string, SignatureOutcome>>

/**
 * The answers of each verifier, as long as the certificates are kept. The certificates are judged again at another
 * instant, or together with more certificates, and the result of a signature does not change.
 */
const memories = new WeakMap<SignatureVerifier, SignatureMemory>()

function memoryOf(verifier: SignatureVerifier): SignatureMemory {
  const memory = memories.get(verifier) ?? new WeakMap()
  memories.set(verifier, memory)
  return memory
}

/** Lets a verifier that hands everything on to another one know the answers that the other gave. */
export function shareMemory(verifier: SignatureVerifier, other: SignatureVerifier): SignatureVerifier {
  memories.set(verifier, memoryOf(other))
  return verifier
}

/**
 * The cost of signatures in plain JavaScript for one Report: 200 signatures on P-256, which take half a second, or
 * 1,000 of RSA with 4,096 bits. Where the browser has WebCrypto, only the signatures count that it cannot compute or
 * rejects. With 400, 2,000 CAs of one name took up to 3 seconds of a busy processor, more than half of it for them.
 */
const plainWork = 200 * ecdsa256

/**
 * All possible issuers of the members: an edge for every pair whose names agree. An index of subjects finds them, so
 * that the cost follows the certificates and the edges, never the paths. The signature of an edge is verified once, and
 * only on demand.
 */
export class IssuerGraph {
  readonly #bySubject = new Map<string, Member[]>()
  #byKey: BytesMap<Member[]> | undefined
  readonly #edges = new Map<Member, readonly IssuerEdge[]>()
  readonly #selfEdges = new Map<Member, IssuerEdge>()
  readonly #signatures: SignatureMemory
  readonly #distances = new Map<ReadonlySet<Member> | undefined, Distances>()
  readonly #parameters = new InheritedParameters<IssuerEdge>(this)
  /** The keys that signed under another name than the issuer's. */
  readonly otherNames = new OtherNames(this)

  constructor(
    readonly members: readonly Member[],
    readonly verifier: SignatureVerifier,
    /** The budget that is left for signatures in plain JavaScript. */
    readonly work = new Budget(plainWork),
  ) {
    this.#signatures = memoryOf(verifier)
    for (const member of members) {
      const namesakes = this.#bySubject.get(member.subject)
      if (namesakes) namesakes.push(member)
      else this.#bySubject.set(member.subject, [member])
    }
  }

  /** Yields every member with the key of this one, itself among them: one and the same list for each of them. */
  sharersOf({ certificate: { spki } }: Member): readonly Member[] {
    this.#byKey ??= groupedByKey(this.members)
    return this.#byKey.get(spki.node.encoded) ?? []
  }

  /** Yields every member with this subject, given as a comparable name. */
  bearersOf(subject: string): readonly Member[] {
    return this.#bySubject.get(subject) ?? []
  }

  /**
   * Yields the edges to every certificate with the issuer's name, likeliest first: key identifiers order them and
   * exclude none. Includes the edge to itself.
   */
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

  /** Yields the edge between these two, if the issuers were asked for before. */
  knownEdge(subject: Member, issuer: Member): IssuerEdge | undefined {
    return this.#edges.get(subject)?.find((edge) => edge.issuer === issuer)
  }

  /** Yields the edge from a certificate to itself; undefined where subject and issuer differ. */
  selfEdge(member: Member): IssuerEdge | undefined {
    if (!member.selfIssued) return undefined
    // Not found by a walk over all bearers of the name: a thousand self-signed certificates of devices may share one.
    const edge = this.#selfEdges.get(member) ?? edgeBetween(member, member)
    this.#selfEdges.set(member, edge)
    return edge
  }

  /** Yields the distances to the anchors; where there are none, to certificates that may be self-signed. */
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

  /** Yields the key whose DSA parameters a member's key uses if it has none of its own. */
  inheritedParametersOf(member: Member): Promise<SubjectPublicKeyInfo | undefined> {
    return this.#parameters.of(member)
  }

  async #verifyOnce({ subject, issuer, keyIdentifiers }: IssuerEdge): Promise<EdgeSignature> {
    const byKey = this.#signatures.get(subject) ?? new Map<string, SignatureOutcome>()
    this.#signatures.set(subject, byKey)
    // A key that the identifiers rule out is tried only until another key is known to have signed. Otherwise a hundred
    // CAs of one name would cost ten thousand verifications.
    const settled = keyIdentifiers === 'different' && [...byKey.values()].some(({ status }) => status === 'valid')
    if (settled && !byKey.has(issuer.keyHolder)) return { status: 'passed-over' }
    const inherited = await this.inheritedParametersOf(issuer)
    if (this.#parameters.isAbandoned(issuer)) return { status: 'not-verified', reason: 'work-limit' }
    // A key without parameters is another key with each set of them.
    const key = issuer.keyHolder + (inherited ? toHex(inherited.node.encoded) : '')
    const known = byKey.get(key)
    if (known) return known
    const outcome = await this.#ask(subject, issuer, inherited)
    // Another Report may have work left for it.
    if (outcome.status !== 'not-verified' || outcome.reason !== 'work-limit') byKey.set(key, outcome)
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
    const message = tbs.encoded
    const signature = signatureValue.octets
    const signed = { algorithm, signer, ...(inheritedParameters && { inheritedParameters }), message, signature }
    return this.verifier.verify(signed, this.work)
  }

  /**
   * True where the certificate's own key made its signature. The signature makes a certificate self-signed, not its
   * name. Where no engine can check it, the names and key identifiers decide, and the link stays marked as not
   * verified.
   */
  async selfSigned(member: Member): Promise<boolean> {
    const edge = this.selfEdge(member)
    if (!edge) return false
    const { status } = await this.verify(edge)
    return status === 'valid' || (status === 'not-verified' && edge.keyIdentifiers !== 'different')
  }
}

function groupedByKey(members: readonly Member[]): BytesMap<Member[]> {
  const groups = new BytesMap<Member[]>(sha256Text)
  for (const member of members) {
    const key = member.certificate.spki.node.encoded
    const group = groups.get(key)
    if (group) group.push(member)
    else groups.add(key, [member])
  }
  return groups
}
