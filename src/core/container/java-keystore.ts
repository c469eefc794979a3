import type { Container } from './contract.ts'
import { isBcfks } from './keystore/bcfks-reader.ts'
import { bouncyCastleForm } from './keystore/bouncy-castle-reader.ts'
import { javaKeystoreForm } from './keystore/java-keystore-reader.ts'

/**
 * JKS and JCEKS by their first octets, BKS and UBER of Bouncy Castle by their header; opened in the second step, as
 * every keystore is. A Java keystore that is PKCS #12 is DER.
 */
export const javaKeystoreContainer = {
  id: 'java-keystore',
  detect: ({ bytes }) => formOf(bytes) !== undefined,
  open(material, opening) {
    const { bytes } = material
    const place = material.place(0, bytes.length)
    const label = formOf(bytes) ?? ''
    opening.add({ kind: 'java-keystore', place, label, sealed: bytes.slice() })
  },
} as const satisfies Container

const formOf = (bytes: Uint8Array): string | undefined =>
  javaKeystoreForm(bytes) ?? bouncyCastleForm(bytes) ?? (isBcfks(bytes) ? 'BCFKS' : undefined)
