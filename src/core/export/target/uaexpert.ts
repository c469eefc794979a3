import type { Target } from './contract.ts'

export const uaexpert = {
  id: 'uaexpert',
  files: [{ wants: 'with-lists', form: 'opc-ua-folders' }],
} as const satisfies Target
