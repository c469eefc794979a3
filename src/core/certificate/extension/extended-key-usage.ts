import type { Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { oidValue, row } from '../row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface ExtendedKeyUsage {
  /** In encoded order, repetitions included. */
  readonly purposes: readonly Oid[]
  /** `nodes[i]` is where `purposes[i]` stands. */
  readonly nodes: readonly Asn1Node[]
}

/** RFC 5280 section 4.2.1.12: good for every purpose. */
export const anyExtendedKeyUsage = '2.5.29.37.0'

/** The purposes that the key is meant for. @see RFC 5280 section 4.2.1.12 */
export const extendedKeyUsage: ExtensionDecoder<ExtendedKeyUsage> = {
  oid: '2.5.29.37',

  /** `ExtKeyUsageSyntax ::= SEQUENCE SIZE (1..MAX) OF KeyPurposeId`, `KeyPurposeId ::= OBJECT IDENTIFIER` */
  decode(value) {
    const nodes = sequence(value, 'the extended key usage').rest()
    return { purposes: nodes.map((node) => readOid(node, 'a key purpose')), nodes }
  },

  describe: ({ purposes, nodes }) => purposes.map((purpose, i) => row('key-purpose', oidValue(purpose), nodes[i])),
}
