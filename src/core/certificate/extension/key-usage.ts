import { rfc } from '../../finding/reference.ts'
import { readBitString, setBits } from '../../asn1/bit-string.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import type { ValueTerm } from '../../finding/term.ts'
import { numberValue, row, termValue } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

/** Each bit with its term, in the order of the bits. */
export const keyUsageBits = [
  ['digitalSignature', 'digital-signature'],
  ['nonRepudiation', 'content-commitment'],
  ['keyEncipherment', 'key-encipherment'],
  ['dataEncipherment', 'data-encipherment'],
  ['keyAgreement', 'key-agreement'],
  ['keyCertSign', 'key-cert-sign'],
  ['cRLSign', 'crl-sign'],
  ['encipherOnly', 'encipher-only'],
  ['decipherOnly', 'decipher-only'],
] as const satisfies readonly (readonly [string, ValueTerm])[]

export type KeyUsageBit = (typeof keyUsageBits)[number][0]

export interface KeyUsage {
  readonly bits: ReadonlySet<KeyUsageBit>
  /** Numbers of the set bits that RFC 5280 does not name. */
  readonly unnamed: readonly number[]
  readonly node: Asn1Node
}

/** The permitted uses of the key. @see RFC 5280 section 4.2.1.3 */
export const keyUsage = {
  oid: '2.5.29.15',
  term: 'key-usage',
  reference: rfc(5280, '4.2.1.3'),

  /**
   * ```
   * KeyUsage ::= BIT STRING { digitalSignature (0), nonRepudiation (1), keyEncipherment (2), dataEncipherment (3),
   *   keyAgreement (4), keyCertSign (5), cRLSign (6), encipherOnly (7), decipherOnly (8) }
   * ```
   */
  decode(node): KeyUsage {
    const named = new Set<KeyUsageBit>()
    const unnamed: number[] = []
    for (const number of setBits(readBitString(node, 'the key usage'))) {
      const bit = keyUsageBits[number]
      if (bit) named.add(bit[0])
      else unnamed.push(number)
    }
    return { bits: named, unnamed, node }
  },

  describe({ bits: named, unnamed, node }) {
    if (named.size + unnamed.length === 0) return [row('usage', termValue('none'), node)]
    return [
      ...keyUsageBits.filter(([bit]) => named.has(bit)).map(([, term]) => row('usage', termValue(term), node)),
      ...unnamed.map((number) => row('unnamed-bit', numberValue(number), node)),
    ]
  },
} as const satisfies ExtensionDecoder<KeyUsage>
