import type { Finding } from '../../finding/finding.ts'
import type { SourceId } from '../../finding/location.ts'
import type { PasswordWork } from '../../crypto/password-work.ts'
import { Secrets } from '../../lib/secrets.ts'
import type { EncodedObject, SealedKeystore } from '../encoded-object.ts'
import { Opening } from '../opening.ts'
import type { Integrity, KeystoreOutcome, Lock } from './lock.ts'
import { isBcfks } from './bcfks-reader.ts'
import { bouncyCastleForm } from './bouncy-castle-reader.ts'
import { openBcfks } from './open-bcfks.ts'
import { openBouncyCastle } from './open-bouncy-castle.ts'
import { openJavaKeystore } from './open-java-keystore.ts'
import { openPfx } from './open-pfx.ts'

/** The contents of a keystore. */
export interface OpenedKeystore {
  readonly objects: readonly EncodedObject[]
  readonly findings: readonly Finding[]
  /** Undefined where nothing could be read. */
  readonly integrity: Integrity | undefined
  /** The part that still needs a password; undefined if none does. Then the sealed bytes are of no more use. */
  readonly lock: Lock | undefined
}

/**
 * Opens a keystore: without a password as much as can be had without one, and what one is needed for. Undefined where
 * this is not its password, or the file is damaged, for nothing tells which. Private keys are counted and never
 * decrypted. Never throws, whatever the bytes; what `work.pause` throws is passed on. `password` as `passwordOctets`
 * makes it; it stays the caller's, and every copy made here is overwritten.
 */
export async function openKeystore(
  keystore: SealedKeystore,
  source: { readonly id: SourceId; readonly name: string },
  password: Uint8Array | undefined,
  work: PasswordWork,
): Promise<OpenedKeystore | undefined> {
  const opening = new Opening(source.id, () => undefined)
  const outcome = await openContained(keystore, password, work, opening)
  if (outcome.status === 'wrong-password') return undefined
  const { integrity, lock } = outcome
  const objects = opening.objects.length > 0 ? opening.objects : [keystore]
  const heldBack = lock?.guards === 'certificates' || opening.damaged
  if (!heldBack && !objects.some(({ kind }) => kind === 'certificate' || kind === 'revocation-list')) {
    opening.say('no-certificate-here', keystore.place, { name: source.name, looksLike: keystore.kind })
  }
  return { objects, findings: opening.finish(), integrity, lock }
}

/** An error of this program is said to be one, and only what `work.pause` throws is passed on. */
async function openContained(
  keystore: SealedKeystore,
  password: Uint8Array | undefined,
  work: PasswordWork,
  opening: Opening,
): Promise<KeystoreOutcome> {
  const secrets = new Secrets()
  const pausing = { ended: false }
  const pause = async (): Promise<void> => {
    pausing.ended = true
    await work.pause?.()
    pausing.ended = false
  }
  try {
    return await open(keystore, password, { ...work, pause }, opening, secrets)
  } catch (thrown) {
    if (pausing.ended) throw thrown
    opening.say('reading-broken', keystore.place, { reader: keystore.kind })
    return { status: 'opened', integrity: undefined, lock: undefined }
  } finally {
    secrets.overwrite()
  }
}

async function open(
  keystore: SealedKeystore,
  password: Uint8Array | undefined,
  work: PasswordWork,
  opening: Opening,
  secrets: Secrets,
): Promise<KeystoreOutcome> {
  if (keystore.kind === 'java-keystore') {
    if (isBcfks(keystore.sealed)) return openBcfks(keystore, password, work, opening, secrets)
    if (bouncyCastleForm(keystore.sealed)) return openBouncyCastle(keystore, password, work, opening, secrets)
    return openJavaKeystore(keystore, password, opening)
  }
  // Loaded here, so that a page on which no such file is opened does not pay for the libraries.
  const reader = await import('./pkijs/reader.ts')
  return openPfx(keystore, password, work, opening, reader, secrets)
}
