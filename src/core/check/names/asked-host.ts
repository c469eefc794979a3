import { ipAddressOctets } from '../../lib/ip-address.ts'
import type { ReferenceIdentifier } from '../settings.ts'
import { readReference } from './reference-identifier.ts'

/**
 * What somebody typed as a host name or an IP address, as the identifier to look for. IPv6 may stand in brackets, as in a URL. Undefined where it is
 * neither: a whole URL, a host with a port, or four numbers that are no address (the last label of a host name is not a number: RFC 3696 section 2).
 */
export function askedHost(typed: string): ReferenceIdentifier | undefined {
  const value = typed.trim().replace(/^\[(.*)\]$/, '$1')
  if (ipAddressOctets(value)) return { kind: 'ip', value }
  if (/(^|\.)\d+\.?$/.test(value)) return undefined
  const asked: ReferenceIdentifier = { kind: 'dns', value }
  return readReference(asked) && asked
}
