import { ourReadout } from './our-readout.ts'
import type { KnownFault } from '../../asn1/second-reading/known-fault.ts'
import { isOneIdentifier, knownFailureOf, knownFaultOf } from './known-fault.ts'
import { pkijsReadout } from './pkijs-readout.ts'
import type { Disagreement, Readout, ReadoutValue } from './readout.ts'

/** A value on which two readers disagree, at most {@link shownCharacters} of each. */
export interface ReadingDifference extends Disagreement {
  /** The measured fault of the other reader that explains it. Without one, other programs may disagree, too. */
  readonly fault?: KnownFault
}

/** The result of reading a certificate again with asn1js and pkijs. */
export type SecondReading =
  /** Both readers have equal values; `values` is the number of compared values. */
  | { readonly outcome: 'alike'; readonly values: number }
  /** `more` differences are not listed. */
  | { readonly outcome: 'different'; readonly differences: readonly ReadingDifference[]; readonly more: number }
  /** The other reader gave up; `said` is its own message. */
  | { readonly outcome: 'unread'; readonly said: string; readonly fault?: KnownFault }
  /**
   * Our reader calls the certificate damaged; these are the values of the other one. They are shown and never judged.
   */
  | { readonly outcome: 'only-theirs'; readonly values: readonly ReadoutValue[] }

const shownDifferences = 20
const shownCharacters = 200
/**
 * The distance within which a value is looked for in the other reading. If it is further away, the two readings are not
 * of one certificate; normally only one or two values are missing.
 */
const lookAhead = 16

/** Reads a certificate with our reader and with asn1js and pkijs and compares the decoded values. Never throws. */
export function readTwice(bytes: Uint8Array): SecondReading {
  const { readout: ours, damaged } = ourReadout(bytes)
  const theirs = pkijsReadout(bytes)
  if (!theirs.read) {
    const fault = knownFailureOf(bytes, theirs)
    return { outcome: 'unread', said: theirs.said, ...(fault && { fault }) }
  }
  if (damaged) return { outcome: 'only-theirs', values: theirs.values.map(shortened) }
  return compared(bytes, ours, theirs)
}

function compared(bytes: Uint8Array, ours: Readout, theirs: Readout & { read: true }): SecondReading {
  const [a, b] = [ours.read ? ours.values : [], theirs.values]
  const differences: ReadingDifference[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [mine, other] = [a[i], b[j]]
    if (mine && other && isSamePlace(mine, other)) {
      if (mine.value !== other.value) differences.push(difference(bytes, mine, mine.value, other.value))
      else if (mine.oid !== other.oid) {
        const { field } = mine
        differences.push({ field, ours: excerpt(mine.oid), theirs: excerpt(other.oid), fault: 'large-arc' })
      }
      i++
      j++
    } else if (other && !(mine && a.slice(i, i + lookAhead).some((value) => isSamePlace(value, other)))) {
      // A value that only one of them has: the other reading stays where it is.
      differences.push(difference(bytes, other, undefined, other.value))
      j++
    } else if (mine) {
      differences.push(difference(bytes, mine, mine.value, undefined))
      i++
    }
  }
  if (differences.length === 0) return { outcome: 'alike', values: a.length }
  return {
    outcome: 'different',
    differences: differences.slice(0, shownDifferences),
    more: Math.max(0, differences.length - shownDifferences),
  }
}

/** `a` is ours. */
const isSamePlace = (a: ReadoutValue, b: ReadoutValue): boolean =>
  a.field === b.field && (a.oid === b.oid || isOneIdentifier(a.oid, b.oid))

function difference(
  bytes: Uint8Array,
  { field, oid }: ReadoutValue,
  ours: string | undefined,
  theirs: string | undefined,
): ReadingDifference {
  const disagreement: Disagreement = { field, ...(oid !== undefined && { oid }), ours, theirs }
  const fault = knownFaultOf(bytes, disagreement)
  return { ...disagreement, ours: excerpt(ours), theirs: excerpt(theirs), ...(fault && { fault }) }
}

const shortened = (value: ReadoutValue): ReadoutValue => ({ ...value, value: excerpt(value.value) })

const excerpt = (value: string | undefined): string | undefined =>
  value !== undefined && value.length > shownCharacters ? `${value.slice(0, shownCharacters)} ...` : value
