import type { Target } from './contract.ts'

export const apache = {
  id: 'apache',
  files: [
    { wants: 'chain', form: 'pem-chain', name: 'server-chain-without-root.pem' },
    { wants: 'issuers', form: 'ca-bundle', name: 'ca.pem', optional: true },
  ],
} as const satisfies Target
