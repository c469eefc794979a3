import { rfc } from '../../finding/reference.ts'
import { accessDescriptionRow, readAccessDescriptions, type AccessDescription } from './access-description.ts'
import type { ExtensionDecoder } from './contract.ts'

/** The addresses at which a CA publishes, or a time stamping service answers. @see RFC 5280 section 4.2.2.2 */
export const subjectInformationAccess = {
  oid: '1.3.6.1.5.5.7.1.11',
  term: 'subject-information-access',
  reference: rfc(5280, '4.2.2.2'),

  /** `SubjectInfoAccessSyntax ::= SEQUENCE SIZE (1..MAX) OF AccessDescription` */
  decode: (value): readonly AccessDescription[] => readAccessDescriptions(value, 'the subject information access'),

  describe: (descriptions) => descriptions.map(accessDescriptionRow),
} as const satisfies ExtensionDecoder<readonly AccessDescription[]>
