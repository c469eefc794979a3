import type { Target } from './contract.ts'

export const ignitionOpcUa = {
  id: 'ignition-opc-ua',
  files: [{ wants: 'end-entity', form: 'der' }],
} as const satisfies Target
