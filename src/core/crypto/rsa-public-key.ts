import { readOnly } from '../asn1/node.ts'
import type { Oid } from '../asn1/object-identifier.ts'
import { sequence } from '../asn1/sequence.ts'
import { compareUnsigned, readKeyInteger, type KeyInteger } from './key-integer.ts'
import type { KeyFault } from './key-fault.ts'
import { mgf1, readPssParameters, type PssParameters } from './pss-parameters.ts'
import type { SubjectPublicKeyInfo } from './subject-public-key-info.ts'

interface RsaNumbers {
  readonly modulus: KeyInteger
  readonly exponent: KeyInteger
  /** Bits of the modulus. */
  readonly bits: number
  readonly faults: readonly KeyFault[]
}

/** A key for RSA signatures with either padding. */
export interface RsaPublicKey extends RsaNumbers {
  readonly kind: 'rsa'
}

/**
 * A key for RSA-PSS only. With `constraints`, it is only for that way of padding.
 * @see RFC 4055 section 3.3
 */
export interface RsaPssPublicKey extends RsaNumbers {
  readonly kind: 'rsa-pss'
  readonly constraints: PssParameters | undefined
}

/** Reads an RSA key. @throws Asn1Fault @see RFC 3279 section 2.3.1 */
export function readRsaKey(spki: SubjectPublicKeyInfo): RsaPublicKey {
  return { kind: 'rsa', ...readNumbers(spki.key.octets) }
}

/** Reads an RSA-PSS key. @throws Asn1Fault @see RFC 4055 section 1.2 */
export function readRsaPssKey(spki: SubjectPublicKeyInfo): RsaPssPublicKey {
  const { parameters } = spki.algorithm
  return { kind: 'rsa-pss', ...readNumbers(spki.key.octets), constraints: parameters && readPssParameters(parameters) }
}

/** Reads the keys of RFC 8692. Their identifier fixes the padding: hash and mask generation function are SHAKE. */
export const readShakePssKey =
  (shake: Oid, saltLength: number) =>
  (spki: SubjectPublicKeyInfo): RsaPssPublicKey => {
    const constraints = { hash: shake, maskGeneration: mgf1, maskHash: shake, saltLength, trailerField: 1 }
    const faults: KeyFault[] = spki.algorithm.parameters ? ['parameters-not-absent'] : []
    const numbers = readNumbers(spki.key.octets)
    return { kind: 'rsa-pss', ...numbers, faults: [...numbers.faults, ...faults], constraints }
  }

/** `RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }` @see RFC 8017 appendix A.1.1 */
function readNumbers(octets: Uint8Array): RsaNumbers {
  const fields = sequence(readOnly(octets), 'the RSA public key')
  const modulus = readKeyInteger(fields.any('the modulus'), 'the modulus')
  const exponent = readKeyInteger(fields.any('the public exponent'), 'the public exponent')
  fields.end()
  return { modulus, exponent, bits: modulus.bits, faults: findFaults(modulus, exponent) }
}

function findFaults(modulus: KeyInteger, exponent: KeyInteger): KeyFault[] {
  const faults: KeyFault[] = []
  if (modulus.negative || exponent.negative) faults.push('integer-negative')
  if (!modulus.minimal || !exponent.minimal) faults.push('integer-not-minimal')
  if (isEven(modulus)) faults.push('modulus-even')
  if (isEven(exponent)) faults.push('exponent-even')
  if (compareUnsigned(exponent.octets, Uint8Array.of(3)) < 0) faults.push('exponent-too-small')
  if (compareUnsigned(exponent.octets, modulus.octets) >= 0) faults.push('exponent-too-large')
  return faults
}

const isEven = (integer: KeyInteger): boolean => ((integer.octets.at(-1) ?? 0) & 1) === 0
