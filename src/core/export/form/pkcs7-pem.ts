import { mediaType } from '../media-type.ts'
import { pem } from '../pem.ts'
import { certificatesOnly } from './certificates-only.ts'
import { chainName } from './content-name.ts'
import type { WriteForm } from './contract.ts'

/** As `openssl crl2pkcs7` writes it, with the label that every version of it reads. @see RFC 7468 section 8 */
export const pkcs7Pem: WriteForm = ({ certificates }) => {
  const name = chainName(certificates, 'chain', '.pem.p7b')
  if (name === undefined) return undefined
  return { name, mediaType: mediaType.message, bytes: pem('PKCS7', [certificatesOnly(certificates)], 'lf') }
}
