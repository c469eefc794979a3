import type { Target } from './contract.ts'

export const windows = {
  id: 'windows',
  files: [
    { wants: 'root', form: 'base64-cer' },
    { wants: 'intermediates', form: 'pkcs7', optional: true },
  ],
} as const satisfies Target
