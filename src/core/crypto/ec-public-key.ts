import type { Asn1Node } from '../asn1/node.ts'
import { decodeBitString } from '../asn1/bit-string.ts'
import { readOid, type Oid } from '../asn1/object-identifier.ts'
import { expectTag, sequence } from '../asn1/sequence.ts'
import { Tag } from '../asn1/tag.ts'
import { toHex } from '../lib/hex.ts'
import { unlessItThrows } from '../lib/library-call.ts'
import type { KeyFault } from './key-fault.ts'
import { readKeyInteger, withoutLeadingZeros, type KeyInteger } from './key-integer.ts'
import { matchCurve, namedCurve, type NamedCurve } from './named-curve.ts'
import type { SubjectPublicKeyInfo } from './subject-public-key-info.ts'

/** The curve of a key, in the form that the key uses. */
export type EcCurve =
  /**
   * Named by identifier. `curve` is undefined where our table does not have its parameters; its name may still be in
   * `oid/algorithms.ts`.
   */
  | { readonly form: 'named'; readonly oid: Oid; readonly curve: NamedCurve | undefined }
  /**
   * Described by parameters, which RFC 5480 section 2.1.1 forbids. `matches` is the named curve whose parameters are
   * all equal.
   */
  | { readonly form: 'explicit'; readonly parameters: ExplicitParameters; readonly matches: NamedCurve | undefined }
  /** Inherited, which NULL means; or the parameters are absent. */
  | { readonly form: 'implicit' }
  | { readonly form: 'absent' }

/** Parameters of a curve as encoded, unchecked. Octet strings are views. */
export interface ExplicitParameters {
  /** `1.2.840.10045.1.1` for a prime field, `1.2.840.10045.1.2` for one of characteristic 2. */
  readonly fieldType: Oid
  /** Undefined where the field is not a prime field. */
  readonly prime: KeyInteger | undefined
  readonly a: Uint8Array
  readonly b: Uint8Array
  readonly seed: Uint8Array | undefined
  readonly base: Uint8Array
  readonly order: KeyInteger
  readonly cofactor: KeyInteger | undefined
}

export interface EcPoint {
  readonly form: 'uncompressed' | 'compressed' | 'hybrid' | 'infinity' | 'unrecognised'
  /**
   * Big-endian coordinates as encoded. `y` is undefined in the compressed form, both are undefined where the form has
   * none. Views.
   */
  readonly x: Uint8Array | undefined
  readonly y: Uint8Array | undefined
  /** Undefined where our table does not have the curve, or the form cannot tell. */
  readonly onCurve: boolean | undefined
  /** The uncompressed form; only for a point on a known curve. */
  readonly uncompressed: Uint8Array | undefined
}

export interface EcPublicKey {
  readonly kind: 'ec'
  /** Keys of id-ecDH and id-ecMQV are for key agreement only. @see RFC 5480 section 2.1.2 */
  readonly use: 'unrestricted' | 'ECDH' | 'ECMQV'
  readonly curve: EcCurve
  readonly point: EcPoint
  /** Bits of the field; undefined where the curve is unknown. */
  readonly bits: number | undefined
  readonly faults: readonly KeyFault[]
}

const primeField: Oid = '1.2.840.10045.1.1'

/** Reads an EC key. @throws Asn1Fault @see RFC 5480 section 2.2 */
export const readEcKey =
  (use: EcPublicKey['use']) =>
  (spki: SubjectPublicKeyInfo): EcPublicKey => {
    const curve = readCurve(spki.algorithm.parameters)
    const known = knownCurve(curve)
    const point = readPoint(spki.key.octets, known)
    const bits = curve.form === 'explicit' ? curve.parameters.prime?.bits : known?.bits
    return { kind: 'ec', use, curve, point, bits, faults: findFaults(curve, point) }
  }

const knownCurve = (curve: EcCurve): NamedCurve | undefined =>
  curve.form === 'named' ? curve.curve : curve.form === 'explicit' ? curve.matches : undefined

/** `ECParameters ::= CHOICE { namedCurve OBJECT IDENTIFIER, implicitCurve NULL, specifiedCurve SpecifiedECDomain }` */
function readCurve(node: Asn1Node | undefined): EcCurve {
  if (!node) return { form: 'absent' }
  if (node.identifier === Tag.null) return { form: 'implicit' }
  if (node.identifier === Tag.sequence) {
    const parameters = readExplicitParameters(node)
    return { form: 'explicit', parameters, matches: matchExplicit(parameters) }
  }
  const oid = readOid(node, 'the curve')
  return { form: 'named', oid, curve: namedCurve(oid) }
}

/**
 * ```asn1
 * SpecifiedECDomain ::= SEQUENCE { version INTEGER, fieldID FieldID, curve Curve, base ECPoint, order INTEGER,
 *                                  cofactor INTEGER OPTIONAL, hash HashAlgorithm OPTIONAL, ... }
 * FieldID ::= SEQUENCE { fieldType OBJECT IDENTIFIER, parameters ANY DEFINED BY fieldType }
 * Curve   ::= SEQUENCE { a OCTET STRING, b OCTET STRING, seed BIT STRING OPTIONAL }
 * ```
 * @see SEC 1 appendix C.2, RFC 3279 section 2.3.5
 */
function readExplicitParameters(node: Asn1Node): ExplicitParameters {
  const fields = sequence(node, 'the curve parameters')
  fields.required(Tag.integer, 'the version')
  const field = sequence(fields.any('the field'), 'the field')
  const fieldType = readOid(field.any('the field type'))
  const modulus = field.any('the parameters of the field')
  const curve = sequence(fields.any('the coefficients'), 'the coefficients')
  const a = expectTag(curve.any('a'), Tag.octetString, 'a').content
  const b = expectTag(curve.any('b'), Tag.octetString, 'b').content
  const seed = curve.optional(Tag.bitString)
  const base = fields.required(Tag.octetString, 'the base point').content
  const order = readKeyInteger(fields.any('the order'), 'the order')
  const cofactor = fields.optional(Tag.integer)
  return {
    fieldType,
    prime: fieldType === primeField ? readKeyInteger(modulus, 'the prime') : undefined,
    a,
    b,
    seed: seed && decodeBitString(seed).octets,
    base,
    order,
    cofactor: cofactor && readKeyInteger(cofactor, 'the cofactor'),
  }
}

/** Compares octets and computes nothing, so that a prime of 64 kilobits costs no more than one of 256 bits. */
function matchExplicit({ prime, a, b, base, order, cofactor }: ExplicitParameters): NamedCurve | undefined {
  if (!prime || prime.negative || order.negative) return undefined
  if (cofactor && toHex(cofactor.octets) !== '01') return undefined
  const wide = (octets: Uint8Array): string => toHex(withoutLeadingZeros(octets)).padStart(2 * prime.octets.length, '0')
  return matchCurve({ p: toHex(prime.octets), a: wide(a), b: wide(b), n: toHex(order.octets), base: toHex(base) })
}

/** @see SEC 1 section 2.3.4, X9.62 section 4.3.6 for the hybrid form */
function readPoint(octets: Uint8Array, curve: NamedCurve | undefined): EcPoint {
  const first = octets[0] ?? 0xff
  const rest = octets.length - 1
  const none = { x: undefined, y: undefined, onCurve: undefined, uncompressed: undefined }
  if (first === 0 && rest === 0) return { form: 'infinity', ...none }

  const compressed = first === 2 || first === 3
  const form = compressed
    ? 'compressed'
    : first === 4
      ? 'uncompressed'
      : first === 6 || first === 7
        ? 'hybrid'
        : undefined
  const length = compressed ? rest : rest / 2
  const expected = curve?.fieldLength ?? length
  if (!form || length !== expected || !Number.isInteger(length) || length === 0)
    return { form: 'unrecognised', ...none }

  const x = octets.subarray(1, 1 + length)
  const y = compressed ? undefined : octets.subarray(1 + length)
  if (!curve || form === 'hybrid') return { ...none, form, x, y }
  const uncompressed = onCurve(octets, curve)
  return { form, x, y, onCurve: uncompressed !== undefined, uncompressed }
}

/**
 * Yields the uncompressed form of a point on the curve; undefined where there is no such point. The library throws in
 * that case.
 */
function onCurve(octets: Uint8Array, curve: NamedCurve): Uint8Array | undefined {
  return unlessItThrows(() => curve.points.fromBytes(octets).toBytes(false))
}

function findFaults({ form }: EcCurve, point: EcPoint): KeyFault[] {
  if (form === 'absent') return ['curve-absent']
  if (form === 'implicit') return ['curve-implicit']
  if (point.form === 'unrecognised') return ['point-malformed']
  if (point.form === 'infinity') return ['point-at-infinity']
  if (point.form === 'hybrid') return ['point-hybrid']
  return point.onCurve === false ? ['point-off-curve'] : []
}
