import type { Sentence } from '../text/sentence.ts'

/** Said above the roots of which the person has to choose one. */
export const compareRootsTitle = 'Compare with the fingerprint that the owner of the CA states'

/** Said above the fingerprints of the certificate that is imported. */
export const fingerprintWords = (name: string): Sentence => [
  'Fingerprints of ',
  { name },
  ': compare before the import, check again after it.',
]

/** A root proves nothing about itself. @see RFC 5280 section 6.1 */
export const rootProvesNothing: Sentence = [
  'A ',
  { term: 'root-certificate', text: 'root' },
  ' is self-signed, so nothing in it proves that it is the right one. Compare its fingerprint with the one its owner states.',
]
