import type { Verification } from './verification.ts'

/** The cost of one signature on P-256: some two milliseconds on a laptop. The unit is a tenth of that. */
export const ecdsa256 = 10

/**
 * Yields the approximate cost of a signature in plain JavaScript, in tenths of the cost of one on P-256. The ratios
 * were measured side by side with the libraries that compute here. Within a kind the work grows with the square of the
 * size or faster. A signature that costs more than this says still costs no more than another of its kind.
 */
export function costOf(verification: Verification): number {
  switch (verification.kind) {
    case 'ecdsa':
      // P-384 costs twice as much as P-256, P-521 six times as much.
      return scaled(ecdsa256, verification.curve.bits / 256, 2.5)
    case 'rsa': {
      // 2,048 bits with the exponent 65537 take a twentieth, 4,096 bits a fifth. Longer exponents take longer in
      // proportion.
      const { modulus, exponent } = verification.key
      return scaled(0.5 * Math.max(1, exponent.length / 3), modulus.length / 256, 2.2)
    }
    case 'dsa':
      return scaled(18, verification.parameters.p.bits / 2048, 2)
    case 'eddsa':
      return verification.curve === 'Ed25519' ? ecdsa256 : 35
    case 'ml-dsa':
      return 20
    case 'slh-dsa':
      return 100
  }
}

const scaled = (cost: number, factor: number, power: number): number => Math.max(1, Math.round(cost * factor ** power))
