import { describe, expect, it } from 'vitest'
import { attributes } from '../../../src/core/oid/attributes.ts'
import { extensionNaming } from '../../../src/core/certificate/extension/naming.ts'
import { extensionRegistry } from '../../../src/core/certificate/extension/registry.ts'
import { oidName } from '../../../src/core/oid/index.ts'
import { keyPurposes, keyPurposesSource } from '../../../src/core/oid/key-purposes.ts'
import { namedExtensions } from '../../../src/core/oid/named-extensions.ts'
import { otherNameTypes } from '../../../src/core/oid/other-names.ts'
import { policies, policiesSource } from '../../../src/core/oid/policies.ts'

const decodedExtensions = Object.fromEntries(extensionRegistry.map((decoder) => [decoder.oid, decoder]))
const tables = { attributes, decodedExtensions, keyPurposes, namedExtensions, otherNameTypes, policies }

describe('the tables of object identifiers', () => {
  it.each(Object.entries(tables))('%s has nothing but object identifiers for keys', (_name, table) => {
    for (const oid of Object.keys(table)) expect(oid).toMatch(/^[0-2](\.(0|[1-9]\d*))+$/)
  })

  it('give each attribute a key of its own for the text of names', () => {
    const keys = Object.values(attributes).flatMap(({ short }) => (short === undefined ? [] : [short.toLowerCase()]))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it.each(Object.entries({ keyPurposesSource, policiesSource }))(
    '%s says where the names are from, and of what day',
    (_name, source) => {
      expect(source.documents).toMatch(/\w{3}/)
      expect(source.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    },
  )

  // The registries and documents that the tables name, entry by entry.
  it.each([
    // IANA, SMI Security for PKIX Extended Key Purpose: RFC 9289, RFC 9174, RFC 9809
    ['1.3.6.1.5.5.7.3.33', 'RPC over TLS client'],
    ['1.3.6.1.5.5.7.3.34', 'RPC over TLS server'],
    ['1.3.6.1.5.5.7.3.35', 'Security of Bundle Protocol nodes'],
    ['1.3.6.1.5.5.7.3.44', 'Safety-critical communication'],
    // draft-ietf-lamps-pq-composite-sigs, registered by IANA
    ['1.3.6.1.5.5.7.6.37', 'ML-DSA-44 and RSA-2048 PSS, SHA-256 (composite)'],
    ['1.3.6.1.5.5.7.6.45', 'ML-DSA-65 and ECDSA on P-256, SHA-512 (composite)'],
    ['1.3.6.1.5.5.7.6.51', 'ML-DSA-87 and Ed448, SHAKE256 (composite)'],
    ['1.3.6.1.5.5.7.6.54', 'ML-DSA-87 and ECDSA on P-521, SHA-512 (composite)'],
    // Matter Core Specification: matter-oid-vid, matter-noc-cat
    ['1.3.6.1.4.1.37244.2.1', 'Matter vendor (VID)'],
    ['1.3.6.1.4.1.37244.1.6', 'Matter CASE authenticated tag'],
    // TCG DICE: tcg-dice-kp-eca
    ['2.23.133.5.4.100.12', 'DICE embedded CA'],
    // TCG: tcg-at-tpmSpecification, tcg-at-tcgCredentialType
    ['2.23.133.2.16', 'TPM specification'],
    ['2.23.133.2.25', 'Kind of TCG certificate'],
    // national
    ['1.2.643.100.1', 'State registration number (OGRN, Russia)'],
    ['1.2.804.2.1.1.1.11.1.4.2.1', 'Company number (EDRPOU, Ukraine)'],
    ['1.3.6.1.4.1.5734.1.4', 'Identity number (NIF, FNMT, Spain)'],
    ['2.16.724.1.3.5.7.1.4', 'Identity number of the employee (Spain)'],
    ['2.16.724.1.3.5.6.2.3', 'Tax number of the public body (Spain)'],
    ['2.16.76.1.3.3', 'Company number (CNPJ, ICP-Brasil)'],
    // requests
    ['1.2.840.113549.1.9.14', 'Extensions asked for'],
    ['1.3.6.1.4.1.311.13.2.3', 'Version of Windows (Microsoft)'],
    // RFC 3280 section 5.3.2
    ['1.2.840.10040.2.3', 'Reject'],
  ])('name %s: %s', (oid, name) => {
    expect(oidName(oid)).toBe(name)
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
      reference: { document: 'RFC 5280', section: '4.2.1.9' },
    })
    expect(extensionNaming('1.3.6.1.5.5.7.1.3')).toMatchObject({
      term: 'qc-statements',
      reference: { document: 'RFC 3739' },
    })
    expect(extensionNaming('2.5.29.20')).toMatchObject({
      term: 'crl-sequence',
      reference: { document: 'RFC 5280', section: '5.2.3' },
    })
    expect(extensionNaming('2.5.29.43')).toEqual({
      name: 'timeSpecification',
      reference: { document: 'X.509 (10/2019)', section: '' },
    })
    expect(extensionNaming('1.3.6.1.4.1.41482.3.7')).toMatchObject({ name: 'YubiKey serial number' })
    expect(extensionNaming('1.3.6.1.4.1.311.21.1')).toMatchObject({ term: 'microsoft-ca-version' })
    expect(extensionNaming('1.2.3.4.5')).toBeUndefined()
  })
})
