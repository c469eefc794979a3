import { equalBytes } from '../lib/bytes.ts'
import { digest } from '../crypto/digest.ts'
import { findListedLog, type ListedLog } from '../oid/certificate-logs.ts'

/**
 * Yields the log with this identifier, which is the SHA-256 of its key; undefined where none of the built-in lists has
 * it.
 * @see RFC 6962 section 3.2
 */
export function certificateLog(id: Uint8Array): ListedLog | undefined {
  const log = findListedLog(id)
  return log && equalBytes(digest('SHA-256', log.spki), id) ? log : undefined
}
