import { counted } from '../figures.ts'
import type { Phrase, Sentence } from '../text/sentence.ts'

export interface UnknownRevocationWords {
  readonly title: string
  readonly what: Sentence
  readonly toDo: Sentence
}

/**
 * One text for all certificates of a path whose revocation could not be decided. `names` are theirs; `required` is
 * whether the settings ask for it.
 */
export function unknownRevocationWords(names: readonly string[], required: boolean): UnknownRevocationWords {
  return {
    title: `Not checked${required ? ', but required' : ''}: revocation of ${counted(names.length, 'certificate')}`,
    what: [
      'We cannot tell whether ',
      ...names.flatMap((name, i): Phrase[] => [i === 0 ? '' : i === names.length - 1 ? ' or ' : ', ', { name }]),
      ' was revoked. You added no ',
      { term: 'crl', text: 'revocation list' },
      ' and no ',
      { term: 'ocsp', text: 'OCSP response' },
      ' that helps. This page opens no network connection.',
    ],
    toDo: ['nothing, unless you need this check. Then download these files and add them here:'],
  }
}

/** Said where an address to download from would stand. */
export const noAddressWords = 'The certificate states no address. Ask the owner of the CA.'
