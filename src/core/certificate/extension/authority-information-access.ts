import { rfc } from '../../finding/reference.ts'
import { accessDescriptionRow, readAccessDescriptions, type AccessDescription } from './access-description.ts'
import type { ExtensionDecoder } from './contract.ts'

/** The addresses of the issuer's certificate and of its OCSP responder. @see RFC 5280 section 4.2.2.1 */
export const authorityInformationAccess = {
  oid: '1.3.6.1.5.5.7.1.1',
  term: 'authority-information-access',
  reference: rfc(5280, '4.2.2.1'),

  /** `AuthorityInfoAccessSyntax ::= SEQUENCE SIZE (1..MAX) OF AccessDescription` */
  decode: (value): readonly AccessDescription[] => readAccessDescriptions(value, 'the authority information access'),

  describe: (descriptions) => descriptions.map(accessDescriptionRow),
} as const satisfies ExtensionDecoder<readonly AccessDescription[]>
