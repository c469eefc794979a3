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
  server,
} from './files.ts'

const plants: readonly [name: string, form: string][] = [
  ['jks', 'JKS'],
  ['jceks', 'JCEKS'],
]

describe.each(plants)('%s', (suffix, form) => {
  test('certificates are read without a password, and a finding says that nothing was checked', async () => {
    const opened = await openVector(`truststore.${suffix}`)
    expect(certificatesIn(opened)).toEqual([root])
    expect(opened?.integrity).toBe('not-checked')
    expect(opened?.lock).toMatchObject({ guards: 'integrity', form })
    expect(codesIn(opened)).toEqual(['keystore-integrity-unknown'])
  })

  test('the password shows that nobody changed it', async () => {
    const opened = await openVector(`truststore.${suffix}`, password)
    expect(certificatesIn(opened)).toEqual([root])
    expect(opened?.integrity).toBe('verified')
    expect(opened?.lock).toBeUndefined()
    expect(codesIn(opened)).toEqual([])
  })

  test('another password, or one changed octet, does not open it', async () => {
    expect(await openVector(`truststore.${suffix}`, 'another')).toBeUndefined()
    const changed = keystoreVector(`truststore.${suffix}`)
    changed[200] = (changed[200] ?? 0) ^ 1
    expect(await openBytes(changed, password)).toBeUndefined()
  })

  test('a key is counted, its chain is read, aliases and dates are kept', async () => {
    const opened = await openVector(`keystore.${suffix}`, password)
    expect(certificatesIn(opened).sort()).toEqual([server, root, root].sort())
    expect(kindsIn(opened).filter((kind) => kind === 'private-key')).toHaveLength(1)
    const aliases = aliasesIn(opened)
    expect(aliases).toContain('wärme 😀')
    expect(aliases).toContain('plant root')
    for (const object of opened?.objects ?? []) {
      if (object.kind !== 'certificate') continue
      expect(object.added).toBeGreaterThan(Date.UTC(2024, 0))
      expect(object.added).toBeLessThan(Date.UTC(2100, 0))
    }
  })

  test('cut off, it is reported as damaged, and its whole certificates are listed', async () => {
    const bytes = keystoreVector(`keystore.${suffix}`)
    for (let length = 5; length < bytes.length; length += 7) {
      const opened = await openBytes(bytes.slice(0, length), undefined)
      expect(codesIn(opened)).toContain('keystore-damaged')
      for (const certificate of certificatesIn(opened)) expect([server, root]).toContain(certificate)
    }
  })
})

test('secret keys in JCEKS do not say how long they are, and are stepped over', async () => {
  const opened = await openVector('secret-keys.jceks', password)
  expect(certificatesIn(opened).sort()).toEqual([root, server].sort())
  expect(kindsIn(opened).filter((kind) => kind === 'secret')).toHaveLength(2)
  expect(opened?.integrity).toBe('verified')
  expect(codesIn(opened)).toEqual(['other-object', 'other-object'])
})
