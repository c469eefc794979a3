import type { Target } from './contract.ts'

export const kepserverexThingworx = {
  id: 'kepserverex-thingworx',
  files: [{ wants: 'root', form: 'base64-cer' }],
} as const satisfies Target
