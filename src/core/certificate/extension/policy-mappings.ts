import { rfc } from '../../finding/reference.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { readOid, type Oid } from '../../asn1/object-identifier.ts'
import { sequence } from '../../asn1/sequence.ts'
import { oidValue, row, rowsValue } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

/** The issuer considers its own policy and the subject's policy as equivalent. */
export interface PolicyMapping {
  readonly issuerDomainPolicy: Oid
  readonly subjectDomainPolicy: Oid
  readonly node: Asn1Node
}

/** The policies of the subject CA that are equivalent to policies of the issuer. @see RFC 5280 section 4.2.1.5 */
export const policyMappings = {
  oid: '2.5.29.33',
  term: 'policy-mappings',
  reference: rfc(5280, '4.2.1.5'),

  /**
   * ```
   * PolicyMappings ::= SEQUENCE SIZE (1..MAX) OF SEQUENCE {
   *   issuerDomainPolicy OBJECT IDENTIFIER, subjectDomainPolicy OBJECT IDENTIFIER }
   * ```
   */
  decode: (value): readonly PolicyMapping[] =>
    sequence(value, 'the policy mappings')
      .rest()
      .map((node) => {
        const fields = sequence(node, 'a policy mapping')
        const issuerDomainPolicy = readOid(fields.any("the issuer's policy"), "the issuer's policy")
        const subjectDomainPolicy = readOid(fields.any("the subject's policy"), "the subject's policy")
        fields.end()
        return { issuerDomainPolicy, subjectDomainPolicy, node }
      }),

  describe: (mappings) =>
    mappings.map(({ issuerDomainPolicy, subjectDomainPolicy, node }) =>
      row(
        'policy-mapping',
        rowsValue([
          row('issuer-domain-policy', oidValue(issuerDomainPolicy)),
          row('subject-domain-policy', oidValue(subjectDomainPolicy)),
        ]),
        node,
      ),
    ),
} as const satisfies ExtensionDecoder<readonly PolicyMapping[]>
