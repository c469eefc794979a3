import { rfc } from '../../finding/reference.ts'
import { generalNameRow } from '../row/describe-general-name.ts'
import type { ExtensionDecoder } from './contract.ts'
import { readGeneralNames, type GeneralName } from '../general-name.ts'

/**
 * Extension of an entry in an indirect CRL: the issuer of the certificates from this entry on.
 * @see RFC 5280 section 5.3.3
 */
export const certificateIssuer = {
  oid: '2.5.29.29',
  term: 'crl-entry-issuer',
  reference: rfc(5280, '5.3.3'),

  /** `CertificateIssuer ::= GeneralNames` */
  decode: (value): readonly GeneralName[] => readGeneralNames(value, 'the certificate issuer'),

  describe: (names) => names.map(generalNameRow),
} as const satisfies ExtensionDecoder<readonly GeneralName[]>
