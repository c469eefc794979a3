import { encodeBase64 } from '../../lib/base64.ts'
import { digest } from '../../crypto/digest.ts'
import type { DsaPublicKey } from '../../crypto/dsa-public-key.ts'
import type { EcCurve, EcPublicKey } from '../../crypto/ec-public-key.ts'
import type { KeyInteger } from '../../crypto/key-integer.ts'
import { readPublicKey, type PublicKey } from '../../crypto/public-key.ts'
import type { SubjectPublicKeyInfo } from '../../crypto/subject-public-key-info.ts'
import { pssRows } from './describe-algorithm.ts'
import type { Row, RowTerm } from './row.ts'
import {
  hexValue,
  integerValue,
  numberValue,
  oidValue,
  row,
  termValue,
  textValue,
  undecodedValue,
  unsignedValue,
} from './row-value.ts'

/**
 * Yields the rows of a public key: algorithm, size, curve, its numbers or its point, its faults, and the digest from
 * which pins are made.
 */
export function publicKeyRows(spki: SubjectPublicKeyInfo): Row[] {
  const { algorithm, node } = spki
  const key = readPublicKey(spki)
  const sha256 = digest('SHA-256', node.encoded)
  return [
    row('algorithm', oidValue(algorithm.oid), algorithm.node),
    ...(key.ok
      ? [
          ...sizeRows(key.value),
          ...keyRows(key.value, spki),
          ...key.value.faults.map((fault) => row('key-fault', termValue(fault))),
        ]
      : [row('key-octets', undecodedValue(spki.key.octets, 'malformed-value', key.error))]),
    row('spki-sha256', hexValue(sha256)),
    row('spki-pin', textValue(encodeBase64(sha256))),
  ]
}

const sizeRows = ({ bits }: PublicKey): Row[] =>
  bits === undefined ? [] : [row('key-size', numberValue(bits, 'bits'))]

function keyRows(key: PublicKey, { algorithm }: SubjectPublicKeyInfo): Row[] {
  switch (key.kind) {
    case 'rsa':
      return [integerRow('modulus', key.modulus), integerRow('public-exponent', key.exponent)]
    case 'rsa-pss':
      return [
        integerRow('modulus', key.modulus),
        integerRow('public-exponent', key.exponent),
        ...(key.constraints ? pssRows(key.constraints) : []),
      ]
    case 'ec':
      return ecRows(key)
    case 'dsa':
      return dsaRows(key)
    case 'eddsa':
    case 'xdh':
      return [row('curve', textValue(key.curve)), row('public-point', hexValue(key.octets))]
    case 'ml-dsa':
    case 'slh-dsa':
      return [row('key-octets', hexValue(key.octets))]
    case 'unknown': {
      const { parameters } = algorithm
      return [
        ...(parameters
          ? [row('algorithm-parameters', undecodedValue(parameters.encoded, 'unknown-type'), parameters)]
          : []),
        row('key-octets', hexValue(key.octets)),
      ]
    }
  }
}

const ecRows = ({ curve, point }: EcPublicKey): Row[] => [
  ...curveRows(curve),
  ...(point.x ? [row('point-x', hexValue(point.x))] : []),
  ...(point.y ? [row('point-y', hexValue(point.y))] : []),
]

function curveRows(curve: EcCurve): Row[] {
  switch (curve.form) {
    case 'named':
      return [row('curve', oidValue(curve.oid))]
    case 'implicit':
      return [row('curve', termValue('curve-implicit'))]
    case 'absent':
      return [row('curve', termValue('curve-absent'))]
    case 'explicit': {
      const { prime, a, b, base, order, cofactor } = curve.parameters
      return [
        row('curve', termValue('curve-explicit')),
        ...(curve.matches ? [row('same-as-curve', oidValue(curve.matches.oid))] : []),
        ...(prime ? [integerRow('field-prime', prime)] : []),
        row('curve-a', hexValue(a)),
        row('curve-b', hexValue(b)),
        row('base-point', hexValue(base)),
        integerRow('curve-order', order),
        ...(cofactor ? [integerRow('cofactor', cofactor)] : []),
      ]
    }
  }
}

function dsaRows({ parameters, y }: DsaPublicKey): Row[] {
  const shared = parameters
    ? [
        integerRow('prime-p', parameters.p),
        integerRow('subprime-q', parameters.q),
        integerRow('generator-g', parameters.g),
      ]
    : [row('algorithm-parameters', termValue('parameters-inherited'))]
  return [...shared, integerRow('public-value', y)]
}

const integerRow = (term: RowTerm, { octets, negative }: KeyInteger): Row =>
  row(term, negative ? integerValue(octets) : unsignedValue(octets))
