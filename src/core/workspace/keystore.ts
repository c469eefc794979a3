import type { Finding } from '../finding/finding.ts'
import type { SealedKeystore } from '../container/encoded-object.ts'
import type { Integrity, Lock } from '../container/keystore/lock.ts'
import type { ObjectSummary } from './receipt.ts'

/** A keystore of a source, and what is known of its content so far. */
export class HeldKeystore {
  objects: readonly ObjectSummary[]
  findings: readonly Finding[] = []
  integrity: Integrity | undefined
  lock: Lock | undefined

  constructor(
    readonly keystore: SealedKeystore,
    itself: ObjectSummary,
  ) {
    this.objects = [itself]
  }

  /** False once another password was quicker. */
  isUnder(lock: Lock | undefined): boolean {
    return this.lock === lock
  }

  /** Forgets it in the midst of whatever is done with it. */
  withdraw(): void {
    this.lock = undefined
    this.forget()
  }

  /** Overwrites the file: there may be keys in it that no password guards. */
  forget(): void {
    this.keystore.sealed.fill(0)
  }
}
