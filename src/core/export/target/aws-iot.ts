import type { Target } from './contract.ts'

export const awsIot = {
  id: 'aws-iot',
  files: [
    { wants: 'root', form: 'pem' },
    { wants: 'end-entity', form: 'pem', optional: true },
    { wants: 'intermediates', form: 'zip', optional: true },
  ],
} as const satisfies Target
