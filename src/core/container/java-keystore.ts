import type { Container } from './contract.ts'
import { javaKeystoreForm } from './keystore/java-keystore-reader.ts'

/** JKS and JCEKS by their first octets; opened in the second step, as every keystore is. A Java keystore that is PKCS #12 is DER. */
export const javaKeystoreContainer: Container = {
  id: 'java-keystore',
  detect: ({ bytes }) => javaKeystoreForm(bytes) !== undefined,
  open(material, opening) {
    const { bytes } = material
    const place = material.place(0, bytes.length)
    const label = javaKeystoreForm(bytes) ?? ''
    opening.add({ kind: 'java-keystore', place, label, sealed: bytes.slice() })
  },
}
