/**
 * Reads PKCS #12 with asn1js and pkijs into types of our own. Both read BER well, with indefinite lengths and octet
 * strings in pieces, and PKCS #12 files use these.
 *
 * How they are used, and why:
 * - `fromBER` of asn1js, once, with limits of ours, then `new X({ schema })`. pkijs' own `fromBER` cannot raise asn1js'
 *   limits, at which real files fail.
 * - No `parsedValue`, no `toJSON`, no `toString` of values, no `SafeContents` and no `CertBag`: those decode
 *   certificates, with the low limits again, and private keys, which nobody needs decoded. Bags are taken apart here.
 * - Numbers are read from their octets: pkijs gives 0 for an iteration count of more than 31 bits.
 * - Certificates and keys are the octets as they stand (`valueBeforeDecodeView`, or the content of an OCTET STRING),
 *   never encoded again.
 * - Each call of theirs stands alone in `unlessItThrows` (asn1js throws a RangeError for long strings): where it
 *   throws, this page could not read the file, which is no statement about the file. Errors of our own pass through. No
 *   words of theirs reach the person.
 *
 * Certificates, CRLs and extensions are not read with them: verdicts rest on those. See the README of the core.
 */
import { BaseBlock, BmpString, fromBER, Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AsnError,
  AuthenticatedSafe,
  ContentInfo,
  EncryptedData,
  PBES2Params,
  PBKDF2Params,
  PFX,
  type AlgorithmIdentifier,
} from 'pkijs'
import type { Oid } from '../../asn1/object-identifier.ts'
import { digestNames, type DigestName } from '../../crypto/digest.ts'
import {
  cipherSizes,
  type CipherName,
  type KeyDerivation,
  type PasswordMac,
  type PasswordScheme,
} from '../../crypto/password-scheme.ts'
import { countEncodings } from '../../asn1/count-encodings.ts'
import { concatBytes } from '../../lib/bytes.ts'
import { unlessItThrows } from '../../lib/library-call.ts'
import { failure, success, type Result } from '../../lib/result.ts'
import type { Bag, Pfx, PfxFault, PfxPart } from './pfx.ts'

/**
 * Depth: asn1js recurses, and overflows the stack at some 1,300 levels. Nodes: a truststore of 10,000 certificates has
 * fewer than 200,000. Length: ten times the largest keystore that was seen.
 */
const limits = { maxDepth: 100, maxNodes: 200_000, maxContentLength: 64 << 20, parseEmbedded: false }

/** Safes within safes, which nobody writes. */
const maximumNesting = 8

/**
 * Why a file is not read: thrown by the functions below, and a `Result` at their boundary. Any other error is one of
 * this program.
 */
class Unread extends Error {
  constructor(readonly fault: PfxFault) {
    super(fault.kind)
  }
}

const malformed = (expected: string): Unread => new Unread({ kind: 'malformed', expected })

/** The frame of a PKCS #12 file: nothing in it is decrypted. */
export const readPfx = (bytes: Uint8Array): Result<Pfx, PfxFault> => reading(() => pfx(bytes))

/** The bags of one part of it, once that is in the clear. */
export const readBags = (octets: Uint8Array): Result<Bag[], PfxFault> => reading(() => bags(parse(octets), 0))

function reading<T>(read: () => T): Result<T, PfxFault> {
  try {
    return success(read())
  } catch (thrown) {
    if (thrown instanceof Unread) return failure(thrown.fault)
    throw thrown
  }
}

function parse(bytes: Uint8Array): BaseBlock {
  // Asked first: asn1js takes a hundred times as long to come to its limit.
  if (countEncodings(bytes, limits.maxNodes) > limits.maxNodes)
    throw new Unread({ kind: 'too-many-parts', limit: limits.maxNodes })
  const parsed = unlessItThrows(() => fromBER(bytes, limits))
  if (!parsed) throw new Unread({ kind: 'unreadable' })
  if (parsed.offset === -1) throw malformed('an encoding that can be read to its end (ASN.1)')
  return parsed.result
}

/**
 * The structure as pkijs reads it. Only its constructor may stand in `make`: an AsnError says that it is another
 * structure, anything else is its own fault.
 */
function as<T>(expected: string, make: () => T): T {
  try {
    return make()
  } catch (thrown) {
    throw thrown instanceof AsnError ? malformed(expected) : new Unread({ kind: 'unreadable' })
  }
}

/**
 * ```
 * PFX ::= SEQUENCE { version INTEGER {v3(3)}, authSafe ContentInfo, macData MacData OPTIONAL }
 * MacData ::= SEQUENCE { mac DigestInfo, macSalt OCTET STRING, iterations INTEGER DEFAULT 1 }
 * ```
 * @see RFC 7292 section 4
 */
function pfx(bytes: Uint8Array): Pfx {
  const schema = parse(bytes)
  const { authSafe, macData } = as('a PFX', () => new PFX({ schema }))
  if (authSafe.contentType !== ContentInfo.DATA) return { authenticatedSafe: undefined, mac: undefined, parts: [] }
  const authenticatedSafe = octetsOf(authSafe.content as BaseBlock | undefined)
  const safe = parse(authenticatedSafe)
  const { safeContents } = as('an AuthenticatedSafe', () => new AuthenticatedSafe({ schema: safe }))
  return {
    authenticatedSafe,
    mac: macData && mac(macData.mac.digestAlgorithm, octetsOf(macData.mac.digest), octetsOf(macData.macSalt), schema),
    parts: safeContents.map(part),
  }
}

function mac(
  algorithm: AlgorithmIdentifier,
  expected: Uint8Array,
  salt: Uint8Array,
  file: BaseBlock,
): PasswordMac | 'unsupported' {
  if (algorithm.algorithmId === pbmac1) return pbmac1Of(algorithm, expected)
  const digest = digestNames[algorithm.algorithmId]
  if (digest === undefined) return 'unsupported'
  const count = elements(elements(file)[2])[2]
  const iterations = count ? countOf(count) : 1
  return { digest, derivation: { function: 'pkcs12', digest, salt, iterations }, keyLength: expected.length, expected }
}

/**
 * `PBMAC1-params ::= SEQUENCE { keyDerivationFunc AlgorithmIdentifier, messageAuthScheme AlgorithmIdentifier }`: the
 * two fields that PBES2-params has. The length of the key must be there, and be 20 octets at least, as OpenSSL asks for
 * too: with one octet anybody could make the code.
 * @see RFC 9579 section 5
 */
function pbmac1Of(algorithm: AlgorithmIdentifier, expected: Uint8Array): PasswordMac | 'unsupported' {
  const { keyDerivationFunc, encryptionScheme } = pbes2Of(algorithm)
  const digest = hmacDigests[encryptionScheme.algorithmId]
  const derivation = pbkdf2Of(keyDerivationFunc)
  const length = elements(parametersOf(keyDerivationFunc))[2]
  if (!(length instanceof Integer)) throw malformed('the length of the key of the authentication code')
  const keyLength = countOf(length)
  if (digest === undefined || !derivation || keyLength < 20 || keyLength > 1024) return 'unsupported'
  return { digest, derivation, keyLength, expected }
}

function part(content: ContentInfo): PfxPart {
  switch (content.contentType) {
    case ContentInfo.DATA:
      return { kind: 'clear', octets: octetsOf(content.content as BaseBlock | undefined) }
    case ContentInfo.ENCRYPTED_DATA: {
      const schema = content.content as BaseBlock | undefined
      if (!schema) throw malformed('EncryptedData')
      const { encryptedContentInfo } = as('EncryptedData', () => new EncryptedData({ schema }))
      const { contentEncryptionAlgorithm: algorithm, encryptedContent } = encryptedContentInfo
      const scheme = schemeOf(algorithm)
      if (!encryptedContent) throw malformed('the encrypted content')
      return scheme
        ? { kind: 'encrypted', scheme, ciphertext: octetsOf(encryptedContent) }
        : { kind: 'unsupported', algorithm: innermost(algorithm) }
    }
    default:
      // encrypted for a key, or signed: nobody writes these
      return { kind: 'unsupported', algorithm: content.contentType }
  }
}

/** @see RFC 7292 appendix C, RFC 8018 section 6.2 */
function schemeOf(algorithm: AlgorithmIdentifier): PasswordScheme | undefined {
  const { algorithmId } = algorithm
  const cipher = pkcs12Ciphers[algorithmId]
  if (cipher) {
    // pkcs-12PbeParams ::= SEQUENCE { salt OCTET STRING, iterations INTEGER }
    const [salt, iterations] = elements(parametersOf(algorithm))
    if (!salt || !iterations) throw malformed('the salt and the iterations')
    const derivation = {
      function: 'pkcs12',
      digest: 'SHA-1',
      salt: octetsOf(salt),
      iterations: countOf(iterations),
    } as const
    return { cipher, derivation, iv: undefined }
  }
  if (algorithmId !== pbes2) return undefined
  const { keyDerivationFunc, encryptionScheme } = pbes2Of(algorithm)
  const derivation = pbkdf2Of(keyDerivationFunc)
  const chosen = pbes2Ciphers[encryptionScheme.algorithmId]
  if (!derivation || !chosen) return undefined
  const iv = octetsOf(parametersOf(encryptionScheme))
  if (iv.length !== cipherSizes[chosen].block) throw malformed('an initialization vector')
  return { cipher: chosen, derivation, iv }
}

/**
 * `PBKDF2-params ::= SEQUENCE { salt, iterationCount INTEGER, keyLength INTEGER OPTIONAL, prf DEFAULT hmacWithSHA1 }`
 * (RFC 8018 appendix A.2)
 */
function pbkdf2Of(algorithm: AlgorithmIdentifier): KeyDerivation | undefined {
  if (algorithm.algorithmId !== pbkdf2) return undefined
  const schema = parametersOf(algorithm)
  const parameters = as('parameters of PBKDF2', () => new PBKDF2Params({ schema }))
  const { prf } = parameters
  const salt = parameters.salt as BaseBlock
  const iterations = elements(schema)[1]
  const digest = prf ? hmacDigests[prf.algorithmId] : 'SHA-1'
  if (!iterations || !(salt instanceof OctetString) || digest === undefined) return undefined
  return { function: 'pbkdf2', digest, salt: octetsOf(salt), iterations: countOf(iterations) }
}

/** Both algorithms of PBES2, and of PBMAC1. */
function pbes2Of(algorithm: AlgorithmIdentifier): PBES2Params {
  const schema = parametersOf(algorithm)
  return as('parameters of PBES2', () => new PBES2Params({ schema }))
}

/**
 * The algorithm to name where this one is not supported: within PBES2 that of the cipher, unless the derivation is the
 * strange one.
 */
function innermost(algorithm: AlgorithmIdentifier): Oid {
  if (algorithm.algorithmId !== pbes2) return algorithm.algorithmId
  const { keyDerivationFunc, encryptionScheme } = pbes2Of(algorithm)
  return keyDerivationFunc.algorithmId === pbkdf2 ? encryptionScheme.algorithmId : keyDerivationFunc.algorithmId
}

/**
 * ```
 * SafeContents ::= SEQUENCE OF SafeBag
 * SafeBag ::= SEQUENCE { bagId OBJECT IDENTIFIER, bagValue [0] EXPLICIT ANY, bagAttributes SET OF PKCS12Attribute
 *   OPTIONAL }
 * ```
 * @see RFC 7292 section 4.2
 */
function bags(safe: BaseBlock, nesting: number): Bag[] {
  if (!(safe instanceof Sequence) || nesting > maximumNesting) throw malformed('a list of bags')
  return elements(safe).flatMap((bag): Bag | Bag[] => {
    const [id, wrapped, attributes] = elements(bag)
    const value = elements(wrapped)[0]
    if (!(id instanceof ObjectIdentifier) || !value) throw malformed('a bag')
    const name = friendlyName(elements(attributes))
    switch (id.valueBlock.toString()) {
      case `${bagTypes}.1`:
        return { kind: 'private-key', encrypted: false, name }
      case `${bagTypes}.2`:
        return { kind: 'private-key', encrypted: true, name }
      case `${bagTypes}.3`:
        return { kind: 'certificate', name, octets: held(value) }
      case `${bagTypes}.4`:
        return { kind: 'revocation-list', name, octets: held(value) }
      case `${bagTypes}.6`:
        return bags(value, nesting + 1)
      default:
        return { kind: 'secret', name }
    }
  })
}

/**
 * `CertBag ::= SEQUENCE { certId, certValue [0] EXPLICIT OCTET STRING }`, and a CRLBag alike; undefined for SDSI, which
 * nobody has.
 */
function held(bag: BaseBlock): Uint8Array | undefined {
  const [type, wrapped] = elements(bag)
  const [value] = elements(wrapped)
  if (!(type instanceof ObjectIdentifier) || !value) throw malformed('what a bag holds')
  return value instanceof OctetString ? octetsOf(value) : undefined
}

/**
 * `PKCS12Attribute ::= SEQUENCE { attrId OBJECT IDENTIFIER, attrValues SET OF ANY }`; `friendlyName ATTRIBUTE ::= {
 * WITH SYNTAX BMPString }`. Any of these sets may be empty: Windows marks keys of the machine's store with an attribute
 * without a value (1.3.6.1.4.1.311.17.2). Java puts surrogates into a name, which BMPString has not.
 * @see RFC 7292 section 4.2, RFC 2985 section 5.5.1
 */
function friendlyName(attributes: readonly BaseBlock[]): string | undefined {
  for (const attribute of attributes) {
    const [type, values] = elements(attribute)
    const [value] = elements(values)
    if (!(type instanceof ObjectIdentifier) || type.valueBlock.toString() !== friendlyNameType) continue
    if (value instanceof BmpString) return utf16.decode(octetsOf(value))
  }
  return undefined
}

function parametersOf(algorithm: AlgorithmIdentifier): BaseBlock {
  const parameters = algorithm.algorithmParams as BaseBlock | undefined
  if (!parameters) throw malformed('the parameters of an algorithm')
  return parameters
}

/** The elements of a constructed node; none for other nodes, though asn1js keeps the arcs of an identifier there too. */
function elements(node: BaseBlock | undefined): readonly BaseBlock[] {
  const value = (node?.valueBlock as { readonly value?: unknown } | undefined)?.value
  return Array.isArray(value) ? value.filter((element) => element instanceof BaseBlock) : []
}

/** The octets of an OCTET STRING, of one in pieces too, whatever its tag. Its depth was bounded when it was parsed. */
function octetsOf(node: BaseBlock | undefined): Uint8Array {
  if (!node) throw malformed('an octet string')
  if (node.idBlock.isConstructed) return concatBytes(elements(node).map(octetsOf))
  const { valueHexView } = node.valueBlock as { readonly valueHexView?: Uint8Array }
  if (!valueHexView) throw malformed('an octet string')
  return valueHexView.slice()
}

/** A number of at least one; `Infinity` where it cannot be told exactly. */
function countOf(node: BaseBlock): number {
  if (!(node instanceof Integer)) throw malformed('a number')
  const octets = octetsOf(node)
  const count = octets.reduce((sum, octet) => sum * 256 + octet, 0)
  if (octets.length === 0 || (octets[0] ?? 0) > 127 || count === 0) throw malformed('a number of at least one')
  return count > Number.MAX_SAFE_INTEGER ? Infinity : count
}

const utf16 = new TextDecoder('utf-16be')

const friendlyNameType = '1.2.840.113549.1.9.20'
const bagTypes = '1.2.840.113549.1.12.10.1'
const pbkdf2 = '1.2.840.113549.1.5.12'
const pbes2 = '1.2.840.113549.1.5.13'
const pbmac1 = '1.2.840.113549.1.5.14'

const pkcs12Ciphers: Readonly<Record<Oid, CipherName | undefined>> = {
  '1.2.840.113549.1.12.1.1': 'rc4-128',
  '1.2.840.113549.1.12.1.2': 'rc4-40',
  '1.2.840.113549.1.12.1.3': 'des-ede3-cbc',
  '1.2.840.113549.1.12.1.4': 'des-ede2-cbc',
  '1.2.840.113549.1.12.1.5': 'rc2-128-cbc',
  '1.2.840.113549.1.12.1.6': 'rc2-40-cbc',
}

const pbes2Ciphers: Readonly<Record<Oid, CipherName | undefined>> = {
  '1.3.14.3.2.7': 'des-cbc',
  '1.2.840.113549.3.7': 'des-ede3-cbc',
  '2.16.840.1.101.3.4.1.2': 'aes-128-cbc',
  '2.16.840.1.101.3.4.1.22': 'aes-192-cbc',
  '2.16.840.1.101.3.4.1.42': 'aes-256-cbc',
}

/** @see RFC 8018 appendix B.1.1 and B.1.2 */
const hmacDigests: Readonly<Record<Oid, DigestName | undefined>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.8': 'SHA-224',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
  '1.2.840.113549.2.12': 'SHA-512/224',
  '1.2.840.113549.2.13': 'SHA-512/256',
}
