import type { Target } from './contract.ts'

export const debian = {
  id: 'debian',
  files: [{ wants: 'root', form: 'pem-crt' }],
} as const satisfies Target
