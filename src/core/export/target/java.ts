import type { Target } from './contract.ts'

export const java = {
  id: 'java',
  files: [
    { wants: 'root', form: 'base64-cer' },
    { wants: 'root', form: 'pkcs12-trust-store', name: 'truststore.p12', optional: true },
    { wants: 'root', form: 'java-trust-store', name: 'truststore.jks', optional: true },
  ],
} as const satisfies Target
