import type { Oid } from '../../asn1/object-identifier.ts'
import { anyPolicy } from '../../certificate/extension/certificate-policies.ts'
import type { PolicyInputs } from '../settings.ts'
import { PolicyGraph } from './policy-graph.ts'

/** The statements of one certificate about policies. */
export interface PolicyStatements {
  /** Undefined where the extension is absent, which ends every policy. */
  readonly policies: readonly Oid[] | undefined
  readonly mappings: readonly { readonly issuerDomainPolicy: Oid; readonly subjectDomainPolicy: Oid }[]
  readonly requireExplicitPolicy: number | undefined
  readonly inhibitPolicyMapping: number | undefined
  readonly inhibitAnyPolicy: number | undefined
  readonly selfIssued: boolean
}

export type PolicyResult =
  | { readonly ok: true; readonly userConstrained: ReadonlySet<Oid> }
  /** `index` of the certificate at which the path failed, counted as given. */
  | { readonly ok: false; readonly index: number; readonly reason: 'no-acceptable-policy' | 'any-policy-mapped' }

/**
 * Processes the policies of a path: `certificates` from the one below the anchor down to the target; `anchor` says what
 * the trust anchor's own certificate states, where that is to be honoured.
 * @see RFC 5280 section 6.1 with RFC 9618; RFC 5937 section 3.2 for the anchor
 */
export function processPolicies(
  certificates: readonly PolicyStatements[],
  inputs: PolicyInputs,
  anchor?: PolicyStatements,
): PolicyResult {
  const depth = certificates.length
  const graph = new PolicyGraph()
  const state = {
    explicit: inputs.explicit ? 0 : depth + 1,
    mapping: inputs.inhibitMapping ? 0 : depth + 1,
    any: inputs.inhibitAny ? 0 : depth + 1,
  }
  if (anchor) constrain(state, anchor)

  for (const [index, certificate] of certificates.entries()) {
    const last = index === depth - 1
    const { policies, selfIssued } = certificate
    if (policies) graph.descend(policies, state.any > 0 || (!last && selfIssued))
    else graph.clear()
    if (state.explicit === 0 && graph.empty) return { ok: false, index, reason: 'no-acceptable-policy' }
    // RFC 5280 section 4.2.1.5 forbids it in every certificate; section 6.1.4 (a) does not reach the target.
    if (certificate.mappings.some(mapsAny)) return { ok: false, index, reason: 'any-policy-mapped' }
    if (last) break

    applyMappings(graph, certificate.mappings, state.mapping > 0)
    if (!selfIssued) decrement(state)
    constrain(state, certificate)
  }

  // The wrap-up counts the target as one more step, self-issued or not, and knows of its own constraints only a
  // required policy of 0.
  const target = certificates.at(-1)
  const required = Math.max(0, state.explicit - 1) === 0 || target?.requireExplicitPolicy === 0
  const userConstrained = intersect(graph.authorityConstrained(), acceptablePolicies(inputs, anchor))
  if (required && userConstrained.size === 0 && depth > 0) {
    return { ok: false, index: depth - 1, reason: 'no-acceptable-policy' }
  }
  return { ok: true, userConstrained }
}

/**
 * The policies that are acceptable: those of the person, as far as the anchor's certificate states them where it states
 * any.
 * @see RFC 5937 section 3.2
 */
export function acceptablePolicies({ initial }: PolicyInputs, anchor: PolicyStatements | undefined): readonly Oid[] {
  const stated = anchor?.policies
  if (!stated || stated.includes(anyPolicy)) return initial
  return initial.includes(anyPolicy) ? stated : initial.filter((policy) => stated.includes(policy))
}

interface Counters {
  explicit: number
  mapping: number
  any: number
}

/** RFC 5280 section 6.1.4 (h). */
function decrement(state: Counters): void {
  state.explicit = Math.max(0, state.explicit - 1)
  state.mapping = Math.max(0, state.mapping - 1)
  state.any = Math.max(0, state.any - 1)
}

/** RFC 5280 section 6.1.4 (i) and (j). */
function constrain(
  state: Counters,
  { requireExplicitPolicy, inhibitPolicyMapping, inhibitAnyPolicy }: PolicyStatements,
) {
  state.explicit = Math.min(state.explicit, requireExplicitPolicy ?? Infinity)
  state.mapping = Math.min(state.mapping, inhibitPolicyMapping ?? Infinity)
  state.any = Math.min(state.any, inhibitAnyPolicy ?? Infinity)
}

const mapsAny = ({ issuerDomainPolicy, subjectDomainPolicy }: PolicyStatements['mappings'][number]): boolean =>
  issuerDomainPolicy === anyPolicy || subjectDomainPolicy === anyPolicy

/** RFC 5280 section 6.1.4 (b). */
function applyMappings(graph: PolicyGraph, mappings: PolicyStatements['mappings'], allowed: boolean): void {
  const targets = new Map<Oid, Set<Oid>>()
  for (const { issuerDomainPolicy, subjectDomainPolicy } of mappings) {
    const known = targets.get(issuerDomainPolicy)
    if (known) known.add(subjectDomainPolicy)
    else targets.set(issuerDomainPolicy, new Set([subjectDomainPolicy]))
  }
  for (const [policy, mapped] of targets) {
    if (allowed) graph.map(policy, mapped)
    else graph.remove(policy)
  }
  if (!allowed) graph.prune()
}

/** The user-constrained-policy-set. @see RFC 9618 section 5.5 (g) */
function intersect(authority: ReadonlySet<Oid>, initial: readonly Oid[]): ReadonlySet<Oid> {
  if (initial.includes(anyPolicy)) return authority
  if (authority.has(anyPolicy)) return new Set(initial)
  return new Set(initial.filter((policy) => authority.has(policy)))
}
