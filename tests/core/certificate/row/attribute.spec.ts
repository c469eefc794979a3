import { describe, expect, it } from 'vitest'
import { attributeValueRows } from '../../../../src/core/certificate/row/describe-attribute.ts'
import { readOnly } from '../../../../src/core/asn1/node.ts'
import { fromHex } from '../../../../src/core/lib/hex.ts'
import { attributes } from '../../../../src/core/oid/attributes.ts'
import vectors from '../../../vectors/extensions/attributes.json' with { type: 'json' }
import { attributeValues as expected } from './attribute-values.ts'
import { linesOf } from './rows.ts'

const valuesOf = (hex: string) => readOnly(fromHex(hex)!).children()

describe('an attribute that openssl wrote', () => {
  it.each(vectors)('$name shows all that was put into it', ({ name, value }) => {
    const [oid = '', ...lines] = expected[name] ?? []
    expect(linesOf(attributeValueRows(oid, valuesOf(value)))).toEqual(lines)
  })

  it('has a name', () => {
    expect(Object.keys(expected).sort()).toEqual(vectors.map(({ name }) => name).sort())
    expect(Object.values(expected).filter(([oid]) => attributes[oid] === undefined)).toEqual([])
  })

  it('never throws, whatever octet of a value is another', { timeout: 60_000 }, () => {
    for (const { name, value } of vectors) {
      const [oid = ''] = expected[name] ?? []
      const [first] = valuesOf(value)
      const { start, end } = first!
      for (let at = start; at < end; at++) {
        for (const octet of [0x00, 0x05, 0x30, 0x7f, 0x80, 0xa0, 0xff]) {
          const bytes = fromHex(value)!
          bytes[at] = octet
          let values: ReturnType<typeof valuesOf> = []
          try {
            values = readOnly(bytes).children()
          } catch {
            continue
          }
          expect(() => attributeValueRows(oid, values), `${name}, octet ${at} is ${octet}`).not.toThrow()
        }
      }
    }
  })
})

describe('a value of an attribute of X.520', () => {
  it('is a distinguished name where the type says so', () => {
    // openssl-certs/ext-associatedInformation.pem: owner
    const owner = '3013 3011310f300d06035504030c064869206d6f6d'.replace(' ', '')
    expect(linesOf(attributeValueRows('2.5.4.32', valuesOf(owner)))).toEqual(['value: CN=Hi mom'])
  })
})

describe('a value that is not what its type says', () => {
  it.each([
    ['of a TPM specification', '2.23.133.2.16', '310530030c0132', 'value: 30030c0132 (malformed-value)'],
    ['of the extensions asked for', '1.2.840.113549.1.9.14', '31020500', 'value: 0500 (malformed-value)'],
  ])('%s is shown as octets', (_what, oid, hex, line) => {
    expect(linesOf(attributeValueRows(oid, valuesOf(hex)))).toEqual([line])
  })

  it('is shown by its ASN.1 type where the attribute is not known', () => {
    expect(linesOf(attributeValueRows('1.2.3.4', valuesOf('31060c0161020105')))).toEqual(['value: a', 'value: 5'])
  })
})
