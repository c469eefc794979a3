import type { Certificate } from '../certificate/certificate.ts'
import { publicKeyOf } from '../check/strength/strength.ts'
import { curveNames, publicKeyAlgorithmNames } from '../oid/algorithms.ts'

/**
 * The public key in a word or two, as a list of certificates has room for: `RSA 2048`, `P-256`, `ML-DSA-65`. The name
 * of the algorithm alone where the key cannot be read, its OID where that has no name here.
 */
export function outlineKey(certificate: Certificate): string {
  const { oid } = certificate.spki.algorithm
  const algorithm = publicKeyAlgorithmNames[oid] ?? oid
  const key = publicKeyOf(certificate)
  switch (key?.kind) {
    case 'rsa':
    case 'rsa-pss':
    case 'dsa':
      return `${key.kind.toUpperCase()} ${key.bits}`
    case 'eddsa':
    case 'xdh':
      return key.curve
    case 'ec':
      return curveOf(key.curve) ?? (key.bits === undefined ? algorithm : `EC ${key.bits}`)
    case 'ml-dsa':
      return key.set
    case 'slh-dsa':
    case 'unknown':
    case undefined:
      return algorithm
  }
}

type EcCurve = Extract<NonNullable<ReturnType<typeof publicKeyOf>>, { kind: 'ec' }>['curve']

/** The first name of the curve: NIST's, where it has one. */
function curveOf(curve: EcCurve): string | undefined {
  const oid = curve.form === 'named' ? curve.oid : curve.form === 'explicit' ? curve.matches?.oid : undefined
  return oid === undefined ? undefined : curveNames[oid]?.split(' ')[0]
}
