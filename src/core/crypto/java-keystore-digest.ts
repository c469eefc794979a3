import { digest } from './digest.ts'

/** Java's keystores mix this text, in ASCII, into their digest; every reader and writer has it. */
const whitener = 'Mighty Aphrodite'

/**
 * Yields the digest at the end of a JKS or JCEKS keystore. It covers the password in UTF-16, the whitener, and all
 * octets before the digest.
 */
export function javaKeystoreDigest(password: string, before: Uint8Array): Uint8Array {
  const message = new Uint8Array(2 * password.length + whitener.length + before.length)
  for (let i = 0; i < password.length; i++) {
    message[2 * i] = password.charCodeAt(i) >>> 8
    message[2 * i + 1] = password.charCodeAt(i)
  }
  message.set(new TextEncoder().encode(whitener), 2 * password.length)
  message.set(before, 2 * password.length + whitener.length)
  const result = digest('SHA-1', message)
  message.fill(0)
  return result
}
