import type { Oid } from '../../asn1/object-identifier.ts'
import type { DigestName } from '../../crypto/digest.ts'
import { readPublicKey, type PublicKey } from '../../crypto/public-key.ts'
import { readSignatureScheme, type SignatureScheme } from '../../crypto/signature-scheme.ts'
import type { SubjectPublicKeyInfo } from '../../crypto/subject-public-key-info.ts'
import type { Certificate } from '../../certificate/certificate.ts'

/** The weakness of a key or a signature, or the rule that forbids it. */
export type Weakness =
  | { readonly kind: 'hash'; readonly hash: DigestName }
  /** `negligible`: less than 80 bits of strength, such as RSA below 1,024 bits. */
  | { readonly kind: 'key-size'; readonly bits: number; readonly minimum: number; readonly negligible: boolean }
  /** A modulus whose size is no multiple of 8 bits. */
  | { readonly kind: 'odd-size'; readonly bits: number }
  | { readonly kind: 'small-exponent'; readonly exponent: number }
  /** The algorithm, or the curve of a key, is none of those that are allowed. */
  | { readonly kind: 'not-allowed'; readonly part: 'key' | 'signature'; readonly algorithm: Oid }

/** One rule book: what it says of keys, and of the signatures that certificates bear. */
export interface StrengthRules {
  keyWeaknesses(certificate: Certificate): Weakness[]
  signatureWeaknesses(certificate: Certificate): Weakness[]
  /** Whether a path fails for it; otherwise it is worth knowing. */
  refuses(weakness: Weakness): boolean
}

const weakHashes: ReadonlySet<DigestName> = new Set(['MD5', 'SHA-1', 'RIPEMD-160'])
const hashOf = (scheme: SignatureScheme): DigestName | undefined => ('hash' in scheme ? scheme.hash : undefined)

/**
 * Strength that new systems should not use: less than 112 bits. It refuses nothing, as `openssl verify` does unless a
 * security level is asked for.
 * @see NIST SP 800-131A revision 2 sections 3 and 9
 */
export const advised: StrengthRules = {
  keyWeaknesses(certificate) {
    const key = publicKeyOf(certificate)
    switch (key?.kind) {
      case 'rsa':
      case 'rsa-pss':
        return [...modulusTooSmall(key.bits), ...smallExponent(key)]
      case 'dsa':
        return modulusTooSmall(key.bits)
      case 'ec':
        return sizeBelow(224, key.bits, 160)
      default:
        return []
    }
  },
  signatureWeaknesses({ signatureAlgorithm }) {
    const { scheme } = readSignatureScheme(signatureAlgorithm)
    const hash = scheme && hashOf(scheme)
    return hash && weakHashes.has(hash) ? [{ kind: 'hash', hash }] : []
  },
  refuses: () => false,
}

/**
 * Strength that OpenSSL 3 refuses in TLS by default (security level 1), below 80 bits: RSA and DSA below 1,024 bits,
 * curves below 160, MD5 and SHA-1. Go and all browsers refuse those hashes, too.
 * @see OpenSSL SSL_CTX_set_security_level
 */
export const tlsDefaults: StrengthRules = {
  ...advised,
  refuses: (weakness) => weakness.kind === 'hash' || (weakness.kind === 'key-size' && weakness.negligible),
}

const publicTlsCurves: ReadonlySet<Oid> = new Set(['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.35'])
const publicTlsHashes: ReadonlySet<DigestName> = new Set(['SHA-256', 'SHA-384', 'SHA-512'])

/**
 * Keys and signatures that public TLS allows: RSA of 2,048 bits or more in whole octets, P-256, P-384 and P-521, each
 * with SHA-2. That the hash goes with the size of the curve (section 7.1.3.2.2) is not asked.
 * @see CA/Browser Forum Baseline Requirements sections 6.1.5, 7.1.3.1 and 7.1.3.2
 */
export const publicTls: StrengthRules = {
  keyWeaknesses(certificate) {
    const key = publicKeyOf(certificate)
    const { oid } = certificate.spki.algorithm
    if (key?.kind === 'rsa') {
      const oddSize: Weakness[] = key.bits % 8 === 0 ? [] : [{ kind: 'odd-size', bits: key.bits }]
      return [...modulusTooSmall(key.bits), ...oddSize, ...smallExponent(key)]
    }
    if (key?.kind !== 'ec') return [{ kind: 'not-allowed', part: 'key', algorithm: oid }]
    const curve = key.curve.form === 'named' ? key.curve.oid : oid
    return publicTlsCurves.has(curve) ? [] : [{ kind: 'not-allowed', part: 'key', algorithm: curve }]
  },
  signatureWeaknesses({ signatureAlgorithm }) {
    const { scheme } = readSignatureScheme(signatureAlgorithm)
    const hash = scheme && hashOf(scheme)
    if (hash && weakHashes.has(hash)) return [{ kind: 'hash', hash }]
    const allowed = scheme && hash && publicTlsHashes.has(hash) && scheme.kind !== 'dsa'
    return allowed ? [] : [{ kind: 'not-allowed', part: 'signature', algorithm: signatureAlgorithm.oid }]
  },
  refuses: ({ kind }) => kind !== 'small-exponent',
}

const modulusTooSmall = (bits: number): Weakness[] => sizeBelow(2048, bits, 1024)

const sizeBelow = (minimum: number, bits: number | undefined, negligibleBelow: number): Weakness[] =>
  bits !== undefined && bits < minimum ? [{ kind: 'key-size', bits, minimum, negligible: bits < negligibleBelow }] : []

/**
 * Below 2^16 + 1: allowed, and the ground on which padding mistakes became forgeries. @see FIPS 186-5 appendix A.1.1,
 * Baseline Requirements section 6.1.6
 */
function smallExponent({ exponent }: Extract<PublicKey, { kind: 'rsa' | 'rsa-pss' }>): Weakness[] {
  if (exponent.negative || exponent.octets.length > 2) return []
  return [{ kind: 'small-exponent', exponent: exponent.octets.reduce((number, octet) => 256 * number + octet, 0) }]
}

const known = new WeakMap<SubjectPublicKeyInfo, { readonly key: PublicKey | undefined }>()

/**
 * Undefined where it cannot be read; what is wrong with such a key is not its strength. Read once, for points on curves
 * take a while.
 */
export function publicKeyOf({ spki }: Certificate): PublicKey | undefined {
  const before = known.get(spki)
  if (before) return before.key
  const read = readPublicKey(spki)
  const key = read.ok ? read.value : undefined
  known.set(spki, { key })
  return key
}
