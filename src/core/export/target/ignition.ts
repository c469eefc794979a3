import type { Target } from './contract.ts'

export const ignition = {
  id: 'ignition',
  files: [{ wants: 'root', form: 'pem-crt' }],
} as const satisfies Target
