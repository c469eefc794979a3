import type { Asn1Node } from '../asn1/node.ts'
import { readOnly } from '../asn1/node.ts'
import { sequence } from '../asn1/sequence.ts'
import { Tag } from '../asn1/tag.ts'
import type { KeyFault } from './key-fault.ts'
import { compareUnsigned, readKeyInteger, type KeyInteger } from './key-integer.ts'
import type { SubjectPublicKeyInfo } from './subject-public-key-info.ts'

export interface DsaParameters {
  readonly p: KeyInteger
  readonly q: KeyInteger
  readonly g: KeyInteger
}

export interface DsaPublicKey {
  readonly kind: 'dsa'
  /** Undefined where the key inherits the parameters from the key of its issuer. */
  readonly parameters: DsaParameters | undefined
  readonly y: KeyInteger
  /** Bits of p; bits of y where the parameters are inherited. */
  readonly bits: number
  readonly faults: readonly KeyFault[]
}

/**
 * Reads a DSA key. Absent parameters are inherited (RFC 3279 section 2.3.2); OpenSSL treats NULL in the same way.
 * @throws Asn1Fault
 */
export function readDsaKey(spki: SubjectPublicKeyInfo): DsaPublicKey {
  const node = spki.algorithm.parameters
  const parameters = node && node.identifier !== Tag.null ? readParameters(node) : undefined
  const y = readKeyInteger(readOnly(spki.key.octets), 'the DSA public value')
  const faults = parameters ? [...findIntegerFaults([y]), ...findDsaFaults(parameters, y)] : findIntegerFaults([y])
  return { kind: 'dsa', parameters, y, bits: (parameters?.p ?? y).bits, faults }
}

/** `Dss-Parms ::= SEQUENCE { p INTEGER, q INTEGER, g INTEGER }` */
function readParameters(node: Asn1Node): DsaParameters {
  const fields = sequence(node, 'the DSA parameters')
  const p = readKeyInteger(fields.any('the prime p'), 'the prime p')
  const q = readKeyInteger(fields.any('the prime q'), 'the prime q')
  const g = readKeyInteger(fields.any('the generator g'), 'the generator g')
  fields.end()
  return { p, q, g }
}

function findIntegerFaults(integers: readonly KeyInteger[]): KeyFault[] {
  const faults: KeyFault[] = []
  if (integers.some((integer) => integer.negative)) faults.push('integer-negative')
  if (integers.some((integer) => !integer.minimal)) faults.push('integer-not-minimal')
  return faults
}

/**
 * Yields the faults of a public value together with its parameters, own or inherited. OpenSSL verifies with the lengths
 * of q that are allowed here.
 */
export function findDsaFaults({ p, q, g }: DsaParameters, y: KeyInteger): KeyFault[] {
  const one = Uint8Array.of(1)
  const below = (a: KeyInteger, b: KeyInteger): boolean => compareUnsigned(a.octets, b.octets) < 0
  const faults = findIntegerFaults([p, q, g])
  const sound = [160, 224, 256].includes(q.bits) && below(q, p) && compareUnsigned(g.octets, one) > 0 && below(g, p)
  const odd = ((p.octets.at(-1) ?? 0) & (q.octets.at(-1) ?? 0) & 1) === 1
  if (!sound || !odd) faults.push('parameters-out-of-range')
  if (compareUnsigned(y.octets, one) <= 0 || !below(y, p)) faults.push('value-out-of-range')
  return faults
}
