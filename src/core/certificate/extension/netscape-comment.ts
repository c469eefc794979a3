import type { ExtensionDecoder } from './contract.ts'
import { readText, textRows, type TextExtension } from './text-value.ts'

/** A remark, most often the one of an OpenSSL example configuration. @see Netscape Certificate Extensions, "netscape-comment" */
export const netscapeComment: ExtensionDecoder<TextExtension> = {
  oid: '2.16.840.1.113730.1.13',

  /** `IA5String` */
  decode: (value) => readText(value, 'a comment'),

  describe: textRows,
}
