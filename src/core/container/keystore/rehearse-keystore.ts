import { decryptionWork, decryptWithPassword } from '../../crypto/password-decryption.ts'
import { macWork, verifyPasswordMac } from '../../crypto/password-mac.ts'
import { passwordForms, passwordOctets, type KeyDerivation, type PasswordMac } from '../../crypto/password-scheme.ts'
import { maximumIterationsAtOnce, type PasswordWork } from '../../crypto/password-work.ts'
import { Secrets } from '../../lib/secrets.ts'
import type { SealedKeystore } from '../encoded-object.ts'
import { isBcfks, readBcfks } from './bcfks-reader.ts'
import { bouncyCastleMac } from './bouncy-castle-reader.ts'
import type { Pfx } from './pfx.ts'

/** Any password but an empty one, which WebKit's WebCrypto does not take. */
const passwords = passwordForms(passwordOctets('rehearsal'))

/**
 * Derives the keys that a password of this keystore takes, with a fraction of their iterations, and yields how many
 * iterations that were, counted as `Lock.work` counts them. Each is made as it would be in earnest: by WebCrypto or in
 * plain JavaScript. 0 where there are none, or the file cannot be read.
 */
export async function rehearseKeystore(
  { kind, sealed }: SealedKeystore,
  fraction: number,
  work: PasswordWork,
): Promise<number> {
  if (kind === 'java-keystore') return rehearseMac(bcfksKey(sealed) ?? bouncyCastleMac(sealed)?.mac, fraction, work)
  const { readPfx } = await import('./pkijs/reader.ts')
  const secrets = new Secrets()
  try {
    const reading = readPfx(sealed, secrets)
    if (!reading.ok) return 0
    const { mac, parts } = reading.value
    const made = await rehearseMac(mac, fraction, work)
    return made + (await rehearseParts(parts, fraction, work))
  } finally {
    secrets.overwrite()
  }
}

/** The key of a BCFKS keystore costs what a code with as long a key does. */
function bcfksKey(sealed: Uint8Array): PasswordMac | undefined {
  const store = isBcfks(sealed) ? readBcfks(sealed) : undefined
  if (!store?.ok || 'unsupported' in store.value) return undefined
  const { derivation, keyLength } = store.value
  return { digest: 'SHA-512', derivation, keyLength, expected: new Uint8Array() }
}

async function rehearseMac(mac: Pfx['mac'], fraction: number, work: PasswordWork): Promise<number> {
  if (typeof mac !== 'object') return 0
  const short: PasswordMac = { ...mac, derivation: shortened(mac.derivation, fraction) }
  for (const password of passwords) {
    await verifyPasswordMac(new Uint8Array(), short, password, sameEngine(mac.derivation, work))
  }
  return macWork(short)
}

async function rehearseParts(parts: Pfx['parts'], fraction: number, work: PasswordWork): Promise<number> {
  let made = 0
  for (const part of parts) {
    if (part.kind !== 'encrypted') continue
    const short = { ...part.scheme, derivation: shortened(part.scheme.derivation, fraction) }
    for (const password of passwords) {
      await decryptWithPassword(new Uint8Array(), short, password, sameEngine(part.scheme.derivation, work))
    }
    made += decryptionWork(short)
  }
  return made
}

const shortened = (derivation: KeyDerivation, fraction: number): KeyDerivation => ({
  ...derivation,
  iterations: Math.max(1, Math.ceil(derivation.iterations * fraction)),
})

/** Without WebCrypto where it would not be asked. */
const sameEngine = ({ iterations }: KeyDerivation, { subtle, pause }: PasswordWork): PasswordWork =>
  iterations > maximumIterationsAtOnce ? { pause } : { subtle, pause }
