import { rfc } from '../../finding/reference.ts'
import { generalNameRow } from '../row/describe-general-name.ts'
import { readGeneralNames, type GeneralName } from '../general-name.ts'
import type { ExtensionDecoder } from './contract.ts'

/** Other names of the issuer. Path validation does not use them. @see RFC 5280 section 4.2.1.7 */
export const issuerAlternativeName = {
  oid: '2.5.29.18',
  term: 'issuer-alternative-name',
  reference: rfc(5280, '4.2.1.7'),

  /** `IssuerAltName ::= GeneralNames` */
  decode: (value): readonly GeneralName[] => readGeneralNames(value, 'the issuer alternative name'),

  describe: (names) => names.map(generalNameRow),
} as const satisfies ExtensionDecoder<readonly GeneralName[]>
