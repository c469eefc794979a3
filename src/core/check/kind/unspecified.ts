import type { Kind } from './contract.ts'
import { purposeOf } from './purposes.ts'

/** Nothing tells what it is for. A path to it is judged as one to a TLS server, which is what people come with. */
export const unspecified = {
  id: 'unspecified',
  holder: 'server',
  recognise: () => [{ code: 'no-purpose-named' }],
  purpose: () => purposeOf.server,
} as const satisfies Kind
