import type { Target } from './contract.ts'

export const hivemq = {
  id: 'hivemq',
  files: [{ wants: 'issuers', form: 'java-trust-store', name: 'truststore.jks' }],
} as const satisfies Target
