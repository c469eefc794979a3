import { mediaType } from '../media-type.ts'
import { pem } from '../pem.ts'
import type { WriteForm } from './contract.ts'
import { requestName } from './request-name.ts'

/** The first request as CAs take it into their forms. @see RFC 7468 section 7 */
export const requestPem: WriteForm = ({ requests: [request] }) =>
  request && {
    name: requestName(request, '.csr'),
    mediaType: mediaType.request,
    bytes: pem('CERTIFICATE REQUEST', [request.bytes], 'lf'),
  }
