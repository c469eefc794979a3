import type { Material } from './material.ts'
import type { Opening } from './opening.ts'

/**
 * One way in which certificates are packed. A format is one file that exports one of these, and one line in
 * `registry.ts`.
 */
export interface Container {
  /** The key of its words in `explain/receipt/`. */
  readonly id: string
  /**
   * True where this reader should open the material. Asked in the order of the registry, and the first that says yes
   * opens it. Linear at most.
   */
  detect(material: Material): boolean
  /**
   * Hands everything inside to `opening`: objects, findings, and wrapped material that is to be opened in turn. Never
   * throws, whatever the bytes.
   */
  open(material: Material, opening: Opening): void
}
