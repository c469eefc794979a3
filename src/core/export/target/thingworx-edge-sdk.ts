import type { Target } from './contract.ts'

export const thingworxEdgeSdk = {
  id: 'thingworx-edge-sdk',
  files: [{ wants: 'issuers', form: 'ca-bundle', name: 'SSLCACert.pem' }],
} as const satisfies Target
