import type { Target } from './contract.ts'

export const beckhoffOpcUa = {
  id: 'beckhoff-opc-ua',
  files: [{ wants: 'end-entity', form: 'der' }],
} as const satisfies Target
