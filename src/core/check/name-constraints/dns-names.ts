import { isHostName } from '../../lib/host-name.ts'
import { readPresentedHost, type PresentedHost } from '../names/presented-host.ts'
import type { NameForm, Subtree } from './name-form.ts'

/**
 * A host name is inside `example.com` if it is that or has labels more in front. Case does not count. The empty base
 * holds all names, as OpenSSL, Go and BoringSSL have it. `.example.com` is no base by the RFC; it is read as the names
 * below `example.com` without that one, as all three do, for CAs have used it since OpenSSL's documentation shows it
 * so.
 *
 * A wildcard stands for every name that it matches. All of them are below `example.com` if the wildcard's own domain
 * is; and `*.example.com` overlaps with `bar.example.com`, for it would serve that host (CVE-2025-61727; Go and
 * BoringSSL look for it, OpenSSL does not).
 * @see RFC 5280 section 4.2.1.10, erratum 5997
 */
export const dnsNames: NameForm<PresentedHost> = {
  readName: (name) => (name.kind === 'dNSName' ? readPresentedHost(name.string) : undefined),

  readSubtree(name) {
    if (name.kind !== 'dNSName' || name.string.text === undefined) return undefined
    const base = name.string.text.toLowerCase()
    return base === '' ? everything : hostsBelow(base)
  },
}

const everything: Subtree<unknown> = { contains: () => true }

function hostsBelow(base: string): Subtree<PresentedHost> | undefined {
  const below = base.startsWith('.')
  const domain = below ? base.slice(1) : base
  if (!isHostName(domain)) return undefined
  const suffix = `.${domain}`
  const contains = ({ domain: name, wildcard }: PresentedHost): boolean =>
    name.endsWith(suffix) || (name === domain && (wildcard || !below))
  const parent = domain.slice(domain.indexOf('.') + 1)
  const servedByWildcard = (name: PresentedHost): boolean =>
    name.wildcard && !below && name.domain === parent && parent !== domain
  return { contains, overlaps: (name) => contains(name) || servedByWildcard(name) }
}
