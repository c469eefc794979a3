import { generalNameRow } from '../describe-general-name.ts'
import type { ExtensionDecoder } from '../extension/contract.ts'
import { readGeneralNames, type GeneralName } from '../general-name.ts'

/** Of a CRL entry: who issued the certificates from here on, in an indirect CRL. @see RFC 5280 section 5.3.3 */
export const certificateIssuer: ExtensionDecoder<readonly GeneralName[]> = {
  oid: '2.5.29.29',

  /** `CertificateIssuer ::= GeneralNames` */
  decode: (value) => readGeneralNames(value, 'the certificate issuer'),

  describe: (names) => names.map(generalNameRow),
}
