import { accessDescriptionRow, readAccessDescriptions, type AccessDescription } from './access-description.ts'
import type { ExtensionDecoder } from './contract.ts'

/** Where the issuer's certificate and its OCSP responder are. @see RFC 5280 section 4.2.2.1 */
export const authorityInformationAccess: ExtensionDecoder<readonly AccessDescription[]> = {
  oid: '1.3.6.1.5.5.7.1.1',

  /** `AuthorityInfoAccessSyntax ::= SEQUENCE SIZE (1..MAX) OF AccessDescription` */
  decode: (value) => readAccessDescriptions(value, 'the authority information access'),

  describe: (descriptions) => descriptions.map(accessDescriptionRow),
}
