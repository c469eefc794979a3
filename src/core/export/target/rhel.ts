import type { Target } from './contract.ts'

export const rhel = {
  id: 'rhel',
  files: [{ wants: 'root', form: 'pem-crt' }],
} as const satisfies Target
