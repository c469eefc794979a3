import type { Kind } from './contract.ts'
import { purposeReasons } from './facts.ts'
import { isFor, purposeOf } from './purposes.ts'

/** Logs on to a TLS server: a device, a program or a person, and not a server. */
export const tlsClient = {
  id: 'tls-client',
  holder: 'other',
  recognise(facts) {
    const named = purposeReasons(facts, isFor('tls-client'))
    return named.length > 0 ? named : undefined
  },
  purpose: () => purposeOf.client,
} as const satisfies Kind
