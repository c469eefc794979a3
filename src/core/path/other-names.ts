import { Budget } from '../lib/budget.ts'
import { toHex } from '../lib/hex.ts'
import { edgeBetween, type EdgeSignature, type IssuerEdge } from './issuer-edge.ts'
import type { Member } from './member.ts'

/** What a wrong guess costs, where a signature was computed; a key of another kind than the signature's costs one step. */
const computed = 8
/** Leaves 128 signatures of other keys for one Report: Go and rustls stop a path at 100 signatures. */
const steps = 128 * computed
/** CAs that may share the identifier of one key; more have no reason but to cost time. */
const namedByIdentifier = 16

/** What this needs of the issuer graph, which in turn needs this. */
interface Issuers {
  readonly members: readonly Member[]
  issuersOf(subject: Member): readonly IssuerEdge[]
  verify(edge: IssuerEdge): Promise<EdgeSignature>
}

/**
 * Who may have signed a certificate by the key and not by the name: a CA that was renamed, or one whose name is written otherwise. Such a pair makes no
 * path, for names must chain; it is found so that a person can be told. The identifier names the likely keys; only where it is known that none of those and
 * no bearer of the issuer's name signed, the keys of all CAs are tried.
 * @see RFC 5280 section 6.1.3 (a)(4)
 */
export class OtherNames {
  readonly #known = new Map<Member, readonly IssuerEdge[]>()
  readonly #budget = new Budget(steps)
  #byKeyIdentifier: Map<string, Member[]> | undefined
  #distinct: readonly Member[] | undefined

  constructor(readonly graph: Issuers) {}

  /** Of versions 1 and 2 those that may have signed themselves. */
  get #authorities(): readonly Member[] {
    return this.graph.members.filter(({ ca, selfIssued }) => ca ?? selfIssued)
  }

  /** Whether keys were left untried. */
  get exhausted(): boolean {
    return this.#budget.exhausted
  }

  /** Those that the key identifier names, whatever their key, and those whose key signed. Every edge was tried, as far as the work limit allows. */
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

  /** The one whose key signed, if any. */
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

  /** CAs of other names, one for each key, that were not tried yet. */
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
