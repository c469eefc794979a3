import { rfc } from '../../finding/reference.ts'
import { generalNameRow } from '../row/describe-general-name.ts'
import { readGeneralNames, type GeneralName } from '../general-name.ts'
import type { ExtensionDecoder } from './contract.ts'

/** The names that the certificate covers, in encoded order. @see RFC 5280 section 4.2.1.6 */
export const subjectAlternativeName = {
  oid: '2.5.29.17',
  term: 'subject-alternative-name',
  reference: rfc(5280, '4.2.1.6'),

  /** `SubjectAltName ::= GeneralNames` */
  decode: (value): readonly GeneralName[] => readGeneralNames(value, 'the subject alternative name'),

  describe: (names) => names.map(generalNameRow),
} as const satisfies ExtensionDecoder<readonly GeneralName[]>
