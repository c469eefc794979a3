/** A certificate and one of its extensions, named by the term of its decoder. */
export type ExtensionParams = Readonly<{ subject: string; extension: string }>

/** Names in a certificate that break a rule: some of them, and how many more there are. */
export type UnfitNames = Readonly<{ subject: string; names: readonly string[]; more: number }>

/**
 * The ways in which a name constraint breaks RFC 5280: a minimum or maximum, an octet string that is not address and
 * mask, a dot before a host name.
 */
export type ConstraintProblem = 'distance' | 'address-range' | 'leading-dot'

/** Why programs read a text in different ways. Each has its sentence in `explain`. */
export type StringProblem =
  'bad-encoding' | 'forbidden-character' | 'control-character' | 'encoded-twice' | 'not-a-string'

/**
 * The ways in which a name deceives its reader: characters that turn the writing direction, signs such as check marks
 * and padlocks, and words that read like a message of a program.
 */
export type MisleadingText = 'direction' | 'sign' | 'message'

/**
 * Why anybody can compute a private key: the fingerprint of CVE-2017-15361, primes close to each other, a factor that
 * another key has as well, the exponent 1, or an even modulus.
 */
export type BreakableKey = 'roca' | 'close-primes' | 'shared-factor' | 'exponent-one' | 'even-modulus'

/** The ways in which an encoding deviates from DER. Each has its sentence in `explain`. */
export type DerProblem = 'boolean' | 'default' | 'integer' | 'length' | 'set-order' | 'unused-bits'

/**
 * The difference between two certificates of one issuer, serial number and key: the signature, the algorithm beside it,
 * the encoding of equal values, or the content.
 */
export type TwinDifference = 'signature' | 'algorithm' | 'encoding' | 'content'

/** The unusual things about a date, in the words of `asn1/time.ts`. */
export type TimeProblem = 'not-a-time' | 'no-seconds' | 'not-utc' | 'fraction' | 'wrong-type'
