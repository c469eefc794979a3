import type { Target } from './contract.ts'

export const mosquitto = {
  id: 'mosquitto',
  files: [
    { wants: 'issuers', form: 'ca-bundle', name: 'ca.pem' },
    { wants: 'chain', form: 'pem-chain', name: 'server-chain-without-root.pem', optional: true },
    { wants: 'issuers', form: 'openssl-hash-names', optional: true },
  ],
} as const satisfies Target
