import { Buffer } from 'node:buffer'

/** The octets of hexadecimal digits; blanks are for the reader. */
export const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))
