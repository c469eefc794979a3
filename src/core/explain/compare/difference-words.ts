import type { Difference } from '../../report/question/compare/difference.ts'
import { checkWords } from '../check-words.ts'
import { counted } from '../figures.ts'
import { label } from '../label.ts'
import type { Sentence } from '../text/sentence.ts'

/** The meaning of a difference, and the remedy. */
export function differenceWords(difference: Difference): Sentence {
  switch (difference.code) {
    case 'one-certificate':
      return ['Both are one certificate, byte for byte.']
    case 'one-chain':
      return ['Both chains have the same certificates.']
    case 'chain-fails':
      return [
        `The new chain fails ${difference.checks.length === 1 ? 'this check' : 'these checks'}: `,
        `${difference.checks.map((check) => checkWords[check].title).join(', ')}.`,
      ]
    case 'names-lost':
      return ['The new certificate no longer covers ', ...names(difference.names), '. Connections to them fail.']
    case 'names-added':
      return ['The new certificate also covers ', ...names(difference.names), '.']
    case 'purposes-lost':
      return [`The new certificate may no longer be used for: ${words(difference)}.`]
    case 'issuer-new':
      return ['New issuer: ', { name: difference.issuer }, '.']
    case 'intermediates-new':
      return [
        difference.names.length === 1 ? 'New intermediate ' : 'New intermediates ',
        ...names(difference.names),
        `: install ${difference.names.length === 1 ? 'it' : 'them'} with the certificate. The server has to send the whole chain.`,
      ]
    case 'key-same':
      return ['Same key: the private key stays as it is.']
    case 'key-new':
      return ['New key: install the new private key together with the new certificate.']
    case 'root-same':
      return ['Both end at the root ', { name: difference.root }, '. Importing is not needed.']
    case 'root-new':
      return [
        'New root ',
        { name: difference.root },
        '. Importing is needed wherever the old root was imported.',
        ...(difference.sameName ? [' Its name is the old one, its key is not.'] : []),
      ]
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
    case 'root-crossed':
      return [
        'The new certificate also has a path to the old root ',
        { name: difference.root },
        '. Importing is not needed',
        ...(difference.send.length > 0 ? [' if the server also sends ', ...names(difference.send)] : []),
        '.',
      ]
    case 'self-signed-new':
      return [
        'The new certificate ',
        { name: difference.name },
        ' is self-signed. Importing is needed wherever the old one was accepted.',
      ]
    case 'top-same':
      return ['Both chains stop at the same CA ', { name: difference.name }, '. Importing is not needed.']
    case 'issuer-same':
      return [
        'Both chains stop below the issuer ',
        { name: difference.issuer },
        ', and name the same key of it. Importing is probably not needed. Open its certificate to be sure.',
      ]
    case 'root-unknown':
      return ['Open both chains with their roots. Then this page can tell whether importing is needed.']
    case 'ends-later':
      return ['It ends later: ', { instant: difference.now }, ' instead of ', { instant: difference.before }, '.']
    case 'chain-ends-later':
    case 'chain-ends-sooner':
      return [
        'The new chain holds until ',
        { instant: difference.now },
        ', the old one until ',
        { instant: difference.before },
        '.',
      ]
    case 'ends-first':
      return [
        { name: difference.name },
        ' ends before the certificate at the foot: on ',
        { instant: difference.until },
        '. Its owner has to renew it by then.',
      ]
    case 'gap':
      return [
        'Neither chain holds between ',
        { instant: difference.from },
        ' and ',
        { instant: difference.to },
        '. Ask the CA for a certificate that begins earlier.',
      ]
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
  what: 'What to compare',
  chains: 'Two chains',
  certificates: 'Two certificates',
  chain: ['Old chain', 'New chain'],
  changed: 'Changed:',
  pair: 'Show what differs',
} as const
