import { toHex } from '../lib/hex.ts'
import type { SignatureOutcome, SignatureVerifier } from '../crypto/signature-verifier.ts'
import type { SubjectPublicKeyInfo } from '../crypto/subject-public-key-info.ts'
import { Distances } from './distances.ts'
import { InheritedParameters } from './inherited-parameters.ts'
import { compareKeyIdentifiers, type KeyIdentifierComparison, type Member } from './member.ts'

/** That one certificate may have been issued by another: the names agree. Whether it was, the signature says. */
export interface IssuerEdge {
  readonly subject: Member
  readonly issuer: Member
  readonly keyIdentifiers: KeyIdentifierComparison
  /** Known once somebody asked for it. */
  signature: SignatureOutcome | undefined
}

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
  readonly #signatures: SignatureMemory
  readonly #distances = new Map<ReadonlySet<Member> | undefined, Distances>()
  readonly #parameters = new InheritedParameters<IssuerEdge>(this)

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
    const edges = this.bearersOf(subject.issuer).map((issuer): IssuerEdge => {
      return { subject, issuer, keyIdentifiers: compareKeyIdentifiers(subject, issuer), signature: undefined }
    })
    edges.sort(byLikelihood)
    this.#edges.set(subject, edges)
    return edges
  }

  /** The edge from a certificate to itself; undefined where subject and issuer differ. */
  selfEdge(member: Member): IssuerEdge | undefined {
    return member.selfIssued ? this.issuersOf(member).find((edge) => edge.issuer === member) : undefined
  }

  /** How far it is to one of the anchors; to what may be self-signed where there are none. */
  distancesTo(anchors: ReadonlySet<Member> | undefined): Distances {
    const known = this.#distances.get(anchors)
    if (known) return known
    const made = new Distances(this.members, (member) => anchors?.has(member) ?? member.selfIssued)
    this.#distances.set(anchors, made)
    return made
  }

  async verify(edge: IssuerEdge): Promise<SignatureOutcome> {
    return (edge.signature ??= await this.#verifyOnce(edge))
  }

  /** The key whose DSA parameters a member's key goes by, where it states none of its own. */
  inheritedParametersOf(member: Member): Promise<SubjectPublicKeyInfo | undefined> {
    return this.#parameters.of(member)
  }

  async #verifyOnce({ subject, issuer, keyIdentifiers }: IssuerEdge): Promise<SignatureOutcome> {
    const byKey = this.#signatures.get(subject) ?? new Map<string, SignatureOutcome>()
    this.#signatures.set(subject, byKey)
    // A key that the identifiers speak against is asked only as long as no other has been found to have signed: a hundred CAs of one name would
    // otherwise cost ten thousand verifications.
    const settled = keyIdentifiers === 'different' && [...byKey.values()].some(({ status }) => status === 'valid')
    if (settled && !byKey.has(issuer.keyHolder)) return { status: 'invalid', reason: 'mismatch' }
    const inherited = await this.inheritedParametersOf(issuer)
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

const likelihood = { equal: 0, absent: 1, different: 2 } as const

/** By key identifiers; where they say nothing, the certificate that was valid when the subject's began, and of those the newest. */
function byLikelihood(a: IssuerEdge, b: IssuerEdge): number {
  return (
    likelihood[a.keyIdentifiers] - likelihood[b.keyIdentifiers] ||
    Number(wasValidThen(b)) - Number(wasValidThen(a)) ||
    (b.issuer.certificate.notBefore.instant ?? 0) - (a.issuer.certificate.notBefore.instant ?? 0)
  )
}

function wasValidThen({ subject, issuer }: IssuerEdge): boolean {
  const began = subject.certificate.notBefore.instant ?? 0
  const { notBefore, notAfter } = issuer.certificate
  return (notBefore.instant ?? 0) <= began && began <= (notAfter.instant ?? 0)
}
