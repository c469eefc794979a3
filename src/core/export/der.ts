import type { Certificate } from '../certificate/certificate.ts'
import type { ExportedFile } from './exported-file.ts'
import { certificateFileName } from './file-name.ts'
import { certificateMediaType } from './media-type.ts'

/** "DER encoded binary X.509": the bytes that came in, copied and never encoded anew. `sha1` names the file where the subject cannot. */
export function exportDer(certificate: Certificate, sha1: string): ExportedFile {
  return {
    name: certificateFileName(certificate.subject, sha1, '.der'),
    mediaType: certificateMediaType,
    bytes: certificate.bytes.slice(),
  }
}
