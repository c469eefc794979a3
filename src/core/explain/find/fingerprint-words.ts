import { fingerprintDigits, type StatedFingerprint } from '../../lib/stated-fingerprint.ts'
import type { Sentence } from '../text/sentence.ts'

/** The result for a stated fingerprint. `nearest`: the certificate that has it, or almost has it. */
export function fingerprintAnswer(
  { digest, digits }: StatedFingerprint,
  nearest: { readonly name: string; readonly same: boolean } | undefined,
): Sentence {
  if (nearest?.same) return [`Equal: this is the ${digest} fingerprint of `, { name: nearest.name }, '.']
  const wanted = fingerprintDigits[digest]
  const length = digits.length === wanted ? [] : [` It has ${digits.length} digits; ${digest} has ${wanted}.`]
  return [
    `No open certificate has this ${digest} fingerprint.`,
    ...length,
    ...(nearest ? [' That of ', { name: nearest.name }, ' is like it: the marked digits differ.'] : []),
  ]
}

export const fingerprintHints = {
  compare: 'Compare one that you were told',
  differs: 'Ask the owner to state the fingerprint once more. Until then, do not import the certificate.',
  sides: ['Entered', 'Its own'],
} as const
