import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aliasesIn, certificatesIn, codesIn, kindsIn, openBytes, password, sealedIn } from './files.ts'
import { asBytes, hex, open } from '../vector.ts'

/** A file of tests/vectors/bouncy-castle, which Bouncy Castle itself wrote. */
const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../vectors/bouncy-castle/${name}`, import.meta.url)))
const [server, root] = [hex(file('server.der')), hex(file('root.der'))]

describe.each([
  ['bks', 'version 2'],
  ['bks1', 'version 1'],
])('BKS: %s, %s', (suffix) => {
  const truststore = file(`truststore.${suffix}`)

  test('certificates are read without a password, and a finding says that nothing was checked', async () => {
    const opened = await openBytes(truststore, undefined)
    expect(certificatesIn(opened)).toEqual([root])
    expect(opened?.integrity).toBe('not-checked')
    expect(opened?.lock).toMatchObject({ guards: 'integrity', form: 'BKS', scheme: 'HMAC-SHA-1, PKCS12KDF-SHA-1' })
    expect(opened?.lock?.iterations).toBe(new DataView(truststore.buffer).getUint32(28))
    expect(codesIn(opened)).toEqual(['keystore-integrity-unknown'])
  })

  test('the password shows that nobody changed it', async () => {
    const opened = await openBytes(truststore, password)
    expect(certificatesIn(opened)).toEqual([root])
    expect(opened?.integrity).toBe('verified')
    expect(opened?.lock).toBeUndefined()
    expect(codesIn(opened)).toEqual([])
  })

  test('another password, or one changed octet, does not open it', async () => {
    // Of the two octets of the key in version 1 one wrong password in 65,536 makes the same.
    expect(await openBytes(truststore, 'another')).toBeUndefined()
    const changed = truststore.slice()
    changed[200] = (changed[200] ?? 0) ^ 1
    expect(await openBytes(changed, password)).toBeUndefined()
  })

  test('keys are counted, chains are read, aliases and dates are kept', async () => {
    const opened = await openBytes(file(`keystore.${suffix}`), password)
    expect(certificatesIn(opened).sort()).toEqual([server, root, root].sort())
    expect(kindsIn(opened).sort()).toEqual(['certificate', 'certificate', 'certificate', 'private-key', 'secret'])
    const aliases = aliasesIn(opened)
    expect(aliases).toEqual(expect.arrayContaining(['wärme 😀', 'plant root', 'a secret']))
    for (const object of opened?.objects ?? []) {
      if (object.kind !== 'certificate') continue
      expect(object.added).toBeGreaterThan(Date.UTC(2024, 0))
      expect(object.added).toBeLessThan(Date.UTC(2100, 0))
    }
  })

  test('cut off, it is reported as damaged, and its whole certificates are listed', async () => {
    const bytes = file(`keystore.${suffix}`)
    for (let length = 64; length < bytes.length; length += 7) {
      const [found] = sealedIn(bytes.slice(0, length))
      if (!found) continue
      const opened = await openBytes(bytes.slice(0, length), undefined)
      expect(codesIn(opened)).toContain('keystore-damaged')
      for (const certificate of certificatesIn(opened)) expect([server, root]).toContain(certificate)
    }
  })

  test('in Base64 and in hexadecimal it is found as well', () => {
    for (const text of [Buffer.from(truststore).toString('base64'), hex(truststore)]) {
      expect(sealedIn(asBytes(text)).map(({ label }) => label)).toEqual(['BKS'])
    }
  })
})

test.each(['truststore.ubr', 'keystore.ubr'])(
  'UBER is known by name, and that it cannot be opened is said: %s',
  async (name) => {
    expect(sealedIn(file(name)).map(({ label }) => label)).toEqual(['UBER'])
    const opened = await openBytes(file(name), password)
    expect(kindsIn(opened)).toEqual(['java-keystore'])
    expect(codesIn(opened)).toContain('keystore-scheme-unsupported')
    expect(opened?.lock).toBeUndefined()
  },
)

test('octets that begin likewise but go on otherwise are no keystore', () => {
  const bytes = file('truststore.bks')
  for (const change of [
    [3, 3],
    [7, 5],
    [28, 9],
    [32, 7],
  ] as const) {
    const changed = bytes.slice()
    changed[change[0]] = change[1]
    expect(open(changed).container).not.toBe('java-keystore')
  }
})
