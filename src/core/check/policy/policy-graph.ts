import type { Oid } from '../../asn1/object-identifier.ts'
import { anyPolicy } from '../../certificate/extension/certificate-policies.ts'

/** A policy that the path is valid for at one depth, and the names under which the next certificate may state it. */
interface PolicyNode {
  readonly policy: Oid
  expected: ReadonlySet<Oid>
  readonly parents: readonly PolicyNode[]
}

type Level = Map<Oid, PolicyNode>

/**
 * The policies that the certificates of a path have in common, one level for each certificate from the anchor down. A
 * graph and not the tree of RFC 5280: a policy stands once on a level however many lead to it, so that its size follows
 * the certificates and hostile mappings cannot make it grow exponentially. Empty once no policy is left.
 * @see RFC 9618 section 5
 */
export class PolicyGraph {
  #levels: Level[] = [new Map([[anyPolicy, { policy: anyPolicy, expected: new Set([anyPolicy]), parents: [] }]])]

  get empty(): boolean {
    return this.#levels.length === 0
  }

  clear(): void {
    this.#levels = []
  }

  /**
   * Adds the level of a certificate that states these policies. `anyAllowed`: whether anyPolicy among them counts. @see
   * RFC 9618 section 5.3 (d)
   */
  descend(policies: readonly Oid[], anyAllowed: boolean): void {
    const above = this.#levels.at(-1)
    if (!above) return
    const expecting = nodesByExpectedPolicy(above)
    const any = above.get(anyPolicy)
    const level: Level = new Map()
    const add = (policy: Oid, parents: readonly PolicyNode[]): void => {
      level.set(policy, { policy, expected: new Set([policy]), parents })
    }
    for (const policy of new Set(policies)) {
      if (policy === anyPolicy) continue
      const parents = expecting.get(policy) ?? (any ? [any] : undefined)
      if (parents) add(policy, parents)
    }
    if (anyAllowed && policies.includes(anyPolicy)) {
      for (const [policy, parents] of expecting) if (!level.has(policy)) add(policy, parents)
    }
    this.#levels.push(level)
    this.prune()
  }

  /**
   * The certificate states that its issuer's policy is known below under other names. @see RFC 9618 section 5.4 (b) (1)
   */
  map(issuerPolicy: Oid, subjectPolicies: ReadonlySet<Oid>): void {
    const level = this.#levels.at(-1)
    const node = level?.get(issuerPolicy)
    if (node) {
      node.expected = subjectPolicies
      return
    }
    const any = level?.get(anyPolicy)
    const parent = this.#levels.at(-2)?.get(anyPolicy)
    if (level && any && parent)
      level.set(issuerPolicy, { policy: issuerPolicy, expected: subjectPolicies, parents: [parent] })
  }

  /**
   * Mapping is inhibited: a policy that would be mapped ends here. `prune` follows the last of them. @see RFC 9618
   * section 5.4 (b) (2)
   */
  remove(policy: Oid): void {
    this.#levels.at(-1)?.delete(policy)
  }

  /**
   * The policies in the anchor's own terms for which the path is valid: those that stand directly below anyPolicy, and
   * anyPolicy itself if it reached the bottom. @see RFC 9618 section 5.5 (g)
   */
  authorityConstrained(): Set<Oid> {
    const policies = new Set<Oid>()
    for (const level of this.#levels.slice(1)) {
      for (const { policy, parents } of level.values()) {
        if (policy !== anyPolicy && parents.some((parent) => parent.policy === anyPolicy)) policies.add(policy)
      }
    }
    if (this.#levels.at(-1)?.has(anyPolicy)) policies.add(anyPolicy)
    return policies
  }

  /** Removes what leads to nothing on the last level; the graph is empty once the last level is. */
  prune(): void {
    for (let depth = this.#levels.length - 1; depth > 0; depth--) {
      const level = this.#levels[depth] ?? new Map<Oid, PolicyNode>()
      if (level.size === 0) {
        this.clear()
        return
      }
      const parents = new Set<PolicyNode>()
      for (const node of level.values()) for (const parent of node.parents) parents.add(parent)
      const above = this.#levels[depth - 1]
      for (const [policy, node] of above ?? []) if (!parents.has(node)) above?.delete(policy)
    }
  }
}

/** Which nodes of a level expect each policy. Built once a level, so that the work follows the number of mappings. */
function nodesByExpectedPolicy(level: Level): Map<Oid, PolicyNode[]> {
  const nodes = new Map<Oid, PolicyNode[]>()
  for (const node of level.values()) {
    for (const policy of node.expected) {
      const others = nodes.get(policy)
      if (others) others.push(node)
      else nodes.set(policy, [node])
    }
  }
  return nodes
}
