import type { Target } from './contract.ts'

export const docker = {
  id: 'docker',
  files: [{ wants: 'root', form: 'pem-crt', name: 'ca.crt' }],
} as const satisfies Target
