import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { certificate, plantChain } from '../support/certificate-builder.ts'
import { testKey, type KeyType } from '../support/test-keys.ts'

/** Certificates to measure with, and their layout: all in one PEM file, or each in a DER file of its own. */
export interface InputSpec {
  readonly count: number
  readonly key: 'rsa' | 'ec'
  readonly form: 'pem' | 'folder'
}

/** Raise it where other certificates are made of the same spec: kept files are of no use then. */
const EDITION = 1

const keyTypes: Record<InputSpec['key'], KeyType> = { rsa: 'rsa2048', ec: 'p256' }

/**
 * The path of a file, or of a folder of files, with so many certificates: a root, ten issuing CAs, and the certificates
 * that they issued for the devices of a plant. Made once and kept in `folder`, for 10,000 RSA signatures take a while.
 */
export function input({ count, key, form }: InputSpec, folder: string): string {
  const path = join(folder, `${EDITION}-${count}-${key}${form === 'pem' ? '.pem' : ''}`)
  if (existsSync(path)) return path
  mkdirSync(dirname(path), { recursive: true })
  const made = plant(count, keyTypes[key])
  // Written beside and then renamed: a run that is broken off leaves no half of an input.
  const half = `${path}.half`
  rmSync(half, { recursive: true, force: true })
  if (form === 'pem') writeFileSync(half, made.map(({ pem }) => pem).join(''))
  else {
    mkdirSync(half)
    for (const [at, { der }] of made.entries()) writeFileSync(join(half, `${String(at).padStart(5, '0')}.cer`), der)
  }
  renameSync(half, path)
  return path
}

/** The path of a PEM file with a root, an issuing CA and a server. */
export function chainOfThree(folder: string): string {
  const path = join(folder, `${EDITION}-chain-of-3.pem`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const { root, issuing, server } = plantChain()
  writeFileSync(path, [server, issuing, root].map(({ pem }) => pem).join(''))
  return path
}

/** Files as an engine opens them. */
export function filesOf(path: string): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  const names = path.endsWith('.pem') ? [path] : readdirSync(path).map((name) => join(path, name))
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(name)) }))
}

/** Devices share eight keys: making a key takes longer than all that is measured here. */
function plant(count: number, keyType: KeyType) {
  const root = certificate({ subject: 'Large Root CA', ca: true, keyType })
  const issuing = Array.from({ length: 10 }, (_, at) =>
    certificate({ subject: `Issuing CA ${at}`, ca: true, issuer: root, keyType }),
  )
  const devices = Array.from({ length: count - 1 - issuing.length }, (_, at) =>
    certificate({
      subject: `device-${at}.plant.example`,
      key: testKey(`device ${at % 8}`, keyType),
      issuer: issuing[at % issuing.length]!,
    }),
  )
  return [root, ...issuing, ...devices]
}
