import { generalNameRow } from '../describe-general-name.ts'
import { readGeneralNames, type GeneralName } from '../general-name.ts'
import type { ExtensionDecoder } from './contract.ts'

/** The names that the certificate is good for, in encoded order. @see RFC 5280 section 4.2.1.6 */
export const subjectAlternativeName: ExtensionDecoder<readonly GeneralName[]> = {
  oid: '2.5.29.17',

  /** `SubjectAltName ::= GeneralNames` */
  decode: (value) => readGeneralNames(value, 'the subject alternative name'),

  describe: (names) => names.map(generalNameRow),
}
