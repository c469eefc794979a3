import { readBitString, setBits } from '../../asn1/bit-string.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import type { ValueTerm } from '../../finding/term.ts'
import { numberValue, row, termValue } from '../row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface NetscapeCertType {
  /** Numbers of the bits that are set. */
  readonly bits: readonly number[]
  readonly node: Asn1Node
}

/** In the order of their bits. */
const types: readonly ValueTerm[] = [
  'netscape-tls-client',
  'netscape-tls-server',
  'netscape-s-mime',
  'netscape-object-signing',
  'netscape-reserved',
  'netscape-tls-ca',
  'netscape-s-mime-ca',
  'netscape-object-signing-ca',
]

/** What the certificate was for before Extended Key Usage; nothing reads it today. @see Netscape Certificate Extensions, "netscape-cert-type" */
export const netscapeCertType: ExtensionDecoder<NetscapeCertType> = {
  oid: '2.16.840.1.113730.1.1',

  /** `BIT STRING` */
  decode: (node) => ({ bits: setBits(readBitString(node, 'the Netscape certificate type')), node }),

  describe: ({ bits, node }) =>
    bits.length === 0
      ? [row('usage', termValue('none'), node)]
      : bits.map((bit) => {
          const type = types[bit]
          return type ? row('usage', termValue(type), node) : row('unnamed-bit', numberValue(bit), node)
        }),
}
