import type { SubtreeFault } from '../../finding/names.ts'
import type { GeneralSubtree } from '../../certificate/extension/name-constraints.ts'
import type { ConstrainedName } from './constrained-names.ts'
import type { Constraints, ReadySubtree } from './subtrees.ts'

/** Why a name may not stand below a certificate with constraints. */
export type Refusal = { readonly name: ConstrainedName } & (
  | { readonly reason: 'excluded'; readonly by: GeneralSubtree }
  | { readonly reason: 'not-permitted'; readonly permitted: readonly ReadySubtree[] }
  /** Nobody can say whether it is inside. */
  | { readonly reason: 'name-malformed'; readonly by: GeneralSubtree }
  /** Of a constraint that is not critical this refuses nothing, for whoever does not understand it may pass it over. */
  | {
      readonly reason: 'not-understood'
      readonly by: GeneralSubtree
      readonly fault: SubtreeFault
      readonly refuses: boolean
    }
)

const known = new WeakMap<Constraints, WeakMap<readonly ConstrainedName[], readonly Refusal[]>>()

/** How many comparisons holding these names to these constraints takes at most. */
export function comparisonsOf(names: readonly ConstrainedName[], { forms }: Constraints): number {
  let comparisons = 0
  for (const { form } of names) {
    const constraints = forms.get(form)
    if (constraints) comparisons += constraints.permitted.length + constraints.excluded.length
  }
  return comparisons
}

/**
 * The names that the constraints refuse, each once. A form of name that no subtree is about is free. Computed once for the same two arguments: the
 * search asks for the same pairs of certificates again and again.
 * @see RFC 5280 section 6.1.3 (b) and (c)
 */
export function holdNames(names: readonly ConstrainedName[], constraints: Constraints): readonly Refusal[] {
  const of = known.get(constraints) ?? new WeakMap<readonly ConstrainedName[], readonly Refusal[]>()
  known.set(constraints, of)
  const before = of.get(names)
  if (before) return before
  const refusals: Refusal[] = []
  for (const name of names) {
    const refusal = hold(name, constraints)
    if (refusal) refusals.push(refusal)
  }
  of.set(names, refusals)
  return refusals
}

function hold(name: ConstrainedName, { critical, forms }: Constraints): Refusal | undefined {
  const constraints = forms.get(name.form)
  if (!constraints) return undefined
  const { permitted, excluded, notUnderstood } = constraints
  if (notUnderstood && typeof notUnderstood.subtree === 'string') {
    const { subtree: fault, source } = notUnderstood
    // A malformed base is a fault of the extension: OpenSSL and Go refuse that one whether or not it is critical.
    return { name, reason: 'not-understood', by: source, fault, refuses: critical || fault === 'malformed' }
  }
  const first = excluded[0] ?? permitted[0]
  if (name.value === undefined && first) return { name, reason: 'name-malformed', by: first.source }
  const by = excluded.find((tree) => overlaps(tree, name.value))
  if (by) return { name, reason: 'excluded', by: by.source }
  if (permitted.length === 0 || permitted.some((tree) => contains(tree, name.value))) return undefined
  return { name, reason: 'not-permitted', permitted }
}

const contains = ({ subtree }: ReadySubtree, value: unknown): boolean =>
  typeof subtree !== 'string' && subtree.contains(value)
const overlaps = ({ subtree }: ReadySubtree, value: unknown): boolean =>
  typeof subtree !== 'string' && (subtree.overlaps?.(value) ?? subtree.contains(value))
