import type { Target } from './contract.ts'

export const siemensIndustrialEdge = {
  id: 'siemens-industrial-edge',
  files: [
    { wants: 'root', form: 'pem-crt' },
    { wants: 'chain-with-root', form: 'pem-chain', optional: true },
  ],
} as const satisfies Target
