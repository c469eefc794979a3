import { opensslNameHash } from '../../certificate/openssl-name-hash.ts'
import { pem } from '../pem.ts'
import { trustName } from './content-name.ts'
import type { WriteForm } from './contract.ts'
import { zipArchive, type Entry } from './zip-archive.ts'

/**
 * A folder for `CApath` of OpenSSL: each certificate under the hash of its subject, `<hash>.0`, and those of one
 * subject under `.1` and so on; lists under the hash of their issuer, `<hash>.r0`.
 * @see OpenSSL, openssl-rehash(1)
 */
export const opensslHashNames: WriteForm = ({ certificates, revocationLists }) => {
  const name = trustName(certificates, 'openssl-capath', '.zip')
  if (name === undefined) return undefined
  const taken = new Map<string, number>()
  const entry = (stem: string, label: string, bytes: Uint8Array): Entry => {
    const number = taken.get(stem) ?? 0
    taken.set(stem, number + 1)
    return { name: stem + String(number), bytes: pem(label, [bytes], 'lf') }
  }
  return zipArchive(name, [
    ...certificates.map(({ subject, bytes }) => entry(`${opensslNameHash(subject)}.`, 'CERTIFICATE', bytes)),
    ...revocationLists.map(({ issuer, bytes }) => entry(`${opensslNameHash(issuer)}.r`, 'X509 CRL', bytes)),
  ])
}
