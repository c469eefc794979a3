import type { Target } from './contract.ts'

export const node = {
  id: 'node',
  files: [{ wants: 'issuers', form: 'ca-bundle' }],
} as const satisfies Target
