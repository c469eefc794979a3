import type { Asn1Node } from '../../asn1/node.ts'
import { sequence } from '../../asn1/sequence.ts'
import { contextPrimitive, Tag } from '../../asn1/tag.ts'
import { decodeTime, type Time } from '../../asn1/time.ts'
import { freeTimeValue, row } from '../row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

export interface PrivateKeyUsagePeriod {
  readonly notBefore: Time | undefined
  readonly notAfter: Time | undefined
  readonly nodes: { readonly notBefore?: Asn1Node; readonly notAfter?: Asn1Node }
}

/** When the private key may sign, where that is not as long as the certificate is valid. @see RFC 3280 section 4.2.1.4 */
export const privateKeyUsagePeriod: ExtensionDecoder<PrivateKeyUsagePeriod> = {
  oid: '2.5.29.16',

  /**
   * ```
   * PrivateKeyUsagePeriod ::= SEQUENCE {
   *   notBefore [0] IMPLICIT GeneralizedTime OPTIONAL, notAfter [1] IMPLICIT GeneralizedTime OPTIONAL }
   * ```
   */
  decode(value) {
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
}

const readImplicitTime = (node: Asn1Node): Time => decodeTime(Tag.generalizedTime, node.content)
