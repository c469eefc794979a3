import { describe, expect, it } from 'vitest'
import { decodeExtension } from '../../../../src/core/certificate/extension/decode-extension.ts'
import { describeExtension } from '../../../../src/core/certificate/extension/describe-extension.ts'
import { linesOf } from '../row/rows.ts'
import { extensionOf, oidOf } from './extension-of.ts'

const decoded = (name: string, hex: string) => decodeExtension(extensionOf(oidOf(name), hex))

describe('an extension of an OCSP message', () => {
  // RFC 2560 section 4.4.1: "the extnValue is the value of the nonce"; openssl before 0.9.7 wrote it so.
  it.each([
    ['that is bare octets', 'deadbeef', 'nonce: deadbeef'],
    ['whose octets only begin like an OCTET STRING', '0410aabb', 'nonce: 0410aabb'],
    ['of no octets', '', 'nonce: '],
  ])('shows a nonce %s', (_what, hex, line) => {
    expect(linesOf(describeExtension(decoded('ocsp-nonce', hex)))).toEqual([line])
  })
})
