import type { Target } from './contract.ts'

export const thingworxTrustStore = {
  id: 'thingworx-trust-store',
  files: [
    { wants: 'root', form: 'base64-cer' },
    { wants: 'root', form: 'pkcs12-trust-store', name: 'truststore.p12', optional: true },
  ],
} as const satisfies Target
