import type { Container } from './contract.ts'
import { gzipContainer } from './gzip.ts'
import { javaKeystoreContainer } from './java-keystore.ts'
import { packetCaptureContainer } from './packet-capture.ts'
import { sqliteContainer } from './sqlite.ts'
import { zipContainer } from './zip.ts'

/**
 * The formats that their first octets tell: in a file, in the digits of a text, and in octets that a program took for
 * text. `registry.ts` has them all; no two begin alike.
 */
export const binaryContainers = [
  gzipContainer, // three fixed octets
  zipContainer, // four fixed octets; before PEM, which a stored entry may hold
  sqliteContainer, // sixteen fixed octets
  packetCaptureContainer, // four fixed octets
  javaKeystoreContainer, // four fixed octets, or a header that says how passwords are used
] as const satisfies readonly Container[]
