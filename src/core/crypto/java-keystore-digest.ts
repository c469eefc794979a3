import { digest } from './digest.ts'

/** What Java's keystores mix into their digest, in ASCII; every reader and writer has it. */
const whitener = 'Mighty Aphrodite'

/** The digest at the end of a JKS or JCEKS keystore: over the password in UTF-16, the whitener, and all octets before it. */
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
