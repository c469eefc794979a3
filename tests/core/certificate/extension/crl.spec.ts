import { describe, expect, it } from 'vitest'
import { decodeExtension } from '../../../../src/core/certificate/extension/decode-extension.ts'
import { describeExtension } from '../../../../src/core/certificate/extension/describe-extension.ts'
import { linesOf } from '../row/rows.ts'
import { extensionOf, oidOf } from './extension-of.ts'

const decoded = (name: string, hex: string) => decodeExtension(extensionOf(oidOf(name), hex))

describe('an extension of a CRL', () => {
  it('has named numbers and bits, and shows those that have no name by their number', () => {
    const lines = (name: string, hex: string) => linesOf(describeExtension(decoded(name, hex)))
    expect(lines('ordered-list', '0a0107')).toEqual(['order: 7'])
    expect(lines('crl-scope', '3006 3004 82020410')).toEqual(['scope', '  only-contains', '    unnamed-bit: 3'])
  })
})
