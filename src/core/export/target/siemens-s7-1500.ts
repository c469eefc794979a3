import type { Target } from './contract.ts'

export const siemensS71500 = {
  id: 'siemens-s7-1500',
  files: [{ wants: 'end-entity', form: 'der' }],
} as const satisfies Target
