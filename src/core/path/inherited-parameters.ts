import { Budget } from '../lib/budget.ts'
import { equalBytes } from '../lib/bytes.ts'
import { Tag } from '../asn1/tag.ts'
import type { SubjectPublicKeyInfo } from '../crypto/subject-public-key-info.ts'
import type { EdgeSignature } from './issuer-edge.ts'
import type { Member } from './member.ts'

/** The most CAs in a row that inherit. PKITS has one; nobody is known to have built two. */
const maximumGenerations = 8

/**
 * Keys that may be tried in vain, for all members together; each costs some milliseconds. A folder with every key that
 * its CAs ever had stays below this.
 */
const wrongGuesses = 64

/** DSA keys: RFC 3279 section 2.3.2, and OIW's older identifier. */
const dsa: ReadonlySet<string> = new Set(['1.2.840.10040.4.1', '1.3.14.3.2.12'])

const isDsa = ({ algorithm }: SubjectPublicKeyInfo): boolean => dsa.has(algorithm.oid)
/** OpenSSL treats NULL as absent. */
const lacksParameters = ({ algorithm }: SubjectPublicKeyInfo): boolean =>
  algorithm.parameters === undefined || algorithm.parameters.identifier === Tag.null

/** The part of the issuer graph that this file needs; the graph in turn needs this file. */
interface Issuers<E> {
  issuersOf(subject: Member): readonly E[]
  verify(edge: E): Promise<{ readonly status: EdgeSignature['status'] }>
}

/**
 * Finds the parameters of DSA keys that leave them to the key of their issuer, which may leave them to its own issuer.
 * Here an issuer counts only if its signature proves it. If several issuers do not agree, nobody knows which parameters
 * are meant. To accept any of them would be unsafe: a person who chooses the parameters can choose the private key as
 * well.
 * @see RFC 3279 section 2.3.2, RFC 5280 section 6.1.4 (f)
 */
export class InheritedParameters<E extends { readonly issuer: Member }> {
  readonly #known = new Map<Member, SubjectPublicKeyInfo | undefined>()
  readonly #guesses = new Budget(wrongGuesses)
  readonly #abandoned = new Set<Member>()

  constructor(readonly graph: Issuers<E>) {}

  /**
   * Yields the key whose parameters a member's key uses; undefined where it needs none, or where none are available.
   */
  async of(member: Member, below: readonly Member[] = []): Promise<SubjectPublicKeyInfo | undefined> {
    const { spki } = member.certificate
    if (!isDsa(spki) || !lacksParameters(spki)) return undefined
    if (!this.#known.has(member)) this.#known.set(member, await this.#inherit(member, [...below, member]))
    return this.#known.get(member)
  }

  /** True where a member's parameters are unknown because too many other keys had to be tried. */
  isAbandoned(member: Member): boolean {
    return this.#abandoned.has(member)
  }

  async #inherit(member: Member, line: readonly Member[]): Promise<SubjectPublicKeyInfo | undefined> {
    if (line.length > maximumGenerations) return undefined
    let found: SubjectPublicKeyInfo | undefined
    for (const edge of this.graph.issuersOf(member)) {
      if (line.includes(edge.issuer) || !isDsa(edge.issuer.certificate.spki)) continue
      const { spki } = edge.issuer.certificate
      const source = lacksParameters(spki) ? await this.of(edge.issuer, line) : spki
      // One of the keys that were not tried might disagree.
      if (this.#guesses.exhausted || this.#abandoned.has(edge.issuer)) {
        this.#abandoned.add(member)
        return undefined
      }
      if (!source) continue
      const { status } = await this.graph.verify(edge)
      if (status === 'invalid') this.#guesses.spend()
      if (status !== 'valid') continue
      if (found && !sameParameters(found, source)) return undefined
      found = source
    }
    return found
  }
}

function sameParameters(a: SubjectPublicKeyInfo, b: SubjectPublicKeyInfo): boolean {
  const [first, second] = [a.algorithm.parameters, b.algorithm.parameters]
  return first !== undefined && second !== undefined && equalBytes(first.encoded, second.encoded)
}
