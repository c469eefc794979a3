import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { EncodedObject, SealedKeystore } from '../../../../src/core/container/encoded-object.ts'
import { openKeystore, type OpenedKeystore } from '../../../../src/core/container/keystore/open-keystore.ts'
import { openSource } from '../../../../src/core/container/open.ts'
import { passwordOctets } from '../../../../src/core/crypto/password-scheme.ts'
import type { PasswordWork } from '../../../../src/core/crypto/password-work.ts'
import { aliasOf, hex } from '../vector.ts'

/** The password of every vector that does not say otherwise. */
export const password = 'plant1'

/** A file of tests/vectors/keystores, made by tests/vectors/make/keystores.mjs. A fresh copy each time. */
export function keystoreVector(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../vectors/keystores/${name}`, import.meta.url))))
}

export const root = hex(keystoreVector('root.der'))
export const server = hex(keystoreVector('server.der'))

/** The keystores in a file, as the first step finds them. */
export function sealedIn(bytes: Uint8Array): SealedKeystore[] {
  const { objects } = openSource({ name: 'a keystore', bytes: bytes.slice() }, 's1')
  return objects.flatMap((object) => ('sealed' in object ? [object] : []))
}

/** Opens the one keystore of a file. Without WebCrypto, as on plain http, unless `work` says otherwise. */
export async function openBytes(
  bytes: Uint8Array,
  typed: string | undefined,
  work: PasswordWork = {},
): Promise<OpenedKeystore | undefined> {
  const [keystore] = sealedIn(bytes)
  if (!keystore) throw new Error('There is no keystore in it')
  return openKeystore(
    keystore,
    { id: 's1', name: 'a keystore' },
    typed === undefined ? undefined : passwordOctets(typed),
    work,
  )
}

export const openVector = (name: string, typed?: string, work?: PasswordWork) =>
  openBytes(keystoreVector(name), typed, work)

export function certificatesIn(opened: OpenedKeystore | undefined): string[] {
  return (opened?.objects ?? []).flatMap((object) => (object.kind === 'certificate' ? [hex(object.bytes)] : []))
}

export const kindsIn = (opened: OpenedKeystore | undefined): EncodedObject['kind'][] =>
  (opened?.objects ?? []).map(({ kind }) => kind)
export const codesIn = (opened: OpenedKeystore | undefined): string[] =>
  (opened?.findings ?? []).map(({ code }) => code)
/** The names that the owner gave. */
export const aliasesIn = (opened: OpenedKeystore | undefined): (string | undefined)[] =>
  (opened?.objects ?? []).map(aliasOf)
