import type { Finding } from '../finding/finding.ts'
import { HeldKeystore } from './keystore.ts'
import type { ObjectSummary, SourceSummary } from './receipt.ts'

/**
 * One file or text that was opened. Of itself it keeps only keystores for which there is still a password to be given.
 */
export class Source {
  #summary: SourceSummary | undefined

  constructor(
    readonly identity: Pick<SourceSummary, 'id' | 'name' | 'octets' | 'sha256' | 'container'>,
    /** The objects found, in order. A keystore represents its contents. */
    readonly items: readonly (ObjectSummary | HeldKeystore)[],
    readonly findings: readonly Finding[],
  ) {}

  get keystores(): readonly HeldKeystore[] {
    return this.items.filter(isKeystore)
  }

  /** Those that a password is still good for. */
  get locked(): readonly HeldKeystore[] {
    return this.keystores.filter(({ lock }) => lock)
  }

  /** The receipt as things stand. */
  get summary(): SourceSummary {
    return (this.#summary ??= this.#summarize())
  }

  /** To be called once a keystore has changed. */
  renew(): void {
    this.#summary = undefined
  }

  #summarize(): SourceSummary {
    const { keystores, locked } = this
    const lock = (locked.find((held) => held.lock?.guards === 'certificates') ?? locked[0])?.lock
    const [only] = keystores
    return {
      ...this.identity,
      objects: this.items.flatMap((item) => (isKeystore(item) ? item.objects : [item])),
      findings: [...this.findings, ...keystores.flatMap(({ findings }) => findings)],
      // A password is tried on every one of them.
      ...(lock && { locked: { ...lock, work: locked.reduce((sum, held) => sum + (held.lock?.work ?? 0), 0) } }),
      ...(keystores.length === 1 && only?.integrity && { integrity: only.integrity }),
    }
  }
}

const isKeystore = (item: ObjectSummary | HeldKeystore): item is HeldKeystore => item instanceof HeldKeystore
