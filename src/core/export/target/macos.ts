import type { Target } from './contract.ts'

export const macos = {
  id: 'macos',
  files: [{ wants: 'root', form: 'der-cer' }],
} as const satisfies Target
