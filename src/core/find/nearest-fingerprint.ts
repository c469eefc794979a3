import { toHex } from '../lib/hex.ts'
import { digitsAlike } from '../lib/side-by-side.ts'
import { digest } from '../crypto/digest.ts'
import type { CertificateId } from '../finding/location.ts'
import type { KeptCertificate } from '../workspace/kept-object.ts'
import type { StatedFingerprint } from '../lib/stated-fingerprint.ts'

/** A certificate, and its fingerprint by the digest that was asked for. */
export interface NearFingerprint {
  readonly certificate: CertificateId
  readonly digits: string
}

/**
 * The certificate with this fingerprint; else the one whose fingerprint has most of its digits. Undefined where none
 * has half of them: of two fingerprints that have nothing to do with each other, a sixteenth agree by chance.
 */
export function nearestFingerprint(
  stated: StatedFingerprint,
  certificates: readonly KeptCertificate[],
): NearFingerprint | undefined {
  let nearest: NearFingerprint | undefined
  let most = stated.digits.length / 2
  for (const { id, bytes } of certificates) {
    const digits = toHex(digest(stated.digest, bytes))
    if (digits === stated.digits) return { certificate: id, digits }
    const alike = digitsAlike(digits, stated.digits)
    if (alike >= most) {
      most = alike
      nearest = { certificate: id, digits }
    }
  }
  return nearest
}
