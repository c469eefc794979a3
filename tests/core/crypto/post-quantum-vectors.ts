import { readdirSync, readFileSync } from 'node:fs'
import { readOnly } from '../../../src/core/asn1/node.ts'
import type { Encoded } from './signed-message.ts'

/** The vectors that `tests/vectors/crypto/post-quantum/README.md` lists. */
const folder = new URL('../../vectors/crypto/post-quantum/', import.meta.url)

/** The self-signed certificates, by the names of their files. */
export const postQuantumCertificates: readonly { readonly name: string; readonly der: Uint8Array<ArrayBuffer> }[] =
  readdirSync(folder)
    .filter((name) => name.endsWith('.pem'))
    .map((name) => ({ name: name.replace('.pem', ''), der: base64(read(name).replace(/-----[^-]+-----/g, '')) }))

/** The signature of a self-signed certificate. */
export function selfSignatureOf(certificate: Uint8Array): Encoded {
  const [tbs, algorithm, signature] = readOnly(certificate).children()
  const fields = tbs?.children() ?? []
  const spki = fields[fields[0]?.identifier === 0xa0 ? 6 : 5]
  if (!tbs || !algorithm || !signature || !spki) throw new Error('no certificate')
  return {
    algorithm: algorithm.encoded,
    spki: spki.encoded,
    message: tbs.encoded,
    signature: signature.content.subarray(1),
  }
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'latin1')
}

function base64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'base64'))
}
