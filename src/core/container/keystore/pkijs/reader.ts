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
import type { BaseBlock } from 'asn1js'
import { AuthenticatedSafe, ContentInfo, EncryptedData, PFX } from 'pkijs'
import type { Secrets } from '../../../lib/secrets.ts'
import { failure, success, type Result } from '../../../lib/result.ts'
import type { Bag, Pfx, PfxFault, PfxPart } from '../pfx.ts'
import { bags } from './bags.ts'
import { as, malformed, octetsOf, parse, Unread } from './node.ts'
import { innermost, mac, schemeOf } from './scheme.ts'

/**
 * The frame of a PKCS #12 file: nothing in it is decrypted. A key may lie in the clear in what is copied for it, which
 * `secrets` owns.
 */
export const readPfx = (bytes: Uint8Array, secrets: Secrets): Result<Pfx, PfxFault> =>
  reading(() => pfx(bytes, secrets))

/** The bags of one part of it, once that is in the clear. Keys are not copied: asn1js has views of the octets. */
export const readBags = (octets: Uint8Array): Result<Bag[], PfxFault> => reading(() => bags(parse(octets), 0))

function reading<T>(read: () => T): Result<T, PfxFault> {
  try {
    return success(read())
  } catch (thrown) {
    if (thrown instanceof Unread) return failure(thrown.fault)
    throw thrown
  }
}

/**
 * ```
 * PFX ::= SEQUENCE { version INTEGER {v3(3)}, authSafe ContentInfo, macData MacData OPTIONAL }
 * MacData ::= SEQUENCE { mac DigestInfo, macSalt OCTET STRING, iterations INTEGER DEFAULT 1 }
 * ```
 * @see RFC 7292 section 4
 */
function pfx(bytes: Uint8Array, secrets: Secrets): Pfx {
  const schema = parse(bytes)
  const { authSafe, macData } = as('a PFX', () => new PFX({ schema }))
  if (authSafe.contentType !== ContentInfo.DATA) return { authenticatedSafe: undefined, mac: undefined, parts: [] }
  const authenticatedSafe = secrets.own(octetsOf(authSafe.content as BaseBlock | undefined))
  const safe = parse(authenticatedSafe)
  const { safeContents } = as('an AuthenticatedSafe', () => new AuthenticatedSafe({ schema: safe }))
  return {
    authenticatedSafe,
    mac: macData && mac(macData.mac.digestAlgorithm, octetsOf(macData.mac.digest), octetsOf(macData.macSalt), schema),
    parts: safeContents.map((content) => part(content, secrets)),
  }
}

function part(content: ContentInfo, secrets: Secrets): PfxPart {
  switch (content.contentType) {
    case ContentInfo.DATA:
      return { kind: 'clear', octets: secrets.own(octetsOf(content.content as BaseBlock | undefined)) }
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
