import { ipAddressOctets } from '../../lib/ip-address.ts'
import { isHostName } from '../../lib/host-name.ts'
import { uriHost } from '../../lib/uri.ts'
import type { NameForm } from './name-form.ts'

/**
 * Only the host counts. `example.com` holds the URIs of that host alone, `.example.com` those of the hosts below it;
 * that is unlike host names, and as the RFC and OpenSSL have it (Go read it as for host names until 1.26). A URI
 * without a host, or with an IP address for one, cannot be held to a constraint and "MUST" be refused: so are the
 * `urn:` names of OPC UA applications, and every URI that is not written as one. The empty base is malformed, as for
 * mailboxes.
 * @see RFC 5280 section 4.2.1.10, RFC 3986 section 3.2
 */
export const uris: NameForm<string> = {
  readName: (name) =>
    name.kind === 'uniformResourceIdentifier' && !name.string.fault ? hostOf(name.string.text ?? '') : undefined,

  readSubtree(name) {
    if (name.kind !== 'uniformResourceIdentifier' || name.string.text === undefined) return undefined
    const base = name.string.text.toLowerCase()
    const domain = base.startsWith('.') ? base.slice(1) : base
    if (!isHost(domain)) return undefined
    return { contains: (host) => (base.startsWith('.') ? host.endsWith(base) : host === base) }
  },
}

function hostOf(uri: string): string | undefined {
  const host = uriHost(uri)
  return host !== undefined && isHost(host) ? host : undefined
}

const isHost = (text: string): boolean => isHostName(text) && ipAddressOctets(text) === undefined
