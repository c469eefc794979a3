import { rfc } from '../../finding/reference.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { sequence } from '../../asn1/sequence.ts'
import { contextPrimitive } from '../../asn1/tag.ts'
import { numberValue, row } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'
import { readSkipCerts } from './skip-certs.ts'

/** Each number counts the certificates that may follow before the rule applies; undefined where it never applies. */
export interface PolicyConstraints {
  readonly requireExplicitPolicy: number | undefined
  readonly inhibitPolicyMapping: number | undefined
  readonly nodes: { readonly requireExplicitPolicy?: Asn1Node; readonly inhibitPolicyMapping?: Asn1Node }
}

/**
 * The places on the path from which on an acceptable policy is required, and policies may no longer be mapped.
 * @see RFC 5280 section 4.2.1.11
 */
export const policyConstraints = {
  oid: '2.5.29.36',
  term: 'policy-constraints',
  reference: rfc(5280, '4.2.1.11'),

  /**
   * ```
   * PolicyConstraints ::= SEQUENCE {
   *   requireExplicitPolicy [0] IMPLICIT SkipCerts OPTIONAL, inhibitPolicyMapping [1] IMPLICIT SkipCerts OPTIONAL }
   * ```
   */
  decode(value): PolicyConstraints {
    const fields = sequence(value, 'the policy constraints')
    const requireExplicitPolicy = fields.optional(contextPrimitive(0))
    const inhibitPolicyMapping = fields.optional(contextPrimitive(1))
    fields.end()
    return {
      requireExplicitPolicy: requireExplicitPolicy && readSkipCerts(requireExplicitPolicy, 'requireExplicitPolicy'),
      inhibitPolicyMapping: inhibitPolicyMapping && readSkipCerts(inhibitPolicyMapping, 'inhibitPolicyMapping'),
      nodes: {
        ...(requireExplicitPolicy && { requireExplicitPolicy }),
        ...(inhibitPolicyMapping && { inhibitPolicyMapping }),
      },
    }
  },

  describe: ({ requireExplicitPolicy, inhibitPolicyMapping, nodes }) => [
    ...(requireExplicitPolicy === undefined
      ? []
      : [row('require-explicit-policy', numberValue(requireExplicitPolicy), nodes.requireExplicitPolicy)]),
    ...(inhibitPolicyMapping === undefined
      ? []
      : [row('inhibit-policy-mapping', numberValue(inhibitPolicyMapping), nodes.inhibitPolicyMapping)]),
  ],
} as const satisfies ExtensionDecoder<PolicyConstraints>
