import type { Kind } from './contract.ts'
import { purposeReasons } from './facts.ts'
import { isFor, purposeOf } from './purposes.ts'

/**
 * Signs and encrypts mail (S/MIME). A certificate that is also for TLS servers is taken for a server's. @see RFC 8550
 * section 4.4.4
 */
export const email = {
  id: 'email',
  holder: 'other',
  recognise(facts) {
    if (facts.ca || facts.purposes?.some(isFor('tls-server'))) return undefined
    const named = purposeReasons(facts, isFor('email-protection'))
    if (named.length > 0) return named
    const [address] = facts.mailAddresses
    const only = !facts.purposes && address !== undefined && facts.hosts.length + facts.uris.length === 0
    return only ? [{ code: 'mail-address', text: address }] : undefined
  },
  purpose: () => purposeOf.mail,
} as const satisfies Kind
