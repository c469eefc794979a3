import type { ObjectDetail } from '../../report/detail.ts'
import { octets, plainNumber } from '../figures.ts'
import type { Sentence } from '../text/sentence.ts'

/** Where reading an object ended, and what is shown of it. */
export const damageWords = ({ offset, expected }: NonNullable<ObjectDetail['fault']>): string =>
  `Damaged at byte ${plainNumber(offset)}: expected ${expected}. The part before it is shown.`

/** The size of the whole object. */
export const sizeWords = (size: number): string => `The whole of it: ${octets(size)} of DER.`

/** `what` the object is, such as `The certificate`. */
export const pemWords = (what: string): Sentence => [
  `${what} as `,
  { term: 'pem', text: 'PEM' },
  ': ',
  { term: 'base64', text: 'Base-64' },
  ' text between two lines.',
]
