import { readFileSync } from 'node:fs'
import { hex, type Encoded } from './signed-message.ts'

/** A valid signature that `tests/vectors/make/signatures.mjs` had openssl make. */
export interface SignatureVector extends Encoded {
  readonly name: string
}

export const signatureVectors: readonly SignatureVector[] = readVectors('signatures.json').map((vector) => ({
  name: vector['name'] ?? '',
  algorithm: hex(vector['algorithm'] ?? ''),
  spki: hex(vector['spki'] ?? ''),
  ...(vector['issuer'] && { issuer: hex(vector['issuer']) }),
  message: hex(vector['message'] ?? ''),
  signature: hex(vector['signature'] ?? ''),
}))

/** SubjectPublicKeyInfos that no signature there is made with. */
export const keyVectors: readonly { readonly name: string; readonly spki: Uint8Array }[] = readVectors(
  'public-keys.json',
).map((vector) => ({ name: vector['name'] ?? '', spki: hex(vector['spki'] ?? '') }))

export function signatureVector(name: string): SignatureVector {
  const found = signatureVectors.find((vector) => vector.name === name)
  if (!found) throw new Error(`No signature vector is called ${name}`)
  return found
}

export function keyVector(name: string): Uint8Array {
  const found = [...keyVectors, ...signatureVectors].find((vector) => vector.name === name)
  if (!found) throw new Error(`No key vector is called ${name}`)
  return found.spki
}

function readVectors(name: string): Record<string, string>[] {
  return JSON.parse(readFileSync(new URL(`../../vectors/crypto/${name}`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >[]
}
