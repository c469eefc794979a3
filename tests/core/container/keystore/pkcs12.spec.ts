import { readFileSync } from 'node:fs'
import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  aliasesIn,
  certificatesIn,
  codesIn,
  keystoreVector,
  kindsIn,
  openBytes,
  openVector,
  password,
  root,
  sealedIn,
  server,
} from './files.ts'
import { asBytes } from '../vector.ts'

const subtle = webcrypto.subtle as SubtleCrypto
const unicode = 'Pläntchen €5 😀'

/** The output of `openssl pkcs12 -info` for each file: tests/vectors/keystores/openssl-info.txt. */
const locked: readonly [name: string, typed: string, scheme: string, iterations: number][] = [
  ['aes-256.p12', password, 'AES-256-CBC, PBKDF2-HMAC-SHA-256', 2048],
  ['machine-store.p12', password, 'AES-256-CBC, PBKDF2-HMAC-SHA-256', 2048],
  ['aes-128-mac-sha512.p12', password, 'AES-128-CBC, PBKDF2-HMAC-SHA-256', 2048],
  ['aes-192-mac-sha1.p12', password, 'AES-192-CBC, PBKDF2-HMAC-SHA-256', 2048],
  ['pbes2-3des-mac-sha384.p12', password, '3DES-CBC, PBKDF2-HMAC-SHA-256', 2048],
  ['legacy-rc2-40.p12', password, 'RC2-40-CBC, PKCS12KDF-SHA-1', 2048],
  ['rc2-128.p12', password, 'RC2-128-CBC, PKCS12KDF-SHA-1', 2048],
  ['3des.p12', password, '3DES-CBC, PKCS12KDF-SHA-1', 2048],
  ['3des-two-keys.p12', password, '3DES-CBC (two keys), PKCS12KDF-SHA-1', 2048],
  ['rc4-128.p12', password, 'RC4-128, PKCS12KDF-SHA-1', 2048],
  ['rc4-40.p12', password, 'RC4-40, PKCS12KDF-SHA-1', 2048],
  ['no-mac.p12', password, 'AES-256-CBC, PBKDF2-HMAC-SHA-256', 2048],
  ['no-mac-3des.p12', password, '3DES-CBC, PKCS12KDF-SHA-1', 2048],
  ['empty-password.p12', '', 'AES-256-CBC, PBKDF2-HMAC-SHA-256', 2048],
  ['empty-password-legacy.p12', '', 'RC2-40-CBC, PKCS12KDF-SHA-1', 2048],
  ['unicode-password.p12', unicode, 'AES-256-CBC, PBKDF2-HMAC-SHA-256', 2048],
  ['unicode-password-legacy.p12', unicode, 'RC2-40-CBC, PKCS12KDF-SHA-1', 2048],
]

describe.each(locked)('%s', (name, typed, scheme, iterations) => {
  test('without a password says what one is needed for, and nothing else', async () => {
    const opened = await openVector(name)
    expect(opened?.lock).toMatchObject({ guards: 'certificates', form: 'PKCS #12', scheme, iterations })
    expect(kindsIn(opened)).toEqual(['pkcs12'])
    expect(codesIn(opened)).toEqual(['needs-password'])
  })

  test.each([
    ['plain JavaScript', {}],
    ['WebCrypto', { subtle }],
  ])('with it yields both certificates, octet for octet, by %s', async (_, work) => {
    const opened = await openVector(name, typed, work)
    expect(certificatesIn(opened)).toEqual([server, root])
    expect(kindsIn(opened)).toEqual(['certificate', 'certificate', 'private-key'])
    expect(opened?.lock).toBeUndefined()
    const mac = !name.startsWith('no-mac')
    // An empty password guards nothing.
    const guarded = mac && typed !== ''
    expect(opened?.integrity).toBe(guarded ? 'verified' : 'absent')
    expect(codesIn(opened)).toEqual(['private-key-present', ...(guarded ? [] : ['keystore-integrity-unknown'])])
  })

  test.each(['Plant1', 'plant1 ', 'x', ...(typed === '' ? [] : [''])])('is not opened by %j', async (wrong) => {
    expect(await openVector(name, wrong)).toBeUndefined()
  })
})

test('friendly names are kept', async () => {
  const aliases = aliasesIn(await openVector('aes-256.p12', password))
  expect(aliases).toEqual(['plant server', 'plant root', 'plant server'])
  const java = aliasesIn(await openVector('keystore.java.p12', password))
  expect(java).toContain('wärme 😀')
})

describe('certificates in the clear', () => {
  test.each([
    ['no-mac-open.p12', undefined, 'absent', true],
    ['open-with-mac.p12', 'integrity', 'not-checked', true],
    // A key in the clear is not kept until somebody might know the password.
    ['open-with-open-key.p12', undefined, 'not-checked', false],
  ])('%s is opened at once, and says that nothing was checked', async (name, guards, integrity, encrypted) => {
    const opened = await openVector(name)
    expect(certificatesIn(opened)).toEqual([server, root])
    expect(opened?.lock?.guards).toBe(guards)
    expect(opened?.integrity).toBe(integrity)
    expect(codesIn(opened)).toContain('keystore-integrity-unknown')
    expect(opened?.objects).toContainEqual(expect.objectContaining({ kind: 'private-key', encrypted }))
  })

  test('the password then shows that nothing was changed', async () => {
    expect((await openVector('open-with-mac.p12', password))?.integrity).toBe('verified')
    expect(await openVector('open-with-mac.p12', 'another')).toBeUndefined()
    const changed = keystoreVector('open-with-mac.p12')
    const within = changed.length / 3
    changed[within | 0] = (changed[within | 0] ?? 0) ^ 1
    expect(await openBytes(changed, password)).toBeUndefined()
  })
})

describe('other writers', () => {
  test.each([
    ['truststore.java.p12', [root]],
    ['keystore.java.p12', [server, root, root]],
    ['legacy.java.p12', [root]],
    ['pbes2-hmac-sha1.java.p12', [root]],
    ['pbes2-hmac-sha224.java.p12', [root]],
    ['pbes2-hmac-sha384.java.p12', [root]],
    ['pbes2-hmac-sha512.java.p12', [root]],
    ['certificates-only.p12', [root, server]],
    ['iterations-200000.p12', [server, root]],
    ['nss.p12', [server, root]],
    ['nss-legacy.p12', [server, root]],
  ])('%s', { timeout: 60_000 }, async (name, expected) => {
    const opened = await openVector(name, password, { subtle })
    expect(certificatesIn(opened).sort()).toEqual([...expected].sort())
    expect(opened?.integrity).toBe('verified')
  })
})

describe('PBMAC1, appendix A of RFC 9579', () => {
  test.each(['a1', 'a2', 'a3'])('%s is verified and opened', async (name) => {
    const opened = await openVector(`rfc9579/${name}.p12`, '1234')
    expect(opened?.integrity).toBe('verified')
    expect(certificatesIn(opened)).toHaveLength(1)
  })

  test.each(['a4', 'a5'])('%s is not', async (name) => {
    expect(await openVector(`rfc9579/${name}.p12`, '1234')).toBeUndefined()
  })

  test('a6, without the length of the key, is refused', async () => {
    expect(codesIn(await openVector('rfc9579/a6.p12'))).toEqual(['keystore-damaged'])
  })
})

test('in PEM and in Base64 it is found as well', async () => {
  const base64 = Buffer.from(keystoreVector('aes-256.p12')).toString('base64')
  for (const text of [base64, `-----BEGIN PKCS12-----\n${base64}\n-----END PKCS12-----\n`]) {
    expect(certificatesIn(await openBytes(asBytes(text), password))).toEqual([server, root])
  }
})

test('the sealed octets are a copy of their own', () => {
  const source = readFileSync(new URL('../../../vectors/keystores/aes-256.p12', import.meta.url))
  const [keystore] = sealedIn(new Uint8Array(source))
  expect(keystore?.sealed.buffer.byteLength).toBe(source.length)
})
