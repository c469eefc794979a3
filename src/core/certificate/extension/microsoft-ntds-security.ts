import { standard } from '../../finding/reference.ts'
import { generalNameRow } from '../row/describe-general-name.ts'
import { readGeneralNames, type GeneralName } from '../general-name.ts'
import type { ExtensionDecoder } from './contract.ts'

/**
 * The Active Directory account that has the certificate, by its security identifier.
 * @see MS-WCCE section 2.2.2.7.7.4
 */
export const microsoftNtdsSecurity = {
  oid: '1.3.6.1.4.1.311.25.2',
  term: 'microsoft-ntds-security',
  reference: standard('MS-WCCE', '2.2.2.7.7.4'),

  /** `GeneralNames` with an otherName of type 1.3.6.1.4.1.311.25.2.1, an OCTET STRING with the SID as text */
  decode: (value): readonly GeneralName[] => readGeneralNames(value, 'the security extension'),

  describe: (names) => names.map(generalNameRow),
} as const satisfies ExtensionDecoder<readonly GeneralName[]>
