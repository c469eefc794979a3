import type { ObjectId } from '../../core/index.ts'
import type { EngineClient } from '../../worker/client.ts'
import { EncodingTree } from './encoding-tree.svelte.ts'
import type { Workspace } from './workspace.svelte.ts'

/** The trees of all objects that were looked at, each as the person left it, until the start over. */
export class Asn1 {
  readonly #trees = new Map<ObjectId, EncodingTree>()
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

  forget(): void {
    this.#trees.clear()
  }
}
