import type { Target } from './contract.ts'

export const azureIotEdge = {
  id: 'azure-iot-edge',
  files: [{ wants: 'issuers', form: 'ca-bundle', name: 'ca.pem' }],
} as const satisfies Target
