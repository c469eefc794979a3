import { generalNameRow } from '../describe-general-name.ts'
import { readGeneralNames, type GeneralName } from '../general-name.ts'
import type { ExtensionDecoder } from './contract.ts'

/** Other names of the issuer. They have no part in path validation. @see RFC 5280 section 4.2.1.7 */
export const issuerAlternativeName: ExtensionDecoder<readonly GeneralName[]> = {
  oid: '2.5.29.18',

  /** `IssuerAltName ::= GeneralNames` */
  decode: (value) => readGeneralNames(value, 'the issuer alternative name'),

  describe: (names) => names.map(generalNameRow),
}
