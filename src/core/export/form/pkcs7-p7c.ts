import { mediaType } from '../media-type.ts'
import { certificatesOnly } from './certificates-only.ts'
import { chainName } from './content-name.ts'
import type { WriteForm } from './contract.ts'

/**
 * Writes PKCS #7 in DER under the extension that Chrome and mail programs use. @see RFC 8551 section
 * 3.2.1
 */
export const pkcs7P7c: WriteForm = ({ certificates }) => {
  const name = chainName(certificates, 'chain', '.p7c')
  if (name === undefined) return undefined
  return { name, mediaType: mediaType.message, bytes: certificatesOnly(certificates) }
}
