import { rfc } from '../../finding/reference.ts'
import { readSmallInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { sequence } from '../../asn1/sequence.ts'
import type { ValueTerm } from '../../finding/term.ts'
import { numberValue, row, termValue } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface TlsFeature {
  /** Numbers of TLS extensions. */
  readonly features: readonly number[]
  readonly nodes: readonly Asn1Node[]
}

/** IANA, TLS ExtensionType Values: the two that RFC 7633 was written for. */
const names: Readonly<Record<number, ValueTerm>> = { 5: 'status-request', 17: 'status-request-v2' }

/** The TLS extensions that the server must send in its answer; 5 is called "must staple". @see RFC 7633 section 4 */
export const tlsFeature = {
  oid: '1.3.6.1.5.5.7.1.24',
  term: 'tls-feature',
  reference: rfc(7633, '4.1'),

  /** `Features ::= SEQUENCE OF INTEGER` */
  decode(value): TlsFeature {
    const nodes = sequence(value, 'the TLS features').rest()
    return { features: nodes.map((node) => readSmallInteger(node, 'the number of a TLS extension')), nodes }
  },

  describe: ({ features, nodes }) =>
    features.map((feature, i) => {
      const name = names[feature]
      return row('tls-extension', name ? termValue(name) : numberValue(feature), nodes[i])
    }),
} as const satisfies ExtensionDecoder<TlsFeature>
