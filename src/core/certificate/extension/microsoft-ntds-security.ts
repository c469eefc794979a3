import { generalNameRow } from '../describe-general-name.ts'
import { readGeneralNames, type GeneralName } from '../general-name.ts'
import type { ExtensionDecoder } from './contract.ts'

/** The Active Directory account that the certificate was issued to, by its security identifier. @see MS-WCCE section 2.2.2.7.7.4 */
export const microsoftNtdsSecurity: ExtensionDecoder<readonly GeneralName[]> = {
  oid: '1.3.6.1.4.1.311.25.2',

  /** `GeneralNames` with an otherName of type 1.3.6.1.4.1.311.25.2.1, an OCTET STRING with the SID as text */
  decode: (value) => readGeneralNames(value, 'the security extension'),

  describe: (names) => names.map(generalNameRow),
}
