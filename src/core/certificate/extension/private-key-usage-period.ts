import { rfc } from '../../finding/reference.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { sequence } from '../../asn1/sequence.ts'
import { contextPrimitive, Tag } from '../../asn1/tag.ts'
import { decodeTime, type Time } from '../../asn1/time.ts'
import { freeTimeValue, row } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface PrivateKeyUsagePeriod {
  readonly notBefore: Time | undefined
  readonly notAfter: Time | undefined
  readonly nodes: { readonly notBefore?: Asn1Node; readonly notAfter?: Asn1Node }
}

/**
 * The period in which the private key may sign, where it differs from the validity of the certificate.
 * @see RFC 3280 section 4.2.1.4
 */
export const privateKeyUsagePeriod = {
  oid: '2.5.29.16',
  term: 'private-key-usage-period',
  reference: rfc(3280, '4.2.1.4'),

  /**
   * ```
   * PrivateKeyUsagePeriod ::= SEQUENCE {
   *   notBefore [0] IMPLICIT GeneralizedTime OPTIONAL, notAfter [1] IMPLICIT GeneralizedTime OPTIONAL }
   * ```
   */
  decode(value): PrivateKeyUsagePeriod {
    const fields = sequence(value, 'the private key usage period')
    const notBefore = fields.optional(contextPrimitive(0))
    const notAfter = fields.optional(contextPrimitive(1))
    fields.end()
    return {
      notBefore: notBefore && readImplicitTime(notBefore),
      notAfter: notAfter && readImplicitTime(notAfter),
      nodes: { ...(notBefore && { notBefore }), ...(notAfter && { notAfter }) },
    }
  },

  describe: ({ notBefore, notAfter, nodes }) => [
    ...(notBefore ? [row('not-before', freeTimeValue(notBefore), nodes.notBefore)] : []),
    ...(notAfter ? [row('not-after', freeTimeValue(notAfter), nodes.notAfter)] : []),
  ],
} as const satisfies ExtensionDecoder<PrivateKeyUsagePeriod>

const readImplicitTime = (node: Asn1Node): Time => decodeTime(Tag.generalizedTime, node.content)
