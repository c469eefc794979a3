import type { Target } from './contract.ts'

export const thingworxTomcat = {
  id: 'thingworx-tomcat',
  files: [
    { wants: 'chain-with-root', form: 'pem-chain' },
    { wants: 'intermediates', form: 'zip', optional: true },
  ],
} as const satisfies Target
