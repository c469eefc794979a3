import { concatBytes } from '../lib/bytes.ts'
import { digest } from './digest.ts'

/** Java's keystores mix this text, in ASCII, into their digest; every reader and writer has it. */
const whitener = 'Mighty Aphrodite'

/**
 * Yields the digest at the end of a JKS or JCEKS keystore. It covers the password in UTF-16, the whitener, and all
 * octets before the digest.
 */
export function javaKeystoreDigest(password: Uint8Array, before: Uint8Array): Uint8Array {
  const message = concatBytes([password, new TextEncoder().encode(whitener), before])
  const result = digest('SHA-1', message)
  message.fill(0)
  return result
}
