import { describe, expect, it } from 'vitest'
import { readOnly } from '../../../../src/core/asn1/node.ts'
import { readName } from '../../../../src/core/certificate/name.ts'
import { inspectionProductNamed } from '../../../../src/core/check/inspection/looks-inspected.ts'
import { inspectionProducts } from '../../../../src/core/check/inspection/products.ts'
import { name, type NameSpec } from '../../../support/name-writer.ts'

const productOf = (spec: NameSpec) => inspectionProductNamed(readName(readOnly(name(spec))))

describe('the names of inspection products', () => {
  it.each<[string, NameSpec]>([
    [
      'Zscaler',
      [
        ['C', 'US'],
        ['O', 'Zscaler Inc.'],
        ['CN', 'Zscaler Root CA'],
      ],
    ],
    [
      'Fortinet FortiGate',
      [
        ['O', 'Fortinet'],
        ['CN', 'FGT60E'],
      ],
    ],
    ['Avast', 'Avast Web/Mail Shield Root'],
    ['ContentKeeper', 'ContentKeeper Appliance CA (1234)'],
    ['Sophos', 'SOPHOS_CA_C01001B4XYZ'],
    ['Netskope', 'ca.plant.goskope.com'],
    ['ESET', 'ESET SSL Filter CA'],
    ['an inspection proxy', 'Plant SSL Inspection CA'],
    ['an inspection proxy', 'PA-Forward-Trust'],
    ['an inspection proxy', 'https-proxy.plant.example'],
  ])('%s is told by its name, letter case aside', (product, spec) => {
    expect(productOf(spec)).toBe(product)
  })

  it.each<[string, NameSpec]>([
    ['a part of a name', 'Our Zscaler Inc. exchange CA'],
    ['a common name where the organization is meant', 'Zscaler Inc.'],
    [
      'one of two attributes that both must match',
      [
        ['CN', 'avast! Web/Mail Shield Root'],
        ['O', 'Plant'],
      ],
    ],
    ['any other CA', 'Plant Root CA'],
    ['a word that begins like one', 'Plant TLS Inspectorate CA'],
    ['a kind of certificate', 'DigiCert TLS RSA4096 Root G5'],
    ['an empty name', []],
  ])('%s is no match', (_, spec) => {
    expect(productOf(spec)).toBeUndefined()
  })

  it('a name of a megabyte takes no time', () => {
    expect(productOf('blue coat '.repeat(100_000))).toBeUndefined()
  })

  it.each(inspectionProducts.map((row) => [row.product, row] as const))(
    '%s has a source and something to match',
    (_, row) => {
      expect(row.source).not.toBe('')
      expect(row.commonName ?? row.organization).toBeInstanceOf(RegExp)
    },
  )
})
