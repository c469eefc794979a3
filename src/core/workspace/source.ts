import type { Finding } from '../finding/finding.ts'
import { sha256Text, sha256TextOfMany } from '../crypto/digest.ts'
import { HeldKeystore } from './keystore.ts'
import type { ObjectSummary, SourceSummary } from './receipt.ts'

/**
 * One file or text that was opened. Of itself it keeps only keystores for which there is still a password to be given.
 */
export class Source {
  #summary: SourceSummary | undefined
  #sha256: string | undefined
  /** The whole, until its digest is known. */
  #bytes: Uint8Array | undefined

  constructor(
    readonly identity: Pick<SourceSummary, 'id' | 'name' | 'octets' | 'container'>,
    /** The objects found, in order. A keystore represents its contents. */
    readonly items: readonly (ObjectSummary | HeldKeystore)[],
    readonly findings: readonly Finding[],
    bytes: Uint8Array,
  ) {
    this.#bytes = bytes
  }

  /** Computed at once where {@link digest} did not come to its end before. */
  sha256(): string {
    return this.#digested(this.#sha256 ?? sha256Text(this.#bytes ?? new Uint8Array()))
  }

  /** Has WebCrypto compute the digest of a large file. */
  async digest(subtle: SubtleCrypto | undefined): Promise<void> {
    if (this.#bytes) this.#digested(await sha256TextOfMany(this.#bytes, subtle))
  }

  #digested(sha256: string): string {
    this.#bytes = undefined
    return (this.#sha256 = sha256)
  }

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
    const { container, ...named } = this.identity
    return {
      ...named,
      sha256: this.sha256(),
      container,
      objects: this.items.flatMap((item) => (isKeystore(item) ? item.objects : [item])),
      findings: [...this.findings, ...keystores.flatMap(({ findings }) => findings)],
      // A password is tried on every one of them.
      ...(lock && { locked: { ...lock, work: locked.reduce((sum, held) => sum + (held.lock?.work ?? 0), 0) } }),
      ...(keystores.length === 1 && only?.integrity && { integrity: only.integrity }),
    }
  }
}

const isKeystore = (item: ObjectSummary | HeldKeystore): item is HeldKeystore => item instanceof HeldKeystore
