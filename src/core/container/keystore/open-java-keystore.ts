import type { SealedKeystore } from '../encoded-object.ts'
import { publicKeyIn } from '../encoding/public-part.ts'
import type { Opening } from '../opening.ts'
import type { KeystoreOutcome } from './lock.ts'
import { isJavaKeystorePassword, readJavaKeystore, type JavaEntry, type JavaKeystore } from './java-keystore-reader.ts'

/** Beyond this JavaScript knows no dates. */
const latestDate = 8.64e15

/** Certificates stand open in a JKS or JCEKS keystore; the password only shows that nobody changed them. */
export function openJavaKeystore(
  { sealed, label, place }: SealedKeystore,
  password: Uint8Array | undefined,
  opening: Opening,
): KeystoreOutcome {
  if (password !== undefined && !isJavaKeystorePassword(sealed, password)) return { status: 'wrong-password' }
  const { entries, fault } = readJavaKeystore(sealed)
  for (const entry of entries) takeJavaEntry(entry, { sealed, label, place }, opening)
  if (fault) sayFault(fault, { label, place }, opening)
  if (password !== undefined) return { status: 'opened', integrity: 'verified', lock: undefined }
  if (fault) return { status: 'opened', integrity: 'not-checked', lock: undefined }
  opening.say('keystore-integrity-unknown', place, { form: label, because: 'no-password' })
  const lock = { guards: 'integrity', form: label, scheme: 'SHA-1', iterations: 0, work: 0 } as const
  return { status: 'opened', integrity: 'not-checked', lock }
}

/** Says where reading ended early, and why. */
export function sayFault(
  { offset, expected, limit }: NonNullable<JavaKeystore['fault']>,
  { label: form, place }: Pick<SealedKeystore, 'label' | 'place'>,
  opening: Opening,
): void {
  if (limit === undefined) opening.say('keystore-damaged', place, { form, offset, expected })
  else opening.say('keystore-too-large', place, { form, limit })
}

/** Takes the certificates of an entry under its alias, and counts its key. */
export function takeJavaEntry(
  { kind, encrypted, alias, added, certificates }: JavaEntry,
  { sealed, label: form, place }: Pick<SealedKeystore, 'sealed' | 'label' | 'place'>,
  opening: Opening,
): void {
  const [own] = certificates
  if (kind === 'private-key') {
    const publicKey = own && publicKeyIn(sealed.subarray(own.start, own.end))
    opening.add({ kind, place, label: keyLabel(encrypted), alias, encrypted, publicKey })
  }
  if (kind === 'secret') opening.add({ kind, place, label: form, alias })
  for (const { type, start, end } of certificates) {
    const known = type === 'X.509' || type === 'X509'
    const bytes = sealed.slice(start, end)
    const when = added <= latestDate ? { added } : {}
    opening.add({ kind: known ? 'certificate' : 'unknown', bytes, label: undefined, alias, place, ...when })
  }
}

const keyLabel = (encrypted: boolean): string => (encrypted ? 'ENCRYPTED PRIVATE KEY' : 'PRIVATE KEY')
