import { armor } from '../lib/pem-armor.ts'

/**
 * How lines end. CR LF is what the Windows wizard, Chrome and Firefox write for Base-64 X.509; LF is what OpenSSL
 * writes.
 */
export type LineEnd = 'crlf' | 'lf'

/**
 * Octets as PEM: 64 columns, a line end behind END, no text before BEGIN, no BOM. Several blocks follow each other
 * without an empty line. @see RFC 7468
 */
export function pem(label: string, blocks: readonly Uint8Array[], lineEnd: LineEnd): Uint8Array<ArrayBuffer> {
  const end = lineEnd === 'crlf' ? '\r\n' : '\n'
  return asciiBytes(blocks.map((bytes) => armor(label, bytes, end)).join(''))
}

/** The octets of a text that is known to be ASCII. */
const asciiBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
