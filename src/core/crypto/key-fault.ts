/**
 * Why a key that could be read is none to verify with. It is shown all the same, its faults beside it. These are
 * properties that every key of its algorithm must have; whether a sound key is strong enough is for profiles to say.
 */
export type KeyFault =
  | 'integer-negative'
  | 'integer-not-minimal' // written with octets to spare, which OpenSSL and Go refuse
  | 'modulus-even' // an RSA modulus is a product of odd primes; zero counts as even
  | 'exponent-even'
  | 'exponent-too-small' // RFC 8017 section 3.1: at least 3
  | 'exponent-too-large' // RFC 8017 section 3.1: below the modulus
  | 'point-malformed' // of no form or length that the curve has
  | 'point-hybrid' // RFC 5480 section 2.2: must not be used
  | 'point-at-infinity'
  | 'point-off-curve'
  | 'point-of-small-order' // an Edwards point for which anyone can make signatures
  | 'parameters-not-absent'
  | 'parameters-out-of-range' // DSA: not 1 < g < p, or q of no length that FIPS 186-4 section 4.2 has
  | 'value-out-of-range' // DSA: not 1 < y < p
  | 'length' // not the number of octets that every key of the algorithm has
