import type { ExtensionTerm } from './term.ts'

/** A certificate and one of its extensions. */
export type ExtensionParams = Readonly<{ subject: string; extension: ExtensionTerm }>

/** Names of a certificate that are not as they should be: some of them, and how many more there are. */
export type UnfitNames = Readonly<{ subject: string; names: readonly string[]; more: number }>

/** In what way a name constraint is not as RFC 5280 asks: a minimum or maximum, no address and mask, a dot before a host name. */
export type ConstraintProblem = 'distance' | 'address-range' | 'leading-dot'

/** Where an encoding goes another way than the one that DER allows. Each has its sentence in `explain`. */
export type DerProblem = 'boolean' | 'default' | 'integer' | 'length' | 'set-order' | 'unused-bits'

/** What is unusual about a date, in the words of `asn1/time.ts`. */
export type TimeProblem = 'not-a-time' | 'no-seconds' | 'not-utc' | 'fraction' | 'wrong-type'
