import type { ExtensionDecoder } from './contract.ts'
import { readText, textRows, type TextExtension } from './text-value.ts'

/** The name of the version 1 template that Active Directory Certificate Services issued by. @see MS-WCCE section 2.2.2.7.7.1 */
export const microsoftTemplateName: ExtensionDecoder<TextExtension> = {
  oid: '1.3.6.1.4.1.311.20.2',

  /** `BMPString` by the specification; other string types are met. */
  decode: (value) => readText(value, 'the name of a template'),

  describe: textRows,
}
