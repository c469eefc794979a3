import { attempt, type Asn1Fault } from '../../asn1/fault.ts'
import { readSmallInteger } from '../../asn1/integer.ts'
import { readOnly, type Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { readString } from '../../asn1/string.ts'
import { Tag } from '../../asn1/tag.ts'
import { readTime } from '../../asn1/time.ts'
import type { DigestName } from '../../crypto/digest.ts'
import type { KeyDerivation } from '../../crypto/password-scheme.ts'
import type { Result } from '../../lib/result.ts'
import { leading, oidOf } from '../encoding/recognise.ts'
import type { JavaEntry } from './java-keystore-reader.ts'

/**
 * A keystore of Bouncy Castle's FIPS provider before anything in it is decrypted; or the algorithm that is not
 * supported.
 */
export type Bcfks =
  | {
      readonly derivation: KeyDerivation
      readonly keyLength: number
      readonly nonce: Uint8Array
      readonly tagLength: number
      readonly ciphertext: Uint8Array
    }
  | { readonly unsupported: Oid }

const [pbes2, pbkdf2] = ['1.2.840.113549.1.5.13', '1.2.840.113549.1.5.12']
/** AES in CCM, by the octets of its key. */
const ccm: Readonly<Record<Oid, number | undefined>> = {
  '2.16.840.1.101.3.4.1.7': 16,
  '2.16.840.1.101.3.4.1.27': 24,
  '2.16.840.1.101.3.4.1.47': 32,
}
const hmacs: Readonly<Record<Oid, DigestName | undefined>> = {
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
}
/** Kinds of entries: a certificate, a key with its chain, in either of two dresses; all others are secret keys. */
const [certificate, privateKey, protectedPrivateKey] = [0, 1, 3]

/** Told by a part encrypted under a password and a code over it, both with their algorithms. */
export function isBcfks(bytes: Uint8Array): boolean {
  const reading = attempt(() => readOnly(bytes))
  if (!reading.ok || reading.value.identifier !== Tag.sequence) return false
  const [store, check, more] = leading(reading.value, 3)
  if (store?.identifier !== Tag.sequence || check?.identifier !== Tag.sequence || more) return false
  const [algorithm, encrypted] = leading(store, 2)
  const [mac, derivation, code] = leading(check, 3)
  return (
    [algorithm, mac, derivation].every((each) => each && oidOf(leading(each, 1)[0]) !== undefined) &&
    [encrypted, code].every((each) => each?.identifier === Tag.octetString)
  )
}

/**
 * ```
 * ObjectStore ::= SEQUENCE { encryptedObjectStoreData SEQUENCE { encryptionAlgorithm AlgorithmIdentifier,
 *   encryptedContent OCTET STRING },
 *   integrityCheck SEQUENCE { macAlgorithm AlgorithmIdentifier, pbkdAlgorithm AlgorithmIdentifier, mac OCTET STRING } }
 * CCMParameters ::= SEQUENCE { aes-nonce OCTET STRING, aes-ICVlen INTEGER DEFAULT 12 }
 * ```
 * The code is not asked for: that of CCM is over the same octets.
 * @see Bouncy Castle, org.bouncycastle.asn1.bc; RFC 5084 section 3.1, RFC 8018 appendix A.2 and A.4
 */
export function readBcfks(bytes: Uint8Array): Result<Bcfks, Asn1Fault> {
  return attempt((): Bcfks => {
    const store = sequence(sequence(readOnly(bytes), 'a keystore').any('the store'), 'the store')
    const [scheme, parameters] = algorithm(store.any('the algorithm'))
    const ciphertext = store.required(Tag.octetString, 'the encrypted content').content
    if (scheme !== pbes2 || !parameters) return { unsupported: scheme }
    const both = sequence(parameters, 'parameters of PBES2')
    const [derivation, derivedBy] = algorithm(both.any('the derivation of the key'))
    const [cipher, modeBy] = algorithm(both.any('the cipher'))
    const keyLength = ccm[cipher]
    if (keyLength === undefined || !modeBy) return { unsupported: cipher }
    if (derivation !== pbkdf2 || !derivedBy) return { unsupported: derivation }
    const mode = sequence(modeBy, 'parameters of CCM')
    const nonce = mode.required(Tag.octetString, 'the nonce').content
    const tagLength = mode.done ? 12 : readSmallInteger(mode.any(''), 'the length of the tag')
    const fields = sequence(derivedBy, 'parameters of PBKDF2')
    const salt = fields.required(Tag.octetString, 'the salt').content
    const iterations = readSmallInteger(fields.any('the iterations'), 'the iterations')
    fields.optional(Tag.integer)
    const prf = fields.optional(Tag.sequence)
    const hmac = prf ? algorithm(prf)[0] : ''
    const digest = prf ? hmacs[hmac] : 'SHA-1'
    if (digest === undefined || iterations < 1) return { unsupported: hmac || derivation }
    return { derivation: { function: 'pbkdf2', digest, salt, iterations }, keyLength, nonce, tagLength, ciphertext }
  })
}

/**
 * ```
 * ObjectStoreData ::= SEQUENCE { version INTEGER, integrityAlgorithm AlgorithmIdentifier, creationDate GeneralizedTime,
 *   lastModifiedDate GeneralizedTime,
 *   objectDataSequence SEQUENCE OF ObjectData, comment UTF8String OPTIONAL }
 * ObjectData ::= SEQUENCE { type INTEGER, identifier UTF8String, creationDate GeneralizedTime, lastModifiedDate
 *   GeneralizedTime,
 *   data OCTET STRING, comment UTF8String OPTIONAL }
 * EncryptedPrivateKeyData ::= SEQUENCE { encryptedPrivateKeyInfo SEQUENCE, certificates SEQUENCE OF Certificate }
 * ```
 * The entries of a store that was decrypted; offsets into it. Keys are stepped over.
 */
export function readBcfksEntries(store: Uint8Array): Result<JavaEntry[], Asn1Fault> {
  return attempt(() => {
    const fields = sequence(readOnly(store), 'the store')
    fields.required(Tag.integer, 'the version')
    fields.required(Tag.sequence, 'an algorithm')
    fields.required(Tag.generalizedTime, 'a date')
    fields.required(Tag.generalizedTime, 'a date')
    return fields.required(Tag.sequence, 'the entries').children().map(entryOf)
  })
}

function entryOf(node: Asn1Node): JavaEntry {
  const fields = sequence(node, 'an entry')
  const type = readSmallInteger(fields.any('the kind of an entry'), 'the kind of an entry')
  const alias = readString(fields.any('an alias')).text ?? ''
  const added = readTime(fields.required(Tag.generalizedTime, 'a date')).instant ?? Infinity
  fields.required(Tag.generalizedTime, 'a date')
  const content = fields.required(Tag.octetString, 'the content of an entry')
  const held = (start: number, end: number) => ({ type: 'X.509', start, end })
  if (type === certificate) {
    const certificates = [held(content.contentStart, content.contentEnd)]
    return { kind: 'certificate', encrypted: false, alias, added, certificates }
  }
  if (type !== privateKey && type !== protectedPrivateKey)
    return { kind: 'secret', encrypted: true, alias, added, certificates: [] }
  const key = sequence(readOnly(content.source, content.contentStart, content.contentEnd), 'a key')
  key.required(Tag.sequence, 'an encrypted key')
  const chain = key.done ? [] : key.required(Tag.sequence, 'the certificates of a key').children()
  return {
    kind: 'private-key',
    encrypted: true,
    alias,
    added,
    certificates: chain.map(({ start, end }) => held(start, end)),
  }
}

function algorithm(node: Asn1Node): readonly [Oid, Asn1Node | undefined] {
  const fields = sequence(node, 'an algorithm')
  return [readOid(fields.any('an algorithm'), 'an algorithm'), fields.peek()]
}
