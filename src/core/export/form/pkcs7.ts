import { mediaType } from '../media-type.ts'
import { certificatesOnly } from './certificates-only.ts'
import { chainName } from './content-name.ts'
import type { WriteForm } from './contract.ts'

/** "PKCS #7 Certificates (.P7B)" of the Windows wizard: binary. */
export const pkcs7: WriteForm = ({ certificates }) => {
  const name = chainName(certificates, 'chain', '.p7b')
  if (name === undefined) return undefined
  return { name, mediaType: mediaType.message, bytes: certificatesOnly(certificates) }
}
