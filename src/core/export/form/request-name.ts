import { toHex } from '../../lib/hex.ts'
import { digest } from '../../crypto/digest.ts'
import { safeFileName } from '../file-name.ts'
import type { ExportedRequest } from './contract.ts'

/** The name of a request's file, after its subject. */
export const requestName = ({ name, bytes }: ExportedRequest, ending: string): string =>
  (safeFileName(name) ?? `request-${toHex(digest('SHA-1', bytes)).slice(0, 8)}`) + ending
