import type { Target } from './contract.ts'

export const python = {
  id: 'python',
  files: [{ wants: 'issuers', form: 'ca-bundle' }],
} as const satisfies Target
