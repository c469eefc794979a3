import { javaKeystoreDigest } from '../../crypto/java-keystore-digest.ts'
import { equalBytes } from '../../lib/bytes.ts'
import { skipSealedObject } from './java-sealed-object.ts'
import { JavaFault, JavaInput } from './java-input.ts'

/** First four octets of JKS (sun.security.provider.JavaKeyStore) and JCEKS (com.sun.crypto.provider.JceKeyStore). */
const forms: Readonly<Record<number, string>> = { 0xfeedfeed: 'JKS', 0xcececece: 'JCEKS' }

export const javaKeystoreForm = ([a = 0, b = 0, c = 0, d = 0]: Uint8Array): string | undefined =>
  forms[((a << 24) | (b << 16) | (c << 8) | d) >>> 0]

/** Octets of the digest at the end. */
const digestOctets = 20

/** One thing in a Java keystore. Keys and other secrets are stepped over. */
export interface JavaEntry {
  readonly kind: 'private-key' | 'public-key' | 'secret' | 'certificate'
  /** Of a key or another secret. */
  readonly encrypted: boolean
  readonly alias: string
  /** Milliseconds since 1970 UTC. */
  readonly added: number
  /** In order, for a key the chain from its own certificate up: offsets into the keystore. */
  readonly certificates: readonly { readonly type: string; readonly start: number; readonly end: number }[]
}

export interface JavaKeystore {
  readonly entries: readonly JavaEntry[]
  /** Where reading ended early, and what should have stood there; the entries before are whole. */
  readonly fault: Pick<JavaFault, 'offset' | 'expected' | 'limit'> | undefined
}

/**
 * ```
 * keystore    = magic:u4 version:u4 (1 or 2) count:u4 entry* SHA-1:20
 * entry       = tag:u4 alias:UTF added:u8 (key | certificate | secret)
 * key         = length:u4 EncryptedPrivateKeyInfo count:u4 certificate*    (tag 1)
 * certificate = [type:UTF, version 2 only] length:u4 octets               (tag 2)
 * secret      = a serialized javax.crypto.SealedObject                    (tag 3, JCEKS only)
 * ```
 * All numbers high octet first. Without a password: certificates are not encrypted, and keys are stepped over.
 * @see OpenJDK, sun.security.provider.JavaKeyStore and com.sun.crypto.provider.JceKeyStore, engineLoad
 */
export function readJavaKeystore(bytes: Uint8Array): JavaKeystore {
  const input = new JavaInput(bytes, Math.max(4, bytes.length - digestOctets))
  const entries: JavaEntry[] = []
  try {
    input.number(4, 'the first octets')
    const version = input.number(4, 'the version')
    if (version !== 1 && version !== 2) input.fail('version 1 or 2')
    const count = input.number(4, 'the number of entries')
    for (let i = 0; i < count; i++) entries.push(readEntry(input, version))
  } catch (thrown) {
    if (!(thrown instanceof JavaFault)) throw thrown
    return { entries, fault: thrown }
  }
  return { entries, fault: undefined }
}

/** True where this is the password that the keystore's digest was made with, and nothing was changed since. */
export function isJavaKeystorePassword(bytes: Uint8Array, password: Uint8Array): boolean {
  const end = bytes.length - digestOctets
  return end > 0 && equalBytes(javaKeystoreDigest(password, bytes.subarray(0, end)), bytes.subarray(end))
}

function readEntry(input: JavaInput, version: number): JavaEntry {
  input.part()
  const tag = input.number(4, 'the kind of an entry')
  const alias = input.text('an alias')
  const added = input.number(8, 'a date')
  switch (tag) {
    case 1: {
      input.skip(input.number(4, 'the length of a key'), 'a key')
      const length = input.number(4, 'the length of a chain')
      const certificates: JavaEntry['certificates'][number][] = []
      for (let i = 0; i < length; i++) certificates.push(readCertificate(input, version))
      return { kind: 'private-key', encrypted: true, alias, added, certificates }
    }
    case 2:
      return { kind: 'certificate', encrypted: false, alias, added, certificates: [readCertificate(input, version)] }
    case 3:
      skipSealedObject(input)
      return { kind: 'secret', encrypted: true, alias, added, certificates: [] }
    default:
      return input.fail('an entry of a known kind')
  }
}

function readCertificate(input: JavaInput, version: number): JavaEntry['certificates'][number] {
  input.part()
  const type = version === 2 ? input.text('the type of a certificate') : 'X.509'
  const length = input.number(4, 'the length of a certificate')
  const start = input.offset
  input.skip(length, 'a certificate')
  return { type, start, end: input.offset }
}
