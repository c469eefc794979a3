import { readCertificate } from '../../src/core/certificate/certificate.ts'
import { digest } from '../../src/core/crypto/digest.ts'
import { toHex } from '../../src/core/lib/hex.ts'
import { sequence, tlv } from '../support/der-writer.ts'

/** A field of a file that we read otherwise than openssl. */
export interface Difference {
  readonly name: string
  /** `we refuse` and `openssl refuses` where only one reads the file at all. */
  readonly field: string
  readonly ours: string
  readonly theirs: string
  /** The fault that we find in the whole, or in the key. */
  readonly fault: string
  /** The certificate as we found it. */
  readonly bytes: Uint8Array
}

/**
 * Accepted differences, and why. The test fails over an entry that matches no difference, and over a difference that
 * matches no entry.
 */
export interface Otherwise {
  /** The beginning of the names of the files: a corpus, or one file of it. */
  readonly files: string
  readonly fields: readonly string[]
  readonly because: string
  readonly fault?: RegExp
  /** Told from what both read. */
  readonly if?: (difference: Difference) => boolean
}

const noCharacters = 'The octets are no characters of their type: openssl prints them as they are, we mark them.'

/** True where openssl prints our value, with other octets in place of our marks. */
export function isMarked({ ours, theirs }: Difference): boolean {
  let at = 0
  return (
    ours.includes('\ufffd') &&
    ours.split(/\ufffd+/).every((part) => {
      const found = theirs.indexOf(part, at)
      at = found + part.length
      return found >= 0
    })
  )
}

/** The digest that openssl prints is that of the frame as DER would have it around the same signed part. */
export function isReframed({ bytes, theirs }: Difference): boolean {
  const reading = readCertificate(bytes)
  if (!reading.ok) return false
  const { tbs, signatureAlgorithm, signatureValue } = reading.certificate
  // Of the algorithm openssl writes the identifier anew; the parameters stay as they came.
  const algorithm = sequence(
    ...signatureAlgorithm.node
      .children()
      .map((child, i) => (i === 0 ? tlv(child.identifier, child.content) : child.encoded)),
  )
  const { unusedBits, octets } = signatureValue
  const last = octets.map((octet, i) => (i === octets.length - 1 ? octet & (0xff << unusedBits) : octet))
  const frame = sequence(tbs.encoded, algorithm, tlv(3, Uint8Array.of(unusedBits), last))
  return toHex(digest('SHA-256', Uint8Array.from(frame))) === theirs
}

const fuzzed = 'openssl-fuzz-x509/'

/** Differences of form alone are evened out where the readings are made, and explained there. */
export const readOtherwise: readonly Otherwise[] = [
  {
    files: 'boringssl-parse-certificate/serial_not_minimal.pem#2',
    fields: ['openssl refuses'],
    because: 'A serial number with octets to spare: openssl refuses the certificate, we read it and say so.',
  },
  {
    files: 'boringssl-parse-certificate/subject',
    fields: ['subject', 'subjectAltName'],
    because: noCharacters,
    if: isMarked,
  },
  {
    files: 'zlint-half/SANURINotIA5.pem',
    fields: ['subjectAltName'],
    because: noCharacters,
    if: isMarked,
  },
  {
    files: fuzzed,
    fields: ['we refuse'],
    fault: /^no unused bits in an empty BIT STRING$/,
    because: 'X.690 section 8.6.2.3: an empty BIT STRING leaves no bits unused. The key or the signature is empty.',
  },
  {
    files: fuzzed,
    fields: ['we refuse'],
    fault: /^the (issuer|subject), a constructed SEQUENCE; found a primitive one$/,
    because:
      'X.690 section 8.9.1: a name under the identifier of a primitive SEQUENCE, which there is not. openssl does not look.',
  },
  {
    files: fuzzed,
    fields: ['we refuse'],
    fault: /^the (public key, a|value of an extension, an?) primitive (BIT|OCTET) STRING; found a constructed one$/,
    because: 'X.690 section 10.2: a string in pieces, which only BER knows. openssl puts them together.',
  },
  {
    files: fuzzed,
    fields: ['we refuse'],
    fault: /^the end of this SEQUENCE$/,
    because: 'Elements that the definition does not have.',
  },
  {
    files: fuzzed,
    fields: ['we refuse'],
    fault: /^the version of one to six octets$/,
    because: 'A version beyond every number that is counted with here: openssl prints it as unknown.',
  },
  {
    files: fuzzed,
    fields: ['we refuse'],
    fault: /^an arc of at most \d+ octets$/,
    because: 'An object identifier beyond the limit of asn1/limits.ts: openssl keeps the octets and prints what fits.',
  },
  { files: fuzzed, fields: ['subject', 'issuer', 'subjectAltName'], because: noCharacters, if: isMarked },
  {
    files: fuzzed,
    fields: ['subjectAltName'],
    because: 'openssl cannot decode the names and prints the octets of the extension; we decode those that can be.',
    if: ({ theirs }) => theirs.includes('..'),
  },
  {
    files: `${fuzzed}fcd68484e3f5408e068371b69087b038fcaaea44`,
    fields: ['subjectAltName'],
    because: 'A line end in a name: openssl prints it as it is, and only the first line is taken here.',
  },
  {
    files: `${fuzzed}157abe3e3c3cd42ae5dac9fcfb092ac3c420566e`,
    fields: ['issuer'],
    because: 'A constructed ObjectDescriptor: openssl loses the bit that says so when it writes the value.',
  },
  {
    files: `${fuzzed}fb76e286b9eb918c6fc139238008c882ca8617c4`,
    fields: ['issuer'],
    because: 'A constructed NumericString of no pieces: openssl prints the string that it would make of them.',
  },
  {
    files: fuzzed,
    fields: ['key'],
    fault: /^a key of whole octets$/,
    because:
      'RFC 5480 section 2.2 and its like make the key whole octets: openssl does not look at the bits that are said to be unused.',
  },
  {
    files: fuzzed,
    fields: ['key'],
    fault: /^point-hybrid$/,
    because: 'RFC 5480 section 2.2: the hybrid form of a point is not allowed. openssl decodes it.',
  },
  {
    files: fuzzed,
    fields: ['key'],
    fault: /^unknown key algorithm /,
    because: 'openssl takes the identifiers of DSA with SHA-1 and of elder drafts for those of keys as well.',
  },
  {
    files: fuzzed,
    fields: ['fingerprint'],
    because:
      'A frame that is BER: openssl takes the digest of its own encoding of it, we take it of the octets that came.',
    if: isReframed,
  },
]
