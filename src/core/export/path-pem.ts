import type { Certificate } from '../certificate/certificate.ts'
import type { ExportedFile } from './exported-file.ts'
import { certificateFileName } from './file-name.ts'
import { certificateChainMediaType } from './media-type.ts'
import { asciiBytes, certificatePem } from './pem.ts'

/**
 * A path as one PEM file, the end entity first as TLS servers present it (RFC 8446 section 4.4.2), CR LF. Named after the end entity; `sha1` is
 * the end entity's. Undefined for an empty path.
 */
export function exportPathPem(path: readonly Certificate[], sha1: string): ExportedFile | undefined {
  const [endEntity] = path
  if (!endEntity) return undefined
  return {
    name: certificateFileName(endEntity.subject, sha1, '-chain.pem'),
    mediaType: certificateChainMediaType,
    bytes: asciiBytes(path.map((certificate) => certificatePem(certificate, 'crlf')).join('')),
  }
}
