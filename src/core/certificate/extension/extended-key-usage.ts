import { rfc } from '../../finding/reference.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { oidValue, row } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface ExtendedKeyUsage {
  /** In encoded order, including repetitions. */
  readonly purposes: readonly Oid[]
  /** `nodes[i]` is the encoding of `purposes[i]`. */
  readonly nodes: readonly Asn1Node[]
}

/** The purpose that stands for every purpose (RFC 5280 section 4.2.1.12). */
export const anyExtendedKeyUsage = '2.5.29.37.0'

/** id-kp-OCSPSigning: the key signs OCSP responses for its issuer. @see RFC 6960 section 4.2.2.2 */
export const ocspSigning = '1.3.6.1.5.5.7.3.9'

/** The purposes of the key. @see RFC 5280 section 4.2.1.12 */
export const extendedKeyUsage = {
  oid: '2.5.29.37',
  term: 'extended-key-usage',
  reference: rfc(5280, '4.2.1.12'),

  /** `ExtKeyUsageSyntax ::= SEQUENCE SIZE (1..MAX) OF KeyPurposeId`, `KeyPurposeId ::= OBJECT IDENTIFIER` */
  decode(value): ExtendedKeyUsage {
    const nodes = sequence(value, 'the extended key usage').rest()
    return { purposes: nodes.map((node) => readOid(node, 'a key purpose')), nodes }
  },

  describe: ({ purposes, nodes }) => purposes.map((purpose, i) => row('key-purpose', oidValue(purpose), nodes[i])),
} as const satisfies ExtensionDecoder<ExtendedKeyUsage>
