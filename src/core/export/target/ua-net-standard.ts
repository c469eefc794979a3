import type { Target } from './contract.ts'

export const uaNetStandard = {
  id: 'ua-net-standard',
  files: [{ wants: 'with-lists', form: 'opc-ua-folders' }],
} as const satisfies Target
