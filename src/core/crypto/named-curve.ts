import { weierstrass, type WeierstrassPointCons } from '@noble/curves/abstract/weierstrass.js'
import type { Oid } from '../asn1/object-identifier.ts'
import { curveParameters, type CurveParameters } from './curve-parameters.ts'

/** A prime curve whose parameters our table has: points on it can be checked, and signatures on it verified. */
export interface NamedCurve {
  readonly oid: Oid
  readonly parameters: CurveParameters
  /** Bits of the field's prime. People call this the size of the key. */
  readonly bits: number
  /** Octets of a coordinate. */
  readonly fieldLength: number
  /** Octets of the order, and therefore of r and of s. */
  readonly orderLength: number
  /** The group of its points, built on first use. */
  readonly points: WeierstrassPointCons<bigint>
}

const octetLength = (hex: string): number => hex.length / 2
const numberOf = (hex: string): bigint => BigInt(`0x${hex}`)

class TableCurve implements NamedCurve {
  readonly oid: Oid
  readonly parameters: CurveParameters
  #points: WeierstrassPointCons<bigint> | undefined

  constructor(oid: Oid, parameters: CurveParameters) {
    this.oid = oid
    this.parameters = parameters
  }

  get bits(): number {
    return numberOf(this.parameters.p).toString(2).length
  }

  get fieldLength(): number {
    return octetLength(this.parameters.p)
  }

  get orderLength(): number {
    return octetLength(this.parameters.n)
  }

  get points(): WeierstrassPointCons<bigint> {
    if (!this.#points) {
      const { p, a, b, n, x, y } = this.parameters
      this.#points = weierstrass({
        p: numberOf(p),
        a: numberOf(a),
        b: numberOf(b),
        n: numberOf(n),
        h: 1n,
        Gx: numberOf(x),
        Gy: numberOf(y),
      })
    }
    return this.#points
  }
}

const curves: ReadonlyMap<Oid, NamedCurve> = new Map(
  Object.entries(curveParameters).map(([oid, parameters]) => [oid, new TableCurve(oid, parameters)]),
)

/**
 * Yields the curve of this identifier; undefined where the table does not have its parameters: binary curves, the
 * curves of GOST, SM2, and unknown ones.
 */
export const namedCurve = (oid: Oid): NamedCurve | undefined => curves.get(oid)

/**
 * Yields the curve whose parameters all equal these hexadecimal numbers. `base` is the encoded base point, compressed
 * or not. All must be equal: a person who may choose the base point can make a private key for any public key
 * (CVE-2020-0601).
 */
export function matchCurve(given: {
  p: string
  a: string
  b: string
  n: string
  base: string
}): NamedCurve | undefined {
  for (const curve of curves.values()) {
    const { p, a, b, n, x, y } = curve.parameters
    const parity = Number.parseInt(y.at(-1) ?? '0', 16) & 1
    const sameBase = given.base === `04${x}${y}` || given.base === `0${2 + parity}${x}`
    if (given.p === p && given.a === a && given.b === b && given.n === n && sameBase) return curve
  }
  return undefined
}
