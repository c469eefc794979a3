import type { Container } from './contract.ts'

/** First four octets of JKS (sun.security.provider.JavaKeyStore) and JCEKS (com.sun.crypto.provider.JceKeyStore), big-endian. */
const forms: Readonly<Record<number, string>> = { 0xfeedfeed: 'JKS', 0xcececece: 'JCEKS' }

/** Java keystores: recognised, not opened yet. */
export const javaKeystoreContainer: Container = {
  id: 'java-keystore',
  detect: ({ bytes }) => form(bytes) !== undefined,
  open(material, opening) {
    const { bytes } = material
    opening.add({ kind: 'java-keystore', place: material.place(0, bytes.length), label: form(bytes) ?? '' })
  },
}

const form = ([a = 0, b = 0, c = 0, d = 0]: Uint8Array): string | undefined =>
  forms[((a << 24) | (b << 16) | (c << 8) | d) >>> 0]
