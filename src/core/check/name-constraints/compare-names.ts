import type { SubtreeFault } from '../../finding/names.ts'
import type { GeneralSubtree } from '../../certificate/extension/name-constraints.ts'
import type { ConstrainedName } from './constrained-names.ts'
import type { FormId } from './name-forms.ts'
import type { Constraints, ReadySubtree } from './subtrees.ts'

/** Why a name may not stand below a certificate with constraints. */
export type Refusal = { readonly name: ConstrainedName } & (
  | { readonly reason: 'excluded'; readonly by: GeneralSubtree }
  | { readonly reason: 'not-permitted'; readonly permitted: readonly ReadySubtree[] }
  /** Nobody can say whether it is inside. */
  | { readonly reason: 'name-malformed'; readonly by: GeneralSubtree }
  /** Refuses nothing if the constraint is not critical: a program that does not understand it may ignore it. */
  | {
      readonly reason: 'not-understood'
      readonly by: GeneralSubtree
      readonly fault: SubtreeFault
      readonly refuses: boolean
    }
)

const known = new WeakMap<Constraints, WeakMap<readonly ConstrainedName[], Comparison>>()

/**
 * The names of one certificate against the constraints of another. The same object for the same two: the search asks
 * for the same pairs again and again.
 */
export function compareNames(names: readonly ConstrainedName[], constraints: Constraints): Comparison {
  const others = known.get(constraints) ?? new WeakMap<readonly ConstrainedName[], Comparison>()
  known.set(constraints, others)
  const comparison = others.get(names) ?? new Comparison(names, constraints)
  others.set(names, comparison)
  return comparison
}

export class Comparison {
  /** How many single comparisons it takes at most; none is made before somebody asks for the refusals. */
  readonly cost: number
  readonly #names: readonly ConstrainedName[]
  readonly #constraints: Constraints
  #refusals: readonly Refusal[] | undefined

  constructor(names: readonly ConstrainedName[], constraints: Constraints) {
    this.#names = names
    this.#constraints = constraints
    this.cost = names.reduce((cost, { form }) => cost + subtreesOf(constraints, form), 0)
  }

  /**
   * The names that the constraints refuse, each once. A form of name that no subtree is about is free. @see RFC 5280
   * section 6.1.3 (b) and (c)
   */
  get refusals(): readonly Refusal[] {
    return (this.#refusals ??= this.#names
      .map((name) => hold(name, this.#constraints))
      .filter((refusal) => refusal !== undefined))
  }
}

function subtreesOf({ forms }: Constraints, form: FormId): number {
  const constraints = forms.get(form)
  return constraints ? constraints.permitted.length + constraints.excluded.length : 0
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
