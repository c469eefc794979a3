import { decryptionWork, decryptWithPassword } from '../../crypto/password-decryption.ts'
import { macWork, verifyPasswordMac } from '../../crypto/password-mac.ts'
import { passwordForms, type PasswordOctets } from '../../crypto/password-scheme.ts'
import { maximumIterations, type PasswordWork } from '../../crypto/password-work.ts'
import type { Result } from '../../lib/result.ts'
import type { Secrets } from '../../lib/secrets.ts'
import type { SealedKeystore } from '../encoded-object.ts'
import { publicKeyIn } from '../encoding/public-part.ts'
import type { Opening } from '../opening.ts'
import type { KeystoreOutcome, Lock } from './lock.ts'
import type { Bag, Pfx, PfxFault, PfxPart } from './pfx.ts'
import { macName, schemeName } from './scheme-name.ts'

/** The adapter to the libraries, `pkijs/reader.ts`. */
export interface PfxReader {
  readonly readPfx: (bytes: Uint8Array, secrets: Secrets) => Result<Pfx, PfxFault>
  readonly readBags: (octets: Uint8Array) => Result<Bag[], PfxFault>
}

const form = 'PKCS #12'

/** Opens a PKCS #12 file: at once where its certificates are in the clear, else with the password. @see RFC 7292 */
export async function openPfx(
  { sealed, place }: SealedKeystore,
  password: Uint8Array | undefined,
  work: PasswordWork,
  opening: Opening,
  { readPfx, readBags }: PfxReader,
  secrets: Secrets,
): Promise<KeystoreOutcome> {
  const reading = readPfx(sealed, secrets)
  if (!reading.ok) {
    sayFault(reading.error)
    return settled
  }
  const pfx = reading.value
  for (const algorithm of unsupported(pfx)) opening.say('keystore-scheme-unsupported', place, { form, algorithm })
  if (!pfx.authenticatedSafe) return settled
  const lock = lockOf(pfx)
  if (lock && lock.work > maximumIterations) {
    const { iterations, work: asked } = lock
    opening.say('keystore-iterations-refused', place, { form, iterations, work: asked, limit: maximumIterations })
    if (lock.guards === 'certificates') return settled
  } else if (lock && password !== undefined) {
    return unlock(pfx, pfx.authenticatedSafe, password)
  } else if (lock?.guards === 'certificates') {
    const { scheme, iterations } = lock
    opening.say('needs-password', place, { form, scheme, iterations })
    return { status: 'opened', integrity: undefined, lock }
  }
  const clear = pfx.parts.flatMap((part) => (part.kind === 'clear' ? [part.octets] : []))
  if (!take(clear, true)) return settled
  // Only to try a password later, a key that anybody can read is not kept.
  const bare = opening.objects.some((object) => object.kind === 'private-key' && !object.encrypted)
  const because = !pfx.mac ? 'no-code' : bare ? 'key-in-clear' : 'no-password'
  opening.say('keystore-integrity-unknown', place, { form, because })
  const open = lock && lock.work <= maximumIterations && !bare ? lock : undefined
  return { status: 'opened', integrity: pfx.mac ? 'not-checked' : 'absent', lock: open }

  async function unlock({ mac, parts }: Pfx, safe: Uint8Array, typed: Uint8Array): Promise<KeystoreOutcome> {
    for (const octets of passwordForms(typed)) {
      secrets.own(octets.bmp)
      secrets.own(octets.utf8)
      if (typeof mac === 'object' && !(await verifyPasswordMac(safe, mac, octets, work))) continue
      const open = await openParts(parts, octets, work, secrets)
      // The authentication code proved the password right: a part that cannot be read was written damaged.
      if (take(open, typeof mac === 'object')) return opened(mac, typed.length === 0)
    }
    return { status: 'wrong-password' }
  }

  function opened(mac: Pfx['mac'], everybody: boolean): KeystoreOutcome {
    const integrity = mac === undefined || everybody ? 'absent' : mac === 'unsupported' ? 'not-checked' : 'verified'
    if (integrity === 'absent')
      opening.say('keystore-integrity-unknown', place, { form, because: everybody ? 'empty-password' : 'no-code' })
    return { status: 'opened', integrity, lock: undefined }
  }

  /**
   * False, and nothing is taken, where a part cannot be read; with `certain` that is said, and the others are taken.
   */
  function take(parts: readonly (Uint8Array | undefined)[], certain: boolean): boolean {
    const readings = parts.map((octets) => octets && readBags(octets))
    if (!certain && readings.some((each) => !each?.ok)) return false
    const all = readings.flatMap((each) => (each?.ok ? each.value : []))
    for (const each of readings) {
      if (each?.ok) for (const bag of each.value) takeBag(bag, all)
      else sayFault(each?.error ?? { kind: 'malformed', expected: 'encrypted data' })
    }
    return true
  }

  function sayFault(fault: PfxFault): void {
    if (fault.kind === 'malformed')
      opening.say('keystore-damaged', place, { form, offset: undefined, expected: fault.expected })
    else if (fault.kind === 'too-many-parts') opening.say('keystore-too-large', place, { form, limit: fault.limit })
    else opening.say('keystore-not-read', place, { form })
  }

  function takeBag(bag: Bag, all: readonly Bag[]): void {
    const { name: alias } = bag
    if (bag.kind === 'private-key') {
      const { encrypted, keyId } = bag
      const label = encrypted ? 'ENCRYPTED PRIVATE KEY' : 'PRIVATE KEY'
      const own =
        keyId === undefined ? undefined : all.find((each) => each.kind === 'certificate' && each.keyId === keyId)
      const publicKey = own && 'octets' in own && own.octets ? publicKeyIn(own.octets) : undefined
      opening.add({ kind: 'private-key', place, label, alias, encrypted, publicKey })
    } else if (bag.kind === 'secret' || !bag.octets) {
      opening.add({ kind: 'secret', place, label: form, alias })
    } else {
      opening.add({ kind: bag.kind, bytes: bag.octets, place, label: undefined, alias })
    }
  }
}

const settled: KeystoreOutcome = { status: 'opened', integrity: undefined, lock: undefined }

/**
 * The contents of each part; undefined for a part that this password does not open. Parts under schemes that are not
 * supported are left out.
 */
async function openParts(
  parts: readonly PfxPart[],
  password: PasswordOctets,
  work: PasswordWork,
  secrets: Secrets,
): Promise<(Uint8Array | undefined)[]> {
  const open: (Uint8Array | undefined)[] = []
  for (const part of parts) {
    if (part.kind === 'clear') open.push(part.octets)
    if (part.kind === 'encrypted') {
      const octets = await decryptWithPassword(part.ciphertext, part.scheme, password, work)
      open.push(octets && secrets.own(octets))
    }
  }
  return open
}

/** The part of the file that needs the password; undefined if no part does. */
function lockOf({ mac, parts }: Pfx): Lock | undefined {
  const schemes = parts.flatMap((part) => (part.kind === 'encrypted' ? [part.scheme] : []))
  const code = typeof mac === 'object' ? mac : undefined
  const [first] = schemes
  if (!first && !code) return undefined
  return {
    guards: first ? 'certificates' : 'integrity',
    form,
    scheme: first ? schemeName(first) : code ? macName(code) : '',
    iterations: schemes.reduce(
      (most, { derivation }) => Math.max(most, derivation.iterations),
      code?.derivation.iterations ?? 0,
    ),
    work: schemes.reduce((sum, scheme) => sum + decryptionWork(scheme), code ? macWork(code) : 0),
  }
}

/** The algorithms that are not known here, each once. */
function unsupported({ authenticatedSafe, mac, parts }: Pfx): Set<string> {
  const algorithms = parts.flatMap((part) => (part.kind === 'unsupported' ? [part.algorithm] : []))
  if (mac === 'unsupported') algorithms.push('1.2.840.113549.1.5.14')
  if (!authenticatedSafe) algorithms.push('1.2.840.113549.1.7.2')
  return new Set(algorithms)
}
