import type { PasswordMac } from '../../crypto/password-scheme.ts'
import { JavaFault, JavaInput } from './java-input.ts'
import type { JavaEntry, JavaKeystore } from './java-keystore-reader.ts'

/** The two formats of Bouncy Castle: entries in the open, or all of it encrypted. */
export type BouncyCastleForm = 'BKS' | 'UBER'

/** The fields before the entries. */
interface Header {
  readonly version: number
  readonly salt: Uint8Array
  readonly iterations: number
  /** Where the entries begin, or what was encrypted. */
  readonly end: number
}

/** Octets of the HMAC at the end. */
const macOctets = 20
/** Bouncy Castle writes 20 octets of salt and 1,024 to 2,047 iterations. */
const [shortestSalt, longestSalt, mostIterations] = [8, 64, 0xffffff]
/** A block of Twofish. */
const block = 16
/** Kinds of entries: the end, a certificate, an open key, octets that its owner protected, a key under a password. */
const [noEntry, certificateEntry, keyEntry, secretEntry, sealedEntry] = [0, 1, 2, 3, 4]
/** Kinds of open keys: private, public, secret. */
const openKeys = ['private-key', 'public-key', 'secret'] as const

/**
 * Which of the two begins so; undefined for anything else. No fixed octets tell: a header that makes sense, and an
 * entry or whole blocks behind it.
 */
export function bouncyCastleForm(bytes: Uint8Array): BouncyCastleForm | undefined {
  const header = headerOf(bytes)
  if (!header) return undefined
  const { end } = header
  const [kind = 0xff, high = 0, low = 0] = bytes.subarray(end, end + 3)
  const dateAt = end + 3 + high * 256 + low
  if (kind === noEntry && bytes.length === end + 1 + macOctets) return 'BKS'
  // Until the year 10889 a date in milliseconds has two zeros before it.
  if (kind <= sealedEntry && dateAt + 8 <= bytes.length && bytes[dateAt] === 0 && bytes[dateAt + 1] === 0) return 'BKS'
  return bytes.length > end && (bytes.length - end) % block === 0 ? 'UBER' : undefined
}

/**
 * ```
 * BKS         = version:u4 (1 or 2) salt iterations:u4 entry* 0:u1 HMAC-SHA-1:20
 * entry       = kind:u1 alias:UTF added:u8 chain:u4 certificate* value
 * value       = certificate | kind:u1 format:UTF algorithm:UTF octets | octets | octets      (kinds 1 to 4)
 * certificate = type:UTF octets
 * salt, octets = length:u4 u1*
 * ```
 * Without a password: certificates are not encrypted, and keys are stepped over.
 * @see Bouncy Castle, BcKeyStoreSpi, engineLoad
 */
export function readBouncyCastle(bytes: Uint8Array): JavaKeystore {
  const header = headerOf(bytes)
  const input = new JavaInput(bytes, Math.max(header?.end ?? 0, bytes.length - macOctets))
  const entries: JavaEntry[] = []
  try {
    if (!header) return input.fail('a header')
    input.skip(header.end, 'a header')
    for (let kind = nextKind(input); kind !== noEntry; kind = nextKind(input)) entries.push(readEntry(input, kind))
  } catch (thrown) {
    if (!(thrown instanceof JavaFault)) throw thrown
    return { entries, fault: thrown }
  }
  return { entries, fault: undefined }
}

/**
 * The code at the end and how its key comes out of a password: of two octets in version 1, where bits were taken for
 * octets.
 */
export function bouncyCastleMac(bytes: Uint8Array): { mac: PasswordMac; message: Uint8Array } | undefined {
  const header = headerOf(bytes)
  if (!header || bytes.length < header.end + macOctets) return undefined
  const { version, salt, iterations, end } = header
  const derivation = { function: 'pkcs12', digest: 'SHA-1', salt, iterations } as const
  const expected = bytes.subarray(bytes.length - macOctets)
  const mac = { digest: 'SHA-1', derivation, keyLength: version === 1 ? 2 : macOctets, expected } as const
  return { mac, message: bytes.subarray(end, bytes.length - macOctets) }
}

function headerOf(bytes: Uint8Array): Header | undefined {
  const input = new JavaInput(bytes, bytes.length)
  try {
    const version = input.number(4, 'a version')
    const saltLength = input.number(4, 'a length')
    if (version < 1 || version > 2 || saltLength < shortestSalt || saltLength > longestSalt) return undefined
    const salt = bytes.subarray(8, 8 + saltLength)
    input.skip(saltLength, 'a salt')
    const iterations = input.number(4, 'a count')
    return iterations > 0 && iterations <= mostIterations ? { version, salt, iterations, end: input.offset } : undefined
  } catch (thrown) {
    if (!(thrown instanceof JavaFault)) throw thrown
    return undefined
  }
}

const nextKind = (input: JavaInput): number => input.number(1, 'the kind of an entry')

function readEntry(input: JavaInput, kind: number): JavaEntry {
  input.part()
  const alias = input.text('an alias')
  const added = input.number(8, 'a date')
  const length = input.number(4, 'the length of a chain')
  const certificates: JavaEntry['certificates'][number][] = []
  for (let i = 0; i < length; i++) certificates.push(readCertificate(input))
  const entry = { alias, added, certificates, encrypted: kind !== keyEntry }
  switch (kind) {
    case certificateEntry:
      certificates.push(readCertificate(input))
      return { ...entry, kind: 'certificate' }
    case keyEntry: {
      const which = openKeys[input.number(1, 'the kind of a key')] ?? 'secret'
      input.text('the format of a key')
      input.text('the algorithm of a key')
      skipOctets(input)
      return { ...entry, kind: which }
    }
    case secretEntry:
    case sealedEntry:
      skipOctets(input)
      // The entry does not say what it seals. Only a private key has a chain.
      return { ...entry, kind: length > 0 ? 'private-key' : 'secret' }
    default:
      return input.fail('an entry of a known kind')
  }
}

function readCertificate(input: JavaInput): JavaEntry['certificates'][number] {
  input.part()
  const type = input.text('the type of a certificate')
  const length = input.number(4, 'the length of a certificate')
  const start = input.offset
  input.skip(length, 'a certificate')
  return { type, start, end: input.offset }
}

const skipOctets = (input: JavaInput): void => {
  input.skip(input.number(4, 'a length'), 'as many octets')
}
