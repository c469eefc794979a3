import { accessDescriptionRow, readAccessDescriptions, type AccessDescription } from './access-description.ts'
import type { ExtensionDecoder } from './contract.ts'

/** Where a CA publishes, or a time stamping service answers. @see RFC 5280 section 4.2.2.2 */
export const subjectInformationAccess: ExtensionDecoder<readonly AccessDescription[]> = {
  oid: '1.3.6.1.5.5.7.1.11',

  /** `SubjectInfoAccessSyntax ::= SEQUENCE SIZE (1..MAX) OF AccessDescription` */
  decode: (value) => readAccessDescriptions(value, 'the subject information access'),

  describe: (descriptions) => descriptions.map(accessDescriptionRow),
}
