import type { Kind } from './contract.ts'
import { commonNameHost, hostReasons, purposeReasons } from './facts.ts'
import { isFor, purposeOf } from './purposes.ts'

/**
 * A server's certificate that is its own root, as `openssl req -x509` makes it: self-signed, a CA's, and for a host.
 */
export const serverAndRoot = {
  id: 'server-and-root',
  holder: 'server',
  recognise(facts) {
    if (!facts.ca || !facts.selfSigned) return undefined
    const named = purposeReasons(facts, isFor('tls-server'))
    if (facts.purposes && named.length === 0) return undefined
    const hosts = hostReasons(facts)
    const host = hosts.length > 0 ? hosts : commonNameHost(facts)
    return host.length > 0 || named.length > 0
      ? [{ code: 'self-signed' }, { code: 'ca' }, ...host, ...named]
      : undefined
  },
  purpose: () => purposeOf.server,
} as const satisfies Kind
