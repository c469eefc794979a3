import type { Target } from './contract.ts'

export const kepserverexIotGateway = {
  id: 'kepserverex-iot-gateway',
  files: [{ wants: 'root', form: 'base64-cer' }],
} as const satisfies Target
