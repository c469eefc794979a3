import type { Finding } from '../finding/finding.ts'
import type { SourceId } from '../finding/location.ts'
import type { EncodedObject } from '../container/encoded-object.ts'
import { openKeystore, type OpenedKeystore } from '../container/keystore/open-keystore.ts'
import { rehearseKeystore } from '../container/keystore/rehearse-keystore.ts'
import { openSource } from '../container/open.ts'
import { sha256Text } from '../crypto/digest.ts'
import type { PasswordWork } from '../crypto/password-work.ts'
import type { BundledRoots } from './bundled-roots.ts'
import { Kept } from './kept.ts'
import { HeldKeystore } from './keystore.ts'
import type { ObjectSummary, SourceSummary } from './receipt.ts'
import { Source } from './source.ts'

/** A file or text as the person gave it. The bytes are the workspace's from then on. */
export interface SourceInput {
  /** The file's name, or what to call a pasted text. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The result of a password. `wrong-password`: the password is wrong or the file is damaged, because nothing tells
 * which; it can be tried again. `not-locked`: there is no such source, or it takes no password.
 */
export type PasswordOutcome =
  { readonly status: 'unlocked'; readonly source: SourceSummary } | { readonly status: 'wrong-password' | 'not-locked' }

/** Two seconds in plain JavaScript; files with an empty password have a few thousand. */
const workForEmptyPassword = 200_000

/** Some programs write PKCS #12 under an empty password, which nobody should be asked for. */
const mayBeOpen = ({ keystore, lock }: HeldKeystore): boolean =>
  keystore.kind === 'pkcs12' && lock?.guards === 'certificates' && lock.work <= workForEmptyPassword

/**
 * The sources that were opened, their receipts, and all that is kept of them. It grows as sources are added. Of files
 * as wholes it keeps nothing, but for keystores while there is a password to be given for them.
 */
export class Workspace {
  readonly kept: Kept
  #sources: Source[] = []
  /** How many sources there were: no id is given twice. */
  #given = 0

  constructor(bundled?: BundledRoots) {
    this.kept = new Kept(bundled)
  }

  get receipts(): readonly SourceSummary[] {
    return this.#sources.map(({ summary }) => summary)
  }

  /**
   * Opens one source and yields its receipt. Overwrites its bytes afterwards if they held a private key. Its id is
   * settled before the first wait; keystores are opened as far as that goes without a password, or with an empty one.
   */
  async add(input: SourceInput, work: PasswordWork): Promise<SourceSummary> {
    const source = this.#open(input)
    await source.digest(work.subtle)
    for (const held of source.keystores) {
      await this.#openKeystore(source, held, undefined, work)
      if (mayBeOpen(held)) await this.#openKeystore(source, held, new Uint8Array(0), work)
    }
    return source.summary
  }

  /**
   * Tries the password on every keystore of the source that one is good for, and overwrites it. What `work.pause`
   * throws is passed on.
   */
  async unlock(id: SourceId, password: Uint8Array, work: PasswordWork): Promise<PasswordOutcome> {
    const source = this.#sources.find(({ identity }) => identity.id === id)
    let opened = false
    try {
      if (!source || source.locked.length === 0) return { status: 'not-locked' }
      for (const held of source.locked) {
        opened = (await this.#openKeystore(source, held, password, work)) || opened
      }
    } finally {
      password.fill(0)
    }
    return opened ? { status: 'unlocked', source: source.summary } : { status: 'wrong-password' }
  }

  /** Makes about so many iterations of what `unlock` makes, and yields how many they were. */
  async rehearse(id: SourceId, iterations: number, work: PasswordWork): Promise<number> {
    const source = this.#sources.find(({ identity }) => identity.id === id)
    const fraction = Math.min(1, iterations / (source?.summary.locked?.work ?? iterations))
    let made = 0
    for (const { keystore } of source?.locked ?? []) made += await rehearseKeystore(keystore, fraction, work)
    return made
  }

  /** Takes sources out again, with all that none of the others brought. */
  withdraw(ids: readonly SourceId[]): void {
    const gone = new Set(ids)
    const isGone = ({ identity }: Source): boolean => gone.has(identity.id)
    for (const { keystores } of this.#sources.filter(isGone)) for (const held of keystores) held.withdraw()
    this.#sources = this.#sources.filter((source) => !isGone(source))
    this.kept.withdraw(gone)
  }

  #open(input: SourceInput): Source {
    const id: SourceId = `s${++this.#given}`
    const { container, objects, findings, containsPrivateKey } = openSource(input, id)
    const damaged: Finding[] = []
    const items = objects.map((object) => {
      const summary = this.#summarize(object, id, damaged)
      return 'sealed' in object ? new HeldKeystore(object, summary) : summary
    })
    const identity = { id, name: input.name, octets: input.bytes.length, container }
    const source = new Source(identity, items, [...findings, ...damaged], input.bytes)
    this.#sources.push(source)
    if (containsPrivateKey) {
      // Here and now: WebCrypto would make a copy that nobody can overwrite.
      source.sha256()
      input.bytes.fill(0)
    }
    return source
  }

  /** False where this is no password of it; then nothing has changed. */
  async #openKeystore(
    source: Source,
    held: HeldKeystore,
    password: Uint8Array | undefined,
    work: PasswordWork,
  ): Promise<boolean> {
    const { lock } = held
    const opened = await openKeystore(held.keystore, source.identity, password, work)
    if (!opened) return false
    if (held.isUnder(lock)) this.#fill(source, held, opened)
    return true
  }

  #fill(source: Source, held: HeldKeystore, { objects, findings, integrity, lock }: OpenedKeystore): void {
    const damaged: Finding[] = []
    // Under a lock that guards only the integrity the certificates were taken before.
    if (held.lock?.guards !== 'integrity') {
      held.objects = objects.map((object) => this.#summarize(object, source.identity.id, damaged))
    }
    held.findings = [...findings, ...damaged]
    held.integrity = integrity
    held.lock = lock
    if (!lock) held.forget()
    source.renew()
  }

  /** Keeps the object and yields its line of the receipt; what is wrong with it goes to `damaged`. */
  #summarize(object: EncodedObject, id: SourceId, damaged: Finding[]): ObjectSummary {
    const { kind, label, place } = object
    const { damage, ...kept } = this.kept.keep(object, id)
    if (damage) damaged.push(damage)
    const added = 'added' in object ? { added: object.added } : {}
    const alias = 'alias' in object && object.alias !== undefined ? { alias: object.alias } : {}
    const how =
      'bytes' in object ? { ...(object.ofSigner && { ofSigner: true }), ...(object.find && { find: true }) } : {}
    const key = 'publicKey' in object && object.publicKey ? { publicKey: sha256Text(object.publicKey) } : {}
    return { kind, label, ...key, ...alias, ...place, ...added, ...how, ...kept }
  }
}
