import { describe, expect, it } from 'vitest'
import { attributes } from '../../../src/core/oid/attributes.ts'
import { decodedExtensions, namedExtensions } from '../../../src/core/oid/extensions.ts'
import { extensionNaming, oidName } from '../../../src/core/oid/index.ts'
import { keyPurposes } from '../../../src/core/oid/key-purposes.ts'
import { policies } from '../../../src/core/oid/policies.ts'

const tables = { attributes, decodedExtensions, keyPurposes, namedExtensions, policies }

describe('the tables of object identifiers', () => {
  it.each(Object.entries(tables))('%s has nothing but object identifiers for keys', (_name, table) => {
    for (const oid of Object.keys(table)) expect(oid).toMatch(/^[0-2](\.(0|[1-9]\d*))+$/)
  })

  it('name an extension in one table only', () => {
    expect(Object.keys(namedExtensions).filter((oid) => oid in decodedExtensions)).toEqual([])
  })

  it('give each attribute a key of its own for the text of names', () => {
    const keys = Object.values(attributes).flatMap(({ short }) => (short === undefined ? [] : [short.toLowerCase()]))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  // RFC 4514 section 3: the table that every implementation must know.
  it.each([
    ['CN', '2.5.4.3'],
    ['L', '2.5.4.7'],
    ['ST', '2.5.4.8'],
    ['O', '2.5.4.10'],
    ['OU', '2.5.4.11'],
    ['C', '2.5.4.6'],
    ['STREET', '2.5.4.9'],
    ['DC', '0.9.2342.19200300.100.1.25'],
    ['UID', '0.9.2342.19200300.100.1.1'],
  ])('have the key %s of RFC 4514', (short, oid) => {
    expect(attributes[oid]?.short).toBe(short)
  })

  it('answer for any identifier, known or not', () => {
    expect(oidName('1.3.6.1.5.5.7.3.1')).toBe('TLS server authentication')
    expect(oidName('2.23.140.1.2.1')).toBe('Domain validated (DV)')
    expect(oidName('1.2.840.113549.1.1.11')).toBe('SHA-256 with RSA')
    expect(oidName('1.2.3.4.5')).toBeUndefined()
    expect(extensionNaming('2.5.29.19')).toMatchObject({
      term: 'basic-constraints',
      document: 'RFC 5280',
      section: '4.2.1.9',
    })
    expect(extensionNaming('1.3.6.1.5.5.7.1.3')).toMatchObject({ term: 'qc-statements', document: 'RFC 3739' })
    expect(extensionNaming('2.5.29.20')).toMatchObject({ name: 'cRLNumber', document: 'RFC 5280' })
    expect(extensionNaming('1.2.3.4.5')).toBeUndefined()
  })
})
