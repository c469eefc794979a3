import type { Target } from './contract.ts'

export const prosys = {
  id: 'prosys',
  files: [{ wants: 'end-entity', form: 'der' }],
} as const satisfies Target
