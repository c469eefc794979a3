import { ipAddressOctets } from '../../lib/ip-address.ts'
import type { ReferenceIdentifier } from '../settings.ts'
import { readReference } from './reference-identifier.ts'

/**
 * Reads the address that a person connects to, and yields the identifier to look for: a host name, an IP address,
 * either with a port, or a whole address such as `https://tw.plant.example:8443/Thingworx` or
 * `opc.tcp://10.0.0.7:49320`. IPv6 stands in brackets where a port follows, and may without one. Undefined where no
 * host can be read, or where its last label is a number and the whole is not an IPv4 address: that is no host name (RFC
 * 3696 section 2).
 * @see RFC 3986 section 3.2 for the parts of an address
 */
export function askedHost(typed: string): ReferenceIdentifier | undefined {
  const value = hostIn(typed.trim())
  if (ipAddressOctets(value)) return { kind: 'ip', value }
  if (/(^|\.)\d+\.?$/.test(value)) return undefined
  const asked: ReferenceIdentifier = { kind: 'dns', value }
  return readReference(asked) && asked
}

/** The port in that address, where one is typed. */
export function askedPort(typed: string): number | undefined {
  const authority = typed.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
  const port = Number(/^(?:[^/?#\\@]*@)?(?:\[[^\]]*\]|[^:/?#\\]*):(\d+)(?:[/?#\\]|$)/.exec(authority)?.[1])
  return port > 0 && port < 65536 ? port : undefined
}

/** Without scheme, user, port and what follows the host; without brackets and the zone of one machine. */
function hostIn(typed: string): string {
  const authority = typed
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#\\].*$/s, '')
    .replace(/^[^@]*@/, '')
  const bracketed = /^\[([^\]%]*)(?:%[^\]]*)?\](?::\d*)?$/.exec(authority)
  if (bracketed) return bracketed[1] ?? ''
  // More than one colon without brackets is an IPv6 address, and no port can be told from it.
  return ipAddressOctets(authority) ? authority : authority.replace(/^([^:]*):\d*$/, '$1')
}
