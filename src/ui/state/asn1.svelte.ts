import type { ByteRange, ObjectId } from '../../core/index.ts'
import { EncodingTree } from './encoding-tree.svelte.ts'
import type { Questions } from './questions.ts'

/** The trees of all objects that were looked at, each as the person left it, until the start over. */
export class Asn1 {
  readonly #trees = new Map<ObjectId, EncodingTree>()
  readonly #values = new Map<string, EncodingTree>()
  readonly #questions: Questions

  constructor(questions: Questions) {
    this.#questions = questions
  }

  of(id: ObjectId): EncodingTree {
    let tree = this.#trees.get(id)
    if (!tree) {
      tree = new EncodingTree(id, this.#questions)
      this.#trees.set(id, tree)
    }
    return tree
  }

  /** The tree of the value at some octets of an object. */
  value(id: ObjectId, { start, end }: ByteRange): EncodingTree {
    const key = `${id}/${start}-${end}`
    let tree = this.#values.get(key)
    if (!tree) {
      tree = new EncodingTree(id, this.#questions, { start, end })
      this.#values.set(key, tree)
    }
    return tree
  }

  /** Some octets of an object, as they came. */
  octets(id: ObjectId, range: ByteRange): Promise<Uint8Array | undefined> {
    return this.#questions.ask('octets', id, range)
  }

  forget(): void {
    this.#trees.clear()
    this.#values.clear()
  }
}
