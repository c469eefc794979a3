import { mediaType } from '../media-type.ts'
import type { WriteForm } from './contract.ts'
import { requestName } from './request-name.ts'

/** The octets of the first request. @see RFC 5967 section 3, which names this extension */
export const requestDer: WriteForm = ({ requests: [request] }) =>
  request && { name: requestName(request, '.p10'), mediaType: mediaType.request, bytes: request.bytes.slice() }
