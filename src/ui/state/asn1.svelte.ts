import type { ByteRange, ObjectId } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import { EncodingTree } from './encoding-tree.svelte.ts'
import type { Workspace } from './workspace.svelte.ts'

/** The trees of all objects that were looked at, each as the person left it, until the start over. */
export class Asn1 {
  readonly #trees = new Map<ObjectId, EncodingTree>()
  readonly #values = new Map<string, EncodingTree>()
  readonly #client: EngineClient
  readonly #workspace: Workspace

  constructor(client: EngineClient, workspace: Workspace) {
    this.#client = client
    this.#workspace = workspace
  }

  of(id: ObjectId): EncodingTree {
    let tree = this.#trees.get(id)
    if (!tree) {
      tree = new EncodingTree(id, this.#client, this.#workspace)
      this.#trees.set(id, tree)
    }
    return tree
  }

  /** The tree of the value at some octets of an object. */
  value(id: ObjectId, { start, end }: ByteRange): EncodingTree {
    const key = `${id}/${start}-${end}`
    let tree = this.#values.get(key)
    if (!tree) {
      tree = new EncodingTree(id, this.#client, this.#workspace, { start, end })
      this.#values.set(key, tree)
    }
    return tree
  }

  /** Some octets of an object, as they came. */
  async octets(id: ObjectId, range: ByteRange): Promise<Uint8Array | undefined> {
    const { report } = this.#workspace
    try {
      return await this.#client.request('octets', id, range)
    } catch (thrown) {
      if (this.#workspace.report === report) this.#workspace.stop(thrown)
      return undefined
    }
  }

  forget(): void {
    this.#trees.clear()
    this.#values.clear()
  }
}
