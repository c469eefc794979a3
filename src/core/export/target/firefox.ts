import type { Target } from './contract.ts'

export const firefox = {
  id: 'firefox',
  files: [{ wants: 'root', form: 'pem-crt', name: 'root.crt' }],
} as const satisfies Target
