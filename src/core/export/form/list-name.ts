import { toHex } from '../../lib/hex.ts'
import type { RevocationList } from '../../certificate/revocation-list/revocation-list.ts'
import { displayName } from '../../certificate/name.ts'
import { digest } from '../../crypto/digest.ts'
import { safeFileName } from '../file-name.ts'

/** The name of a revocation list's file, after its issuer. */
export function listName({ issuer, bytes }: RevocationList, ending: string): string {
  const name = safeFileName(displayName(issuer) ?? '')
  return (name ?? `revocation-list-${toHex(digest('SHA-1', bytes)).slice(0, 8)}`) + ending
}
