import { mediaType } from '../media-type.ts'
import type { WriteForm } from './contract.ts'
import { listName } from './list-name.ts'

/** The octets of the first list: what OPC UA stores and Windows read. @see RFC 2585 section 3 */
export const crlDer: WriteForm = ({ revocationLists: [list] }) =>
  list && { name: listName(list, '.crl'), mediaType: mediaType.revocationList, bytes: list.bytes.slice() }
