import { macWork, verifyPasswordMac } from '../../crypto/password-mac.ts'
import { passwordForms } from '../../crypto/password-scheme.ts'
import type { PasswordWork } from '../../crypto/password-work.ts'
import type { Secrets } from '../../lib/secrets.ts'
import type { SealedKeystore } from '../encoded-object.ts'
import type { Opening } from '../opening.ts'
import { bouncyCastleForm, bouncyCastleMac, readBouncyCastle } from './bouncy-castle-reader.ts'
import { sayFault, takeJavaEntry } from './open-java-keystore.ts'
import type { KeystoreOutcome } from './lock.ts'
import { macName } from './scheme-name.ts'

/**
 * The one scheme of UBER, by the name that Bouncy Castle gives it; a Twofish for a format that hardly anyone uses would
 * be too much.
 */
const uberScheme = 'PBEWithSHAAndTwofish-CBC'

/**
 * Certificates stand open in a BKS keystore, and the password only shows that nobody changed them; of an UBER one
 * nothing can be read.
 */
export async function openBouncyCastle(
  { sealed, label: form, place }: SealedKeystore,
  password: Uint8Array | undefined,
  work: PasswordWork,
  opening: Opening,
  secrets: Secrets,
): Promise<KeystoreOutcome> {
  if (bouncyCastleForm(sealed) === 'UBER') {
    opening.say('keystore-scheme-unsupported', place, { form, algorithm: uberScheme })
    return { status: 'opened', integrity: undefined, lock: undefined }
  }
  const code = bouncyCastleMac(sealed)
  if (password !== undefined && !(await fits(password))) return { status: 'wrong-password' }
  const { entries, fault } = readBouncyCastle(sealed)
  for (const entry of entries) takeJavaEntry(entry, { sealed, label: form, place }, opening)
  if (fault) sayFault(fault, { label: form, place }, opening)
  if (password !== undefined) return { status: 'opened', integrity: 'verified', lock: undefined }
  if (fault || !code) return { status: 'opened', integrity: 'not-checked', lock: undefined }
  opening.say('keystore-integrity-unknown', place, { form, because: 'no-password' })
  const { iterations } = code.mac.derivation
  const lock = { guards: 'integrity', form, scheme: macName(code.mac), iterations, work: macWork(code.mac) } as const
  return { status: 'opened', integrity: 'not-checked', lock }

  async function fits(typed: Uint8Array): Promise<boolean> {
    if (!code) return false
    for (const octets of passwordForms(typed)) {
      secrets.own(octets.bmp)
      secrets.own(octets.utf8)
      if (await verifyPasswordMac(code.message, code.mac, octets, work)) return true
    }
    return false
  }
}
