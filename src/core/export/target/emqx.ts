import type { Target } from './contract.ts'

export const emqx = {
  id: 'emqx',
  files: [
    { wants: 'issuers', form: 'ca-bundle', name: 'ca.pem' },
    { wants: 'chain', form: 'pem-chain', name: 'server-chain-without-root.pem', optional: true },
  ],
} as const satisfies Target
