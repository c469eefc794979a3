import type { Kind } from './contract.ts'
import { commonNameHost, hostReasons, purposeReasons } from './facts.ts'
import { isFor, purposeOf } from './purposes.ts'

/**
 * A TLS server's: it names that purpose, or names none and has a host. One that is for servers and clients is taken for
 * a server's.
 */
export const tlsServer = {
  id: 'tls-server',
  holder: 'server',
  recognise(facts) {
    const named = purposeReasons(facts, isFor('tls-server'))
    const hosts = hostReasons(facts)
    if (named.length > 0) return [...named, ...hosts]
    if (facts.purposes) return undefined
    const host = hosts.length > 0 ? hosts : commonNameHost(facts)
    return host.length > 0 ? [{ code: 'no-purpose-named' }, ...host] : undefined
  },
  purpose: () => purposeOf.server,
} as const satisfies Kind
