import type { Oid } from '../../asn1/object-identifier.ts'
import type { Certificate } from '../../certificate/certificate.ts'
import type { DigestName } from '../../crypto/digest.ts'
import type { PublicKey } from '../../crypto/public-key.ts'
import { readSignatureScheme } from '../../crypto/signature-scheme.ts'
import type { PolicyProblem } from '../../finding/opc-ua.ts'
import { oidName } from '../../oid/index.ts'
import { publicKeyOf } from '../strength/strength.ts'

/** A security policy of OPC UA: which keys and signatures it takes, of the application and of every CA above it. */
export interface SecurityPolicy {
  /** As it ends the URI `http://opcfoundation.org/UA/SecurityPolicy#...`. */
  readonly id: string
  /** Part 7 marks it as deprecated since version 1.04, because it rests on SHA-1. */
  readonly outdated: boolean
  /** The document and section that the limits rest on. */
  readonly source: string
  faultOf(certificate: Certificate): PolicyFault | undefined
}

export interface PolicyFault {
  readonly problem: PolicyProblem
  /** The size of the key, where the problem is one of the key. */
  readonly bits?: number | undefined
  /** The smallest or largest size that the policy takes. */
  readonly limit?: number
  /** The name of the key's or the signature's algorithm. */
  readonly algorithm: string
}

const sha2: readonly DigestName[] = ['SHA-256', 'SHA-384', 'SHA-512']

/** RSA keys of a range of sizes, and PKCS #1 signatures with one of the hashes. */
const rsa =
  (minimum: number, maximum: number, hashes: readonly DigestName[]) =>
  (certificate: Certificate): PolicyFault | undefined => {
    const key = publicKeyOf(certificate)
    if (key?.kind !== 'rsa') return { problem: 'key-kind', bits: key?.bits, algorithm: keyName(certificate, key) }
    const { bits } = key
    if (bits < minimum) return { problem: 'key-short', bits, limit: minimum, algorithm: 'RSA' }
    if (bits > maximum) return { problem: 'key-long', bits, limit: maximum, algorithm: 'RSA' }
    return signatureFault(certificate, 'rsa-pkcs1', hashes)
  }

/** Keys on one of the curves. @param curves the hashes that go with each curve */
const ecdsa =
  (curves: Readonly<Record<Oid, readonly DigestName[]>>) =>
  (certificate: Certificate): PolicyFault | undefined => {
    const key = publicKeyOf(certificate)
    const named = key?.kind === 'ec' && key.curve.form === 'named' && curves[key.curve.oid] !== undefined
    if (!named) return { problem: 'key-kind', bits: key?.bits, algorithm: keyName(certificate, key) }
    return signatureFault(certificate, 'ecdsa', [...new Set(Object.values(curves).flat())])
  }

const eddsa =
  (curve: 'Ed25519' | 'Ed448') =>
  (certificate: Certificate): PolicyFault | undefined => {
    const key = publicKeyOf(certificate)
    if (key?.kind !== 'eddsa' || key.curve !== curve)
      return { problem: 'key-kind', bits: key?.bits, algorithm: keyName(certificate, key) }
    const { scheme } = readSignatureScheme(certificate.signatureAlgorithm)
    return scheme?.kind === 'eddsa' && scheme.curve === curve ? undefined : signatureKind(certificate)
  }

function signatureFault(
  certificate: Certificate,
  kind: 'rsa-pkcs1' | 'ecdsa',
  hashes: readonly DigestName[],
): PolicyFault | undefined {
  const { scheme } = readSignatureScheme(certificate.signatureAlgorithm)
  if (scheme?.kind !== kind) return signatureKind(certificate)
  return hashes.includes(scheme.hash) ? undefined : { problem: 'hash', algorithm: scheme.hash }
}

const signatureKind = ({ signatureAlgorithm: { oid } }: Certificate): PolicyFault => {
  return { problem: 'signature-kind', algorithm: oidName(oid) ?? oid }
}

function keyName({ spki }: Certificate, key: PublicKey | undefined): string {
  const { oid } = spki.algorithm
  const curve = key?.kind === 'ec' && key.curve.form === 'named' ? key.curve.oid : oid
  return oidName(curve) ?? curve
}

const p256: Oid = '1.2.840.10045.3.1.7'
const p384: Oid = '1.3.132.0.34'
const brainpoolP256r1: Oid = '1.3.36.3.3.2.8.1.1.7'
const brainpoolP384r1: Oid = '1.3.36.3.3.2.8.1.1.11'
const longSha2: readonly DigestName[] = ['SHA-384', 'SHA-512']

/** "SHA-1 or stronger", as the profiles of the outdated policies say. */
const sha1OrStronger: readonly DigestName[] = ['SHA-1', ...sha2]

const part7 = 'OPC 10000-7: profile of the security policy'
const eccSource = 'OPC 10000-12 section 7.8.4; OPC UA Amendment 4 section 8.5.7'

/**
 * The policies with a profile of their own for certificates, the oldest first. The limits apply to every certificate of
 * a chain, issuers included.
 * @see OPC 10000-6 section 6.1; OPC 10000-12 sections 7.8.4.8 to 7.8.4.16 on the keys
 */
export const securityPolicies: readonly SecurityPolicy[] = [
  { id: 'Basic128Rsa15', outdated: true, source: part7, faultOf: rsa(1024, 2048, sha1OrStronger) },
  { id: 'Basic256', outdated: true, source: part7, faultOf: rsa(1024, 2048, sha1OrStronger) },
  { id: 'Basic256Sha256', outdated: false, source: part7, faultOf: rsa(2048, 4096, sha2) },
  { id: 'Aes128_Sha256_RsaOaep', outdated: false, source: part7, faultOf: rsa(2048, 4096, sha2) },
  { id: 'Aes256_Sha256_RsaPss', outdated: false, source: part7, faultOf: rsa(2048, 4096, sha2) },
  { id: 'ECC_nistP256', outdated: false, source: eccSource, faultOf: ecdsa({ [p256]: sha2, [p384]: longSha2 }) },
  { id: 'ECC_nistP384', outdated: false, source: eccSource, faultOf: ecdsa({ [p384]: longSha2 }) },
  {
    id: 'ECC_brainpoolP256r1',
    outdated: false,
    source: eccSource,
    faultOf: ecdsa({ [brainpoolP256r1]: sha2, [brainpoolP384r1]: longSha2 }),
  },
  { id: 'ECC_brainpoolP384r1', outdated: false, source: eccSource, faultOf: ecdsa({ [brainpoolP384r1]: longSha2 }) },
  { id: 'ECC_curve25519', outdated: false, source: eccSource, faultOf: eddsa('Ed25519') },
  { id: 'ECC_curve448', outdated: false, source: eccSource, faultOf: eddsa('Ed448') },
]

/** Whether the certificate has a key for a policy with elliptic curves. */
export function hasCurveKey(certificate: Certificate): boolean {
  const key = publicKeyOf(certificate)
  return key?.kind === 'ec' || key?.kind === 'eddsa'
}

/** The policy that comes closest to a key: what a certificate of another kind, or size, is measured by. */
export function nearestPolicy(certificate: Certificate): SecurityPolicy {
  const current = securityPolicies.filter(({ outdated }) => !outdated)
  const nearest = current.find(({ faultOf }) => faultOf(certificate)?.problem !== 'key-kind') ?? current[0]
  if (!nearest) throw new Error('there is a current policy')
  return nearest
}
