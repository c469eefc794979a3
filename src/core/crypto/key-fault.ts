/**
 * The reason why a key can be read but not used to verify. The key is still shown, with its faults. These are
 * properties that every key of its algorithm must have. Profiles decide whether a sound key is strong enough.
 */
export type KeyFault =
  | 'integer-negative'
  | 'integer-not-minimal' // written with superfluous octets, which OpenSSL and Go refuse
  | 'modulus-even' // an RSA modulus is a product of odd primes; zero counts as even
  | 'exponent-even'
  | 'exponent-too-small' // RFC 8017 section 3.1: at least 3
  | 'exponent-too-large' // RFC 8017 section 3.1: below the modulus
  | 'curve-absent' // RFC 5480 section 2.1.1: ECParameters must be present
  | 'curve-implicit' // RFC 5480 section 2.1.1: implicitCurve must not be used
  | 'point-malformed' // of a form or length that the curve does not have
  | 'point-hybrid' // RFC 5480 section 2.2: must not be used
  | 'point-at-infinity'
  | 'point-off-curve'
  | 'point-of-small-order' // an Edwards point for which anybody can make signatures
  | 'parameters-not-absent'
  | 'parameters-out-of-range' // DSA: not 1 < g < p, or q has a length that FIPS 186-4 section 4.2 does not list
  | 'value-out-of-range' // DSA: not 1 < y < p
  | 'length' // not the number of octets that every key of the algorithm has
