import { Buffer } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openSource } from '../../src/core/container/open.ts'
import { openKeystore } from '../../src/core/container/keystore/open-keystore.ts'
import { passwordOctets } from '../../src/core/crypto/password-scheme.ts'
import { inTemporaryFolder, needsOpenssl, openssl, opensslVersion } from '../support/openssl.ts'
import { corpusFiles } from './certificate-file.ts'
import { corpora, needsCorpora } from './corpora.ts'

/** The password of the keystores that certigo tests with. */
const password = 'password'

const missing = opensslVersion === undefined ? needsOpenssl : corpora.length === 0 && needsCorpora
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The certificates that openssl writes out, in its order: `cms` into a file alone. */
function written(file: Uint8Array, args: readonly string[]): string[] {
  const pem = inTemporaryFolder((folder) => {
    const out = join(folder, 'certificates.pem')
    const { stdout } = openssl(args[0] === 'cms' ? [...args, '-certsout', out] : args, file)
    return existsSync(out) ? readFileSync(out, 'latin1') : stdout
  })
  const blocks = pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)
  return Array.from(blocks, ([, base64 = '']) => hex(Buffer.from(base64, 'base64')))
}

/** The certificates that we find, those of a keystore with its password. */
async function found(bytes: Uint8Array): Promise<string[]> {
  const { objects } = openSource({ name: 'a file', bytes: bytes.slice() }, 's1')
  const opened = await Promise.all(
    objects.map(async (object) => {
      if (!('sealed' in object)) return [object]
      return (await openKeystore(object, { id: 's1', name: 'a file' }, passwordOctets(password), {}))?.objects ?? []
    }),
  )
  return opened.flat().flatMap((object) => (object.kind === 'certificate' ? [hex(object.bytes)] : []))
}

/** How many files there are of each kind, and how openssl is asked for the certificates in them. */
const kinds: readonly (readonly [what: string, files: RegExp, count: number, args: readonly string[]])[] = [
  ['PKCS #7', /\.p7b$/, 11, ['pkcs7', '-print_certs']],
  ['CMS of the RPKI', /\.(roa|mft)$/, 7, ['cms', '-cmsout', '-noout', '-inform', 'DER']],
  ['signed CMS with GOST', /gost.*signed.*\.pem$/, 2, ['cms', '-cmsout', '-noout', '-inform', 'PEM']],
  ['PKCS #12', /certigo.*\.p12$/, 11, ['pkcs12', '-nokeys', '-legacy', '-passin', `pass:${password}`]],
]

it.skipIf(missing).each(kinds)(
  'the certificates in %s are those that openssl writes out',
  { timeout: 300_000 },
  async (_, name, count, args) => {
    const files = corpora.flatMap(corpusFiles).filter((path) => name.test(path))
    for (const path of files) {
      const bytes = new Uint8Array(readFileSync(path))
      const theirs = written(bytes, args)
      expect(theirs.length, path).toBeGreaterThan(0)
      expect((await found(bytes)).sort(), path).toEqual(theirs.sort())
    }
    expect(files).toHaveLength(count)
  },
)
