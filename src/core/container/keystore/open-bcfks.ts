import { decryptCcm } from '../../crypto/ccm.ts'
import { keyWork } from '../../crypto/password-decryption.ts'
import { passwordForms, passwordOctets } from '../../crypto/password-scheme.ts'
import { maximumIterations, type PasswordWork } from '../../crypto/password-work.ts'
import { pbkdf2 } from '../../crypto/pbkdf2.ts'
import { concatBytes } from '../../lib/bytes.ts'
import type { Secrets } from '../../lib/secrets.ts'
import type { SealedKeystore } from '../encoded-object.ts'
import type { Opening } from '../opening.ts'
import { readBcfks, readBcfksEntries, type Bcfks } from './bcfks-reader.ts'
import type { KeystoreOutcome } from './lock.ts'
import { takeJavaEntry } from './open-java-keystore.ts'

/**
 * Appended to the password, so that each purpose has a key of its own. @see Bouncy Castle, BcFKSKeyStoreSpi,
 * generateKey
 */
const purpose = 'STORE_ENCRYPTION'

const settled = { status: 'opened', integrity: undefined, lock: undefined } as const

/**
 * A keystore of Bouncy Castle's FIPS provider (BCFKS): all of it is encrypted, so that nothing shows without the
 * password. Keys stay encrypted.
 */
export async function openBcfks(
  { sealed, label: form, place }: SealedKeystore,
  password: Uint8Array | undefined,
  work: PasswordWork,
  opening: Opening,
  secrets: Secrets,
): Promise<KeystoreOutcome> {
  const reading = readBcfks(sealed)
  if (!reading.ok) {
    opening.say('keystore-damaged', place, { form, offset: reading.error.offset, expected: reading.error.expected })
    return settled
  }
  const store = reading.value
  if ('unsupported' in store) {
    opening.say('keystore-scheme-unsupported', place, { form, algorithm: store.unsupported })
    return settled
  }
  const { derivation, keyLength } = store
  const { iterations } = derivation
  const asked = keyWork(derivation, keyLength)
  if (asked > maximumIterations) {
    opening.say('keystore-iterations-refused', place, { form, iterations, work: asked, limit: maximumIterations })
    return settled
  }
  if (password === undefined) {
    const scheme = `AES-${8 * keyLength}-CCM, PBKDF2-HMAC-${derivation.digest}`
    opening.say('needs-password', place, { form, scheme, iterations })
    return { ...settled, lock: { guards: 'certificates', form, scheme, iterations, work: asked } }
  }
  const open = await decrypt(store, password, work, secrets)
  if (!open) return { status: 'wrong-password' }
  const entries = readBcfksEntries(open)
  if (entries.ok) for (const entry of entries.value) takeJavaEntry(entry, { sealed: open, label: form, place }, opening)
  else opening.say('keystore-damaged', place, { form, offset: undefined, expected: entries.error.expected })
  return { ...settled, integrity: 'verified' }
}

async function decrypt(
  store: Exclude<Bcfks, { readonly unsupported: string }>,
  password: Uint8Array,
  work: PasswordWork,
  secrets: Secrets,
): Promise<Uint8Array | undefined> {
  const [behind] = passwordForms(passwordOctets(purpose))
  for (const { bmp, utf8 } of passwordForms(password)) {
    secrets.own(utf8)
    const octets = secrets.own(concatBytes([secrets.own(bmp), behind?.bmp ?? new Uint8Array()]))
    const key = secrets.own(await pbkdf2(octets, store.derivation, store.keyLength, work))
    const open = decryptCcm(key, store.nonce, store.ciphertext, store.tagLength)
    if (open) return secrets.own(open)
  }
  return undefined
}
