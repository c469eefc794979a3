import { getContext, setContext } from 'svelte'
import type { ByteRange } from '../../core/index.ts'
import type { EncodingTree } from '../state/encoding-tree.svelte.ts'

/**
 * The object that the rows below are about: where the rest of a long value comes from, and where its octets can be
 * seen.
 */
export interface ShownObject {
  /** Shows the encoding at an offset. */
  readonly showEncoding: (offset: number) => void
  readonly octets: (range: ByteRange) => Promise<Uint8Array | undefined>
  /** The tree of the value at these octets alone. */
  readonly tree: (range: ByteRange) => EncodingTree
}

const key = Symbol('shown object')

export const provideShownObject = (object: ShownObject): void => {
  setContext(key, object)
}

/** Undefined where rows stand alone: there is nowhere to lead to. */
export const shownObject = (): ShownObject | undefined => getContext<ShownObject | undefined>(key)
