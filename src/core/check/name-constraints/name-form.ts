import type { GeneralName } from '../../certificate/general-name.ts'

/** The names at and below the base of a subtree, as far as one form of name goes. */
export interface Subtree<N> {
  /**
   * Whether the name lies inside, and, where it stands for several as a wildcard does, all of them: what a permitted
   * subtree must do.
   */
  contains(name: N): boolean
  /**
   * Whether the name, or one of those that it stands for, lies inside: what an excluded subtree must not do. The same
   * as `contains` where absent.
   */
  overlaps?(name: N): boolean
}

/** How the names of one form are read and compared: one file per form, listed in `name-forms.ts`. */
export interface NameForm<N> {
  /**
   * A name as a certificate has it, ready to be compared; undefined where it is malformed, which no subtree permits and
   * every subtree excludes.
   */
  readName(name: GeneralName): N | undefined
  /** Undefined where the base is malformed: then nobody can say what the constraint means. */
  readSubtree(base: GeneralName): Subtree<N> | undefined
}
