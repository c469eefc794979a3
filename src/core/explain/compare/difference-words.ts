import type { Difference } from '../../report/question/compare/difference.ts'
import { counted } from '../figures.ts'
import { label } from '../label.ts'
import type { Sentence } from '../text/sentence.ts'

/** The meaning of a difference, and the remedy. */
export function differenceWords(difference: Difference): Sentence {
  switch (difference.code) {
    case 'one-certificate':
      return ['Both are one certificate, byte for byte.']
    case 'names-lost':
      return ['The new certificate no longer covers ', ...names(difference.names), '. Connections to them fail.']
    case 'purposes-lost':
      return [`The new certificate may no longer be used for: ${words(difference)}.`]
    case 'issuer-new':
      return ['New issuer: ', { name: difference.issuer }, '.']
    case 'key-same':
      return ['Same key: the private key stays as it is.']
    case 'key-new':
      return ['New key: install the new private key together with the new certificate.']
    case 'root-same':
      return ['Both end at the root ', { name: difference.root }, '. Importing is not needed.']
    case 'root-new':
      return ['New root ', { name: difference.root }, '. Importing is needed wherever the old root was imported.']
    case 'root-renewed':
      return difference.over
        ? ['The root ', { name: difference.root }, ' was renewed, and the old one has ended. Importing is needed.']
        : [
            'The root ',
            { name: difference.root },
            ' was renewed with its old key. Importing is usually not needed before ',
            { instant: difference.until },
            '.',
          ]
    case 'root-unknown':
      return ['Open both chains with their roots. Then this page can tell whether importing is needed.']
    case 'ends-later':
      return ['It ends later: ', { instant: difference.now }, ', before ', { instant: difference.before }, '.']
    case 'ends-sooner':
      return ['It ends sooner: ', { instant: difference.now }, ' and not ', { instant: difference.before }, '.']
  }
}

const words = ({ purposes }: Extract<Difference, { readonly purposes: unknown }>): string =>
  purposes
    .map((each) =>
      each === 'any-purpose' || each === 'not-restricted' ? 'purposes that it does not name' : label(each).label,
    )
    .join(', ')

/** More names than one reads in a sentence are counted. */
const MOST = 5

function names(all: readonly string[]): Sentence {
  const shown = all.slice(0, MOST).flatMap((name, i) => (i === 0 ? [{ name }] : [', ', { name }]))
  return all.length > MOST ? [...shown, ` and ${counted(all.length - MOST, 'more', 'more')}`] : shown
}

export const compareWords = {
  button: 'Compare with …',
  title: 'Compare certificates',
  with: 'Compare with',
  sides: ['Old', 'New'],
  alike: 'Alike in both:',
  bytes: 'Bytes',
  absent: 'not there',
  critical: 'critical',
} as const
