import type { Target } from './contract.ts'

export const beckhoff = {
  id: 'beckhoff',
  files: [{ wants: 'root', form: 'pem', name: 'root.pem' }],
} as const satisfies Target
