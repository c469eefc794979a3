import type { ObjectDetail } from '../../report/detail.ts'
import { octets, plainNumber } from '../figures.ts'
import type { Sentence } from '../text/sentence.ts'

/** Where reading an object ended, and what is shown of it. */
export const damageWords = ({ offset, expected, missing }: NonNullable<ObjectDetail['fault']>): string =>
  missing !== undefined
    ? `Incomplete: at least ${octets(missing)} are missing. You see what this page could read. It is not checked.`
    : `Damaged at byte ${plainNumber(offset)}: expected ${expected}. The part before it is shown.`

/** The size of the whole object, or of what a cut left. */
export const sizeWords = ({ octets: size, fault }: Pick<ObjectDetail, 'octets' | 'fault'>): string =>
  fault?.missing === undefined
    ? `The whole of it: ${octets(size)} of DER.`
    : `${octets(size)} of it are here. They have no fingerprint: it would not be the fingerprint of the certificate.`

/** `what` the object is, such as `The certificate`. */
export const pemWords = (what: string): Sentence => [
  `${what} as `,
  { term: 'pem', text: 'PEM' },
  ': ',
  { term: 'base64', text: 'Base-64' },
  ' text between two lines.',
]
