import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  belongings,
  belongingWords,
  createEngine,
  passwordOctets,
  type SourceInput,
} from '../../../../src/core/index.ts'
import { plainText } from '../../../../src/core/explain/text/sentence.ts'
import { certificate, during } from '../../../support/certificate-builder.ts'
import { source } from '../../../support/inspect.ts'
import { has, run } from '../../../support/programs.ts'
import { inTemporaryFolder, needsOpenssl, openssl, opensslVersion } from '../../../support/openssl.ts'

const root = certificate({ subject: 'Some Root CA', ca: true })

/** The statements about these files. */
async function said(...files: readonly SourceInput[]) {
  const engine = createEngine()
  // The engine overwrites what held a private key.
  await engine.open(files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() })))
  const report = await engine.judge({ instant: during })
  return belongings(report).map((each) => plainText(belongingWords(each, report)))
}

/** A key by Node, and its request and certificate by OpenSSL. */
function made(key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8') {
  const pem = key.export({ type, format: 'pem' }).toString()
  const [request, own, lone] = inTemporaryFolder((folder) => {
    const file = join(folder, 'plc.key')
    writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }))
    const run = (...args: string[]) => openssl([...args, file]).stdout
    return [
      run('req', '-new', '-subj', '/CN=plc', '-key'),
      run('req', '-x509', '-new', '-subj', '/CN=plc', '-days', '3000', '-key'),
      run('pkey', '-pubout', '-in'),
    ] as const
  })
  return {
    key: source('plc.key', pem),
    request: source('plc.csr', request),
    certificate: source('plc.pem', own),
    publicKey: source('plc.pub', lone),
  }
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const other = source('other.pem', root.pem)

describe.skipIf(!opensslVersion).each([
  ['RSA, PKCS #8', made(rsa)],
  ['RSA, PKCS #1', made(rsa, 'pkcs1')],
  ['P-256, PKCS #8', made(ec)],
  ['P-256, SEC 1', made(ec, 'sec1')],
])(`objects of one key are told as such: %s (${needsOpenssl})`, (_, plc) => {
  it('a certificate and its private key', async () => {
    expect(await said(plc.certificate, plc.key)).toEqual([
      'The private key in plc.key belongs to the certificate plc. Install the two together.',
    ])
  })

  it('a request and its private key', async () => {
    expect(await said(plc.key, plc.request)).toEqual([
      'The private key in plc.key belongs to the request plc. Send the request to the CA. Keep the key.',
    ])
  })

  it('a request, the certificate that answers it, and the private key of both', async () => {
    expect(await said(plc.request, plc.certificate)).toEqual([
      'The certificate plc answers the request plc. Install the certificate where its private key is.',
    ])
    expect((await said(plc.request, plc.certificate, plc.key))[0]).toContain(
      '. The private key in plc.key belongs to both. ',
    )
  })

  it('a public key', async () => {
    expect(await said(plc.publicKey, plc.certificate)).toEqual(['The public key is that of plc.'])
    expect(await said(plc.publicKey, plc.request)).toEqual(['The public key is that of plc.'])
    expect(await said(plc.publicKey, plc.key)).toEqual(['The public key is that of plc.key.'])
  })

  it('and what belongs to none of the certificates', async () => {
    expect(await said(other, plc.request)).toEqual([
      'No open certificate answers the request plc. Open the one that the CA sent back.',
    ])
    expect(await said(other, plc.key)).toEqual([
      'The private key in plc.key belongs to no open certificate. Look for the key that was made for it.',
    ])
  })
})

describe.skipIf(!opensslVersion)(`nothing is said (${needsOpenssl})`, () => {
  const plc = made(ec)
  it('of certificates alone, a request alone or a key alone', async () => {
    expect(await said(other, plc.certificate)).toEqual([])
    expect(await said(plc.request)).toEqual([])
    expect(await said(plc.key)).toEqual([])
  })

  it('of a private key without its public one, or one that is encrypted', async () => {
    const bare = generateKeyPairSync('ed25519').privateKey
    const encrypted = ec.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString()
    expect(await said(other, source('bare.key', bare.export({ type: 'pkcs8', format: 'pem' }).toString()))).toEqual([])
    expect(await said(other, source('encrypted.key', encrypted))).toEqual([])
  })
})

const PASSWORD = 'plant-secret'

/** The statements about a keystore that was unlocked, and files beside it. */
async function saidUnlocked(keystore: SourceInput, ...files: readonly SourceInput[]) {
  const engine = createEngine()
  await engine.open([keystore, ...files].map(({ name, bytes }) => ({ name, bytes: bytes.slice() })))
  await engine.unlock('s1', { octets: passwordOctets(PASSWORD) })
  const report = await engine.judge({ instant: during })
  return belongings(report).map((each) => plainText(belongingWords(each, report)))
}

describe.skipIf(!opensslVersion)(`the private key in a keystore (${needsOpenssl})`, () => {
  const plc = made(ec)
  const p12 = inTemporaryFolder((folder) => {
    for (const { name, bytes } of [plc.key, plc.certificate]) writeFileSync(join(folder, name), bytes)
    const [key, own] = [join(folder, plc.key.name), join(folder, plc.certificate.name)]
    openssl([
      'pkcs12',
      '-export',
      '-inkey',
      key,
      '-in',
      own,
      '-out',
      join(folder, 'o.p12'),
      '-passout',
      `pass:${PASSWORD}`,
    ])
    return new Uint8Array(readFileSync(join(folder, 'o.p12')))
  })

  it('is that of its certificate and of the request, once the keystore is unlocked', async () => {
    expect(await saidUnlocked({ name: 'plc.p12', bytes: p12 }, plc.request)).toEqual([
      'The certificate plc answers the request plc. The private key in plc.p12 belongs to both. Install the certificate where its private key is.',
    ])
  })

  it.skipIf(!has('keytool')).each(['JKS', 'JCEKS', 'PKCS12'])('as Java makes it: %s', async (type) => {
    const { keystore, request } = inTemporaryFolder((folder) => {
      const java = (...args: string[]) =>
        run('keytool', [...args, '-alias', 'plc', '-keystore', 'k', '-storetype', type, '-storepass', PASSWORD], folder)
      java('-genkeypair', '-keyalg', 'EC', '-dname', 'CN=plc', '-keypass', PASSWORD)
      java('-certreq', '-file', 'plc.csr')
      return {
        keystore: new Uint8Array(readFileSync(join(folder, 'k'))),
        request: new Uint8Array(readFileSync(join(folder, 'plc.csr'))),
      }
    })
    expect(await saidUnlocked({ name: 'plc.store', bytes: keystore }, { name: 'plc.csr', bytes: request })).toEqual([
      'The certificate plc answers the request plc. The private key in plc.store belongs to both. Install the certificate where its private key is.',
    ])
  })
})
