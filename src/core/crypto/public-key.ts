import { ed25519 } from '@noble/curves/ed25519.js'
import { ed448 } from '@noble/curves/ed448.js'
import { Asn1Fault, attempt } from '../asn1/fault.ts'
import type { Oid } from '../asn1/object-identifier.ts'
import type { Result } from '../lib/result.ts'
import { unlessItThrows } from '../lib/library-call.ts'
import { readDsaKey, type DsaPublicKey } from './dsa-public-key.ts'
import { readEcKey, type EcPublicKey } from './ec-public-key.ts'
import type { KeyFault } from './key-fault.ts'
import { mlDsaSets, slhDsaSets, type MlDsaSet, type SlhDsa } from './post-quantum-sets.ts'
import {
  readRsaKey,
  readRsaPssKey,
  readShakePssKey,
  type RsaPssPublicKey,
  type RsaPublicKey,
} from './rsa-public-key.ts'
import { edwardsCurves, mlDsaAlgorithms, slhDsaAlgorithms, type EdwardsCurve } from './shared-identifiers.ts'
import type { SubjectPublicKeyInfo } from './subject-public-key-info.ts'

export type MontgomeryCurve = 'X25519' | 'X448'

/** A key that is a string of octets of a fixed length. */
interface OctetKey {
  readonly octets: Uint8Array
  readonly faults: readonly KeyFault[]
}

export interface EdwardsPublicKey extends OctetKey {
  readonly kind: 'eddsa'
  readonly curve: EdwardsCurve
  readonly bits: number
}

/** A key for key agreement: it cannot sign. */
export interface MontgomeryPublicKey extends OctetKey {
  readonly kind: 'xdh'
  readonly curve: MontgomeryCurve
  readonly bits: number
}

export interface MlDsaPublicKey extends OctetKey {
  readonly kind: 'ml-dsa'
  readonly set: MlDsaSet
  /** Lattices have no size in bits that could be compared with the size of other keys. */
  readonly bits: undefined
}

export interface SlhDsaPublicKey extends OctetKey, SlhDsa {
  readonly kind: 'slh-dsa'
  readonly bits: undefined
}

/** A key of an algorithm that nothing here decodes; its name may still be in `oid/algorithms.ts`. */
export interface UnknownPublicKey extends OctetKey {
  readonly kind: 'unknown'
  readonly bits: undefined
}

/**
 * A public key, decoded as far as possible. `bits` is its size in the usual sense. A key with `faults` is shown, and
 * not used to verify.
 */
export type PublicKey =
  | RsaPublicKey
  | RsaPssPublicKey
  | EcPublicKey
  | DsaPublicKey
  | EdwardsPublicKey
  | MontgomeryPublicKey
  | MlDsaPublicKey
  | SlhDsaPublicKey
  | UnknownPublicKey

type KeyDecoder = (spki: SubjectPublicKeyInfo) => PublicKey

/** Decoders by the identifier of the key's algorithm; `oid/algorithms.ts` has the names and sources. */
const decoders: Readonly<Record<Oid, KeyDecoder | undefined>> = {
  '1.2.840.113549.1.1.1': readRsaKey,
  '2.5.8.1.1': readRsaKey,
  '1.2.840.113549.1.1.10': readRsaPssKey,
  '1.3.6.1.5.5.7.6.30': readShakePssKey('2.16.840.1.101.3.4.2.11', 32),
  '1.3.6.1.5.5.7.6.31': readShakePssKey('2.16.840.1.101.3.4.2.12', 64),
  '1.2.840.10040.4.1': readDsaKey,
  '1.3.14.3.2.12': readDsaKey,
  '1.2.840.10045.2.1': readEcKey('unrestricted'),
  '1.3.132.1.12': readEcKey('ECDH'),
  '1.3.132.1.13': readEcKey('ECMQV'),
  '1.3.101.110': (spki) => ({ kind: 'xdh', curve: 'X25519', bits: 256, ...octetKey(spki, 32) }),
  '1.3.101.111': (spki) => ({ kind: 'xdh', curve: 'X448', bits: 448, ...octetKey(spki, 56) }),
}

/**
 * Reads the octets of a key. An unknown algorithm is an answer (`unknown`), and so is a key with faults. The result is
 * a fault only where the octets are not a key of the algorithm that they claim. Its offset counts from the start of the
 * key's octets, or of the certificate if the parameters have the fault.
 */
export function readPublicKey(spki: SubjectPublicKeyInfo): Result<PublicKey, Asn1Fault> {
  return attempt(() => {
    const decoder = decoders[spki.algorithm.oid] ?? sharedDecoder(spki.algorithm.oid)
    if (!decoder) return { kind: 'unknown', bits: undefined, octets: spki.key.octets, faults: [] }
    if (spki.key.unusedBits !== 0) throw new Asn1Fault('bad-value', 0, 'a key of whole octets')
    return decoder(spki)
  })
}

function sharedDecoder(oid: Oid): KeyDecoder | undefined {
  const curve = edwardsCurves[oid]
  if (curve) return (spki) => readEdwardsKey(spki, curve)
  const set = mlDsaAlgorithms[oid]
  if (set) return (spki) => ({ kind: 'ml-dsa', set, bits: undefined, ...octetKey(spki, mlDsaSets[set].key) })
  const slhDsa = slhDsaAlgorithms[oid]
  if (slhDsa)
    return (spki) => ({ kind: 'slh-dsa', ...slhDsa, bits: undefined, ...octetKey(spki, slhDsaSets[slhDsa.set].key) })
  return undefined
}

/**
 * Reads a key that is a string of octets. Its parameters must be absent: RFC 8410 section 3, RFC 9881 section 2, RFC
 * 9909 section 3.
 */
function octetKey(spki: SubjectPublicKeyInfo, length: number): OctetKey {
  const { octets } = spki.key
  const faults: KeyFault[] = []
  if (spki.algorithm.parameters) faults.push('parameters-not-absent')
  if (octets.length !== length) faults.push('length')
  return { octets, faults }
}

/** @see RFC 8032 sections 5.1.3 and 5.2.3 */
function readEdwardsKey(spki: SubjectPublicKeyInfo, curve: EdwardsCurve): EdwardsPublicKey {
  const [points, bits] = curve === 'Ed25519' ? [ed25519.Point, 256] : [ed448.Point, 456]
  const key = octetKey(spki, bits / 8)
  const faults = [...key.faults]
  if (!faults.includes('length')) {
    const small = unlessItThrows(() => points.fromBytes(key.octets).isSmallOrder())
    if (small === undefined) faults.push('point-off-curve')
    else if (small) faults.push('point-of-small-order')
  }
  return { kind: 'eddsa', curve, bits, octets: key.octets, faults }
}
