import { concatBytes } from '../../lib/bytes.ts'
import { fromHex } from '../../lib/hex.ts'
import { failure, success, type Result } from '../../lib/result.ts'
import type { ListedLog } from '../../oid/certificate-logs.ts'
import type { UnverifiedTimestamp } from '../../finding/transparency.ts'
import { readOnly } from '../../asn1/node.ts'
import { readAlgorithmIdentifier, type AlgorithmIdentifier } from '../../crypto/algorithm-identifier.ts'
import { readSubjectPublicKeyInfo } from '../../crypto/subject-public-key-info.ts'
import type { SignedMessage } from '../../crypto/signature-verifier.ts'
import type { SignedCertificateTimestamp } from '../../certificate/extension/signed-certificate-timestamps.ts'

/**
 * The data that all timestamps of a certificate share: the signed part as the log was shown it, and the SHA-256 of the
 * issuer's SubjectPublicKeyInfo.
 */
export interface LoggedEntry {
  readonly certificate: Uint8Array
  readonly issuerKeyHash: Uint8Array
}

const sha256 = 4
/** By TLS 1.2's number of the signature algorithm. RFC 6962 section 2.1.4 has these two, both with SHA-256. */
const algorithms: Readonly<Record<number, AlgorithmIdentifier | undefined>> = {
  1: algorithm('300d06092a864886f70d01010b0500'), // sha256WithRSAEncryption
  3: algorithm('300a06082a8648ce3d040302'), // ecdsa-with-SHA256
}

/** Version v1 and SignatureType certificate_timestamp; behind the time, LogEntryType precert_entry. */
const [v1, certificateTimestamp, precertEntry] = [0, 0, 1]

/**
 * The data that a log signed, with its key, ready to verify; or the reason why this is unknown.
 * ```
 * digitally-signed struct {
 *   Version sct_version; SignatureType signature_type = certificate_timestamp; uint64 timestamp; LogEntryType
 *     entry_type;
 *   select (entry_type) { case x509_entry: ASN.1Cert; case precert_entry: PreCert; } signed_entry; CtExtensions
 *     extensions; };
 * struct { opaque issuer_key_hash[32]; TBSCertificate tbs_certificate; } PreCert;
 * opaque TBSCertificate<1..2^24-1>;
 * ```
 * @see RFC 6962 section 3.2
 */
export function signedTimestamp(
  sct: SignedCertificateTimestamp,
  log: ListedLog | undefined,
  entry: LoggedEntry | undefined,
): Result<SignedMessage, UnverifiedTimestamp> {
  if (sct.version === 'unknown') return failure('timestamp-version-unknown')
  if (!log) return failure('log-unknown')
  const signatureAlgorithm = algorithms[sct.signatureAlgorithm]
  if (!signatureAlgorithm || sct.hash !== sha256) return failure('timestamp-algorithm-unknown')
  if (!entry) return failure('issuer-not-given')
  // As it stands behind the version and the identifier: a number holds only 53 of the 64 bits.
  const timestamp = sct.octets.subarray(33, 41)
  const message = concatBytes([
    Uint8Array.of(v1, certificateTimestamp),
    timestamp,
    Uint8Array.of(0, precertEntry),
    entry.issuerKeyHash,
    lengthOf(entry.certificate, 3),
    entry.certificate,
    lengthOf(sct.extensions, 2),
    sct.extensions,
  ])
  const signer = readSubjectPublicKeyInfo(readOnly(log.spki))
  return success({ algorithm: signatureAlgorithm, signer, message, signature: sct.signature })
}

/** The length that stands before a vector of TLS. @see RFC 5246 section 4.3 */
function lengthOf({ length }: Uint8Array, octets: number): Uint8Array {
  return Uint8Array.from({ length: octets }, (_, i) => Math.floor(length / 256 ** (octets - 1 - i)) % 256)
}

function algorithm(hex: string): AlgorithmIdentifier {
  return readAlgorithmIdentifier(readOnly(fromHex(hex) ?? new Uint8Array()), 'the algorithm of a timestamp')
}
