import { attempt } from '../asn1/fault.ts'
import type { Asn1Node } from '../asn1/node.ts'
import type { Oid } from '../asn1/object-identifier.ts'
import { Tag } from '../asn1/tag.ts'
import type { AlgorithmIdentifier } from './algorithm-identifier.ts'
import { edwardsCurves, mlDsaAlgorithms, slhDsaAlgorithms, type EdwardsCurve } from './shared-identifiers.ts'
import { digestNames, type DigestName } from './digest.ts'
import type { MlDsaSet, SlhDsa } from './post-quantum-sets.ts'
import { mgf1, readPssParameters } from './pss-parameters.ts'

/** A signature algorithm, ready to be computed. */
export type SignatureScheme =
  | Pkcs1Scheme
  | PssScheme
  | { readonly kind: 'ecdsa'; readonly hash: DigestName }
  | { readonly kind: 'dsa'; readonly hash: DigestName }
  | { readonly kind: 'eddsa'; readonly curve: EdwardsCurve }
  | { readonly kind: 'ml-dsa'; readonly set: MlDsaSet }
  | ({ readonly kind: 'slh-dsa' } & SlhDsa)

export interface Pkcs1Scheme {
  readonly kind: 'rsa-pkcs1'
  readonly hash: DigestName
}

export interface PssScheme {
  readonly kind: 'rsa-pss'
  readonly hash: DigestName
  /** The hash of MGF1. If it is a SHAKE, SHAKE itself is the mask generation function (RFC 8692 section 3). */
  readonly mgfHash: DigestName
  /** In octets. */
  readonly saltLength: number
  /** The last octet of the encoded message: 1 stands for 0xbc, the only defined value. */
  readonly trailer: 1
}

/**
 * A scheme, or the reason why there is none: nothing here computes the algorithm, or its parameters are not those of
 * its definition.
 */
export type SchemeReading =
  | { readonly scheme: SignatureScheme; readonly parameters: 'as-defined' | 'tolerated' }
  | { readonly scheme: undefined; readonly unsupported: 'algorithm' | 'parameters' }

/**
 * The rule of an algorithm's definition for its parameters, and the deviations that are accepted:
 * - `null`: must be NULL; implementations must accept absent parameters, too (RFC 4055 section 5).
 * - `absent`: must be absent (RFC 5758 section 3); NULL is accepted, because OpenSSL and NSS ignore it and old signers
 *   wrote it.
 * - `none`: must be absent, and OpenSSL refuses anything else (RFC 8410 section 3, RFC 9881 section 2, RFC 9909 section
 *   3).
 */
type ParametersRule = 'null' | 'absent' | 'none'

const rsa = (hash: DigestName): SignatureScheme => ({ kind: 'rsa-pkcs1', hash })
const ecdsa = (hash: DigestName): SignatureScheme => ({ kind: 'ecdsa', hash })
const dsa = (hash: DigestName): SignatureScheme => ({ kind: 'dsa', hash })
const shakePss = (hash: 'SHAKE128' | 'SHAKE256', saltLength: number): SignatureScheme => ({
  kind: 'rsa-pss',
  hash,
  mgfHash: hash,
  saltLength,
  trailer: 1,
})

/**
 * Schemes that the identifier alone defines, except those that share it with their keys. `oid/algorithms.ts` has the
 * names of these and of many more.
 */
const schemes: Readonly<Record<Oid, readonly [ParametersRule, SignatureScheme] | undefined>> = {
  // RFC 3279 section 2.2.1, RFC 4055 section 5, RFC 8017 appendix A.2.4
  '1.2.840.113549.1.1.4': ['null', rsa('MD5')],
  '1.2.840.113549.1.1.5': ['null', rsa('SHA-1')],
  '1.2.840.113549.1.1.14': ['null', rsa('SHA-224')],
  '1.2.840.113549.1.1.11': ['null', rsa('SHA-256')],
  '1.2.840.113549.1.1.12': ['null', rsa('SHA-384')],
  '1.2.840.113549.1.1.13': ['null', rsa('SHA-512')],
  '1.2.840.113549.1.1.15': ['null', rsa('SHA-512/224')],
  '1.2.840.113549.1.1.16': ['null', rsa('SHA-512/256')],
  // RFC 9688 section 2.2.1
  '2.16.840.1.101.3.4.3.13': ['null', rsa('SHA3-224')],
  '2.16.840.1.101.3.4.3.14': ['null', rsa('SHA3-256')],
  '2.16.840.1.101.3.4.3.15': ['null', rsa('SHA3-384')],
  '2.16.840.1.101.3.4.3.16': ['null', rsa('SHA3-512')],
  // OIW and TeleTrusT identifiers for the same computation; makecert.exe wrote 1.3.14.3.2.29
  '1.3.14.3.2.3': ['null', rsa('MD5')],
  '1.3.14.3.2.29': ['null', rsa('SHA-1')],
  '1.3.36.3.3.1.2': ['null', rsa('RIPEMD-160')],
  // RFC 3279 section 2.2.3, RFC 5758 section 3.2
  '1.2.840.10045.4.1': ['absent', ecdsa('SHA-1')],
  '1.2.840.10045.4.3.1': ['absent', ecdsa('SHA-224')],
  '1.2.840.10045.4.3.2': ['absent', ecdsa('SHA-256')],
  '1.2.840.10045.4.3.3': ['absent', ecdsa('SHA-384')],
  '1.2.840.10045.4.3.4': ['absent', ecdsa('SHA-512')],
  // RFC 9688 section 2.2.2
  '2.16.840.1.101.3.4.3.9': ['absent', ecdsa('SHA3-224')],
  '2.16.840.1.101.3.4.3.10': ['absent', ecdsa('SHA3-256')],
  '2.16.840.1.101.3.4.3.11': ['absent', ecdsa('SHA3-384')],
  '2.16.840.1.101.3.4.3.12': ['absent', ecdsa('SHA3-512')],
  // RFC 8692 section 3
  '1.3.6.1.5.5.7.6.30': ['none', shakePss('SHAKE128', 32)],
  '1.3.6.1.5.5.7.6.31': ['none', shakePss('SHAKE256', 64)],
  '1.3.6.1.5.5.7.6.32': ['none', ecdsa('SHAKE128')],
  '1.3.6.1.5.5.7.6.33': ['none', ecdsa('SHAKE256')],
  // RFC 3279 section 2.2.2, RFC 5758 section 3.1, NIST CSOR sigAlgs; 1.3.14.3.2.27 is OIW's
  '1.2.840.10040.4.3': ['absent', dsa('SHA-1')],
  '1.3.14.3.2.27': ['absent', dsa('SHA-1')],
  '2.16.840.1.101.3.4.3.1': ['absent', dsa('SHA-224')],
  '2.16.840.1.101.3.4.3.2': ['absent', dsa('SHA-256')],
  '2.16.840.1.101.3.4.3.3': ['absent', dsa('SHA-384')],
  '2.16.840.1.101.3.4.3.4': ['absent', dsa('SHA-512')],
  '2.16.840.1.101.3.4.3.5': ['absent', dsa('SHA3-224')],
  '2.16.840.1.101.3.4.3.6': ['absent', dsa('SHA3-256')],
  '2.16.840.1.101.3.4.3.7': ['absent', dsa('SHA3-384')],
  '2.16.840.1.101.3.4.3.8': ['absent', dsa('SHA3-512')],
}

const rsaPss: Oid = '1.2.840.113549.1.1.10'

/** Yields the scheme of a signature's AlgorithmIdentifier. Never throws. */
export function readSignatureScheme(algorithm: AlgorithmIdentifier): SchemeReading {
  const { oid, parameters } = algorithm
  if (oid === rsaPss) return readPssScheme(parameters)

  const known = schemes[oid] ?? sharedScheme(oid)
  if (!known) return { scheme: undefined, unsupported: 'algorithm' }
  const [rule, scheme] = known
  if (parameters === undefined) return { scheme, parameters: rule === 'null' ? 'tolerated' : 'as-defined' }
  if (rule === 'none' || !isNull(parameters)) return { scheme: undefined, unsupported: 'parameters' }
  return { scheme, parameters: rule === 'null' ? 'as-defined' : 'tolerated' }
}

function sharedScheme(oid: Oid): readonly [ParametersRule, SignatureScheme] | undefined {
  const curve = edwardsCurves[oid]
  if (curve) return ['none', { kind: 'eddsa', curve }]
  const set = mlDsaAlgorithms[oid]
  if (set) return ['none', { kind: 'ml-dsa', set }]
  const slhDsa = slhDsaAlgorithms[oid]
  return slhDsa && ['none', { kind: 'slh-dsa', ...slhDsa }]
}

/**
 * Reads the parameters of RSA-PSS. They must be present (RFC 4055 section 3.1), although each field has a default. MGF1
 * is the only mask generation function, and 1 the only trailer. Hash and mask may use different hash functions. SHAKE
 * has its own identifiers and is refused here.
 */
function readPssScheme(parameters: Asn1Node | undefined): SchemeReading {
  const unsupported: SchemeReading = { scheme: undefined, unsupported: 'parameters' }
  if (!parameters) return unsupported
  const read = attempt(() => readPssParameters(parameters))
  if (!read.ok) return unsupported
  const { hash, maskGeneration, maskHash, saltLength, trailerField } = read.value
  const hashName = digestNames[hash]
  const mgfHash = maskHash === undefined ? undefined : digestNames[maskHash]
  if (!hashName || !mgfHash || maskGeneration !== mgf1 || trailerField !== 1 || saltLength < 0) return unsupported
  if (isShake(hashName) || isShake(mgfHash)) return unsupported
  return { scheme: { kind: 'rsa-pss', hash: hashName, mgfHash, saltLength, trailer: 1 }, parameters: 'as-defined' }
}

export const isShake = (name: DigestName): name is 'SHAKE128' | 'SHAKE256' => name === 'SHAKE128' || name === 'SHAKE256'

const isNull = (node: Asn1Node): boolean => node.identifier === Tag.null && node.contentStart === node.contentEnd
