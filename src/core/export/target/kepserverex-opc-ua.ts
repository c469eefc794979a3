import type { Target } from './contract.ts'

export const kepserverexOpcUa = {
  id: 'kepserverex-opc-ua',
  files: [
    { wants: 'end-entity', form: 'der' },
    { wants: 'root', form: 'der', optional: true },
    { wants: 'lists', form: 'crl-der', optional: true },
  ],
} as const satisfies Target
