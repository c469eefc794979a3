import { armor } from '../lib/pem-armor.ts'
import type { Certificate } from '../certificate/certificate.ts'
import type { ExportedFile } from './exported-file.ts'
import { certificateFileName } from './file-name.ts'
import { certificateMediaType } from './media-type.ts'

/**
 * How lines end. CR LF is what the Windows wizard, Chrome and Firefox write for Base-64 X.509; LF is what OpenSSL writes.
 */
export type LineEnd = 'crlf' | 'lf'

/** The certificate as PEM text, byte for byte what came in: 64 columns, a line end behind END, no text before BEGIN, no BOM. @see RFC 7468 section 5.1 */
export function certificatePem(certificate: Pick<Certificate, 'bytes'>, lineEnd: LineEnd): string {
  return armor('CERTIFICATE', certificate.bytes, lineEnd === 'crlf' ? '\r\n' : '\n')
}

/** "Base-64 encoded X.509 (.CER)", as KEPServerEX's Certificate Store imports it. `sha1` names the file where the subject cannot. */
export function exportPem(certificate: Certificate, sha1: string): ExportedFile {
  return {
    name: certificateFileName(certificate.subject, sha1, '.cer'),
    mediaType: certificateMediaType,
    bytes: asciiBytes(certificatePem(certificate, 'crlf')),
  }
}

/** The octets of a text that is known to be ASCII. */
export const asciiBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
