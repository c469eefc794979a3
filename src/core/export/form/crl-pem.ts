import { mediaType } from '../media-type.ts'
import { pem } from '../pem.ts'
import type { WriteForm } from './contract.ts'
import { listName } from './list-name.ts'

/** All lists in one PEM file, as `crl_file` and its like read them. @see RFC 7468 section 6 */
export const crlPem: WriteForm = ({ revocationLists }) => {
  const [first] = revocationLists
  if (!first) return undefined
  const more = revocationLists.length > 1 ? `-and-${revocationLists.length - 1}-more` : ''
  const octets = revocationLists.map(({ bytes }) => bytes)
  return {
    name: listName(first, `${more}-crl.pem`),
    mediaType: mediaType.revocationList,
    bytes: pem('X509 CRL', octets, 'lf'),
  }
}
