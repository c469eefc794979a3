import type { SubtreeFault } from '../../finding/names.ts'
import type { Extension } from '../../certificate/certificate.ts'
import type { DecodedExtension } from '../../certificate/extension/contract.ts'
import type { GeneralSubtree, NameConstraints } from '../../certificate/extension/name-constraints.ts'
import type { Subtree } from './name-form.ts'
import { formOf, nameForms, type FormId } from './name-forms.ts'

/** A subtree ready to be compared with. */
export interface ReadySubtree {
  /**
   * The subtree; or the reason why it cannot be used: its form is not compared, it has a minimum or maximum, or its
   * base is malformed.
   */
  readonly subtree: Subtree<unknown> | SubtreeFault
  readonly source: GeneralSubtree
}

/** The constraints of a certificate on names of one form. */
export interface FormConstraints {
  readonly permitted: readonly ReadySubtree[]
  readonly excluded: readonly ReadySubtree[]
  /** The first that nobody understands: it spoils the others, for what it permits or excludes is not known. */
  readonly notUnderstood: ReadySubtree | undefined
}

/** The constraints of one certificate on those below it. */
export interface Constraints {
  readonly critical: boolean
  readonly forms: ReadonlyMap<FormId, FormConstraints>
}

const known = new WeakMap<Extension, Constraints>()

/** Yields one object for each certificate, however often it is called. */
export function readConstraints({
  extension,
  value,
}: Extract<DecodedExtension<NameConstraints>, { state: 'decoded' }>): Constraints {
  const before = known.get(extension)
  if (before) return before
  const constraints = { critical: extension.critical, forms: byForm(value) }
  known.set(extension, constraints)
  return constraints
}

function byForm({ permittedSubtrees = [], excludedSubtrees = [] }: NameConstraints): Map<FormId, FormConstraints> {
  const [permitted, excluded] = [groupByForm(permittedSubtrees), groupByForm(excludedSubtrees)]
  const forms = new Map<FormId, FormConstraints>()
  for (const form of [...permitted.keys(), ...excluded.keys()]) {
    const trees = { permitted: permitted.get(form) ?? [], excluded: excluded.get(form) ?? [] }
    const isFault = ({ subtree }: ReadySubtree): boolean => typeof subtree === 'string'
    forms.set(form, { ...trees, notUnderstood: trees.excluded.find(isFault) ?? trees.permitted.find(isFault) })
  }
  return forms
}

function groupByForm(subtrees: readonly GeneralSubtree[]): Map<FormId, ReadySubtree[]> {
  const groups = new Map<FormId, ReadySubtree[]>()
  for (const source of subtrees) {
    const form = formOf(source.base)
    const ready = { subtree: readSubtree(source, form), source }
    const group = groups.get(form)
    if (group) group.push(ready)
    else groups.set(form, [ready])
  }
  return groups
}

/** @see RFC 5280 section 4.2.1.10: "the minimum MUST be zero, and maximum MUST be absent" */
function readSubtree({ base, minimum, maximum }: GeneralSubtree, form: FormId): ReadySubtree['subtree'] {
  const rules = nameForms[form]
  if (!rules) return 'form'
  if (minimum !== 0 || maximum !== undefined) return 'distance'
  return rules.readSubtree(base) ?? 'malformed'
}
