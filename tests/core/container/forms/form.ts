import type { Assumption } from '../../../../src/core/finding/definitions.ts'
import type { FindingCode } from '../../../../src/core/finding/finding.ts'
import { hex, vector } from '../vector.ts'

/** One way in which people have certificates, what is found in it, and all that is said about it. */
export interface Form {
  readonly sentence: string
  readonly source: string | Uint8Array
  /** The certificates in hexadecimal, in any order. */
  readonly found: readonly string[]
  readonly assumed: readonly Assumption[]
  /** Other findings. */
  readonly said: readonly FindingCode[]
}

export const server = hex(vector('server.der'))
export const root = hex(vector('root.der'))
export const both = [server, root]
