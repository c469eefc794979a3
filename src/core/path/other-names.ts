import { Budget } from '../lib/budget.ts'
import { toHex } from '../lib/hex.ts'
import { edgeBetween, type EdgeSignature, type IssuerEdge } from './issuer-edge.ts'
import type { Member } from './member.ts'

/**
 * The steps for a wrong guess whose signature was computed. A key of another kind than the signature costs one step.
 */
const computed = 8
/** Enough for 128 signatures of other keys in one Report: Go and rustls stop a path at 100 signatures. */
const steps = 128 * computed
/** The number of CAs that may share the identifier of one key. More of them serve only to cost time. */
const namedByIdentifier = 16

/** The part of the issuer graph that this file needs; the graph in turn needs this file. */
interface Issuers {
  readonly members: readonly Member[]
  issuersOf(subject: Member): readonly IssuerEdge[]
  verify(edge: IssuerEdge): Promise<EdgeSignature>
}

/**
 * Finds the certificates that may have signed a certificate by their key and not by their name: a CA that was renamed,
 * or one whose name is written otherwise. Such a pair makes no path, because names must chain; it is found so that the
 * person can be told. The key identifier names the likely keys. The keys of all CAs are tried only if it is known that
 * none of those keys signed, and no certificate with the issuer's name.
 * @see RFC 5280 section 6.1.3 (a)(4)
 */
export class OtherNames {
  readonly #known = new Map<Member, readonly IssuerEdge[]>()
  readonly #budget = new Budget(steps)
  #byKeyIdentifier: Map<string, Member[]> | undefined
  #distinct: readonly Member[] | undefined

  constructor(readonly graph: Issuers) {}

  /** Of versions 1 and 2, those that may be self-signed. */
  get #authorities(): readonly Member[] {
    return this.graph.members.filter(({ ca, selfIssued }) => ca ?? selfIssued)
  }

  /** True where some keys were not tried. */
  get exhausted(): boolean {
    return this.#budget.exhausted
  }

  /**
   * Yields the certificates that the key identifier names, whatever their key, and those whose key signed. Every edge
   * was tried, as far as the work limit allows.
   */
  async above(subject: Member): Promise<readonly IssuerEdge[]> {
    const known = this.#known.get(subject)
    if (known) return known
    const named = await this.#try(subject, this.#namedByIdentifier(subject))
    const open = [...this.graph.issuersOf(subject), ...named].every(hasNotSigned)
    const others = open ? (await this.#try(subject, this.#others(subject, named))).filter(hasSigned) : []
    const found = [...named, ...others]
    this.#known.set(subject, found)
    return found
  }

  /** Yields the certificate whose key signed, if any. */
  async signerOf(subject: Member): Promise<Member | undefined> {
    return (await this.above(subject)).find(hasSigned)?.issuer
  }

  async #try(subject: Member, issuers: readonly Member[]): Promise<IssuerEdge[]> {
    const edges: IssuerEdge[] = []
    for (const issuer of issuers) {
      const edge = edgeBetween(subject, issuer)
      edges.push(edge)
      if (this.exhausted) continue
      const signature = await this.graph.verify(edge)
      if (signature.status === 'invalid') this.#budget.spend(signature.reason === 'mismatch' ? computed : 1)
    }
    return edges
  }

  #namedByIdentifier(subject: Member): Member[] {
    const wanted = subject.authorityKeyIdentifier
    this.#byKeyIdentifier ??= membersByKeyIdentifier(this.#authorities)
    const bearers = (wanted && this.#byKeyIdentifier.get(toHex(wanted))) ?? []
    return bearers
      .filter((member) => member.subject !== subject.issuer && member !== subject)
      .slice(0, namedByIdentifier)
  }

  /** Yields CAs of other names that were not tried yet, one for each key. */
  #others(subject: Member, tried: readonly IssuerEdge[]): Member[] {
    this.#distinct ??= oneForEachKey(this.#authorities)
    return this.#distinct.filter(
      (member) =>
        member.subject !== subject.issuer &&
        !member.hasSameKeyAs(subject) &&
        !tried.some(({ issuer }) => issuer === member),
    )
  }
}

const hasSigned = ({ signature }: IssuerEdge): boolean => signature?.status === 'valid'
const hasNotSigned = ({ signature }: IssuerEdge): boolean => signature?.status === 'invalid'

function oneForEachKey(members: readonly Member[]): Member[] {
  const byKey = new Map(members.map((member) => [toHex(member.certificate.spki.node.encoded), member]))
  return [...byKey.values()]
}

function membersByKeyIdentifier(members: readonly Member[]): Map<string, Member[]> {
  const found = new Map<string, Member[]>()
  for (const member of members) {
    const identifier = member.subjectKeyIdentifier
    if (!identifier) continue
    const key = toHex(identifier)
    const others = found.get(key)
    if (others) others.push(member)
    else found.set(key, [member])
  }
  return found
}
