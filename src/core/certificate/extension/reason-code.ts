import { rfc } from '../../finding/reference.ts'
import { Asn1Fault } from '../../asn1/fault.ts'
import { decodeSmallInteger } from '../../asn1/integer.ts'
import type { Asn1Node } from '../../asn1/node.ts'
import { expectTag } from '../../asn1/sequence.ts'
import { Tag } from '../../asn1/tag.ts'
import { crlReasons, type RevocationReason } from '../../finding/revocation.ts'
import { row, termValue } from '../row/row-value.ts'
import type { ExtensionDecoder } from './contract.ts'

const reasons: Readonly<Record<number, RevocationReason | undefined>> = crlReasons

export interface ReasonCode {
  readonly reason: RevocationReason
  readonly node: Asn1Node
}

/** Extension of a CRL entry: the reason why the certificate was revoked. @see RFC 5280 section 5.3.1 */
export const reasonCode = {
  oid: '2.5.29.21',
  term: 'crl-entry-reason',
  reference: rfc(5280, '5.3.1'),
  decode: (node): ReasonCode => ({ reason: readReason(node), node }),
  describe: ({ reason, node }) => [row('reason-code', termValue(reason), node)],
} as const satisfies ExtensionDecoder<ReasonCode>

/**
 * ```
 * CRLReason ::= ENUMERATED { unspecified (0), keyCompromise (1), cACompromise (2), affiliationChanged (3), superseded
 *   (4), cessationOfOperation (5), certificateHold (6), removeFromCRL (8), privilegeWithdrawn (9), aACompromise (10) }
 * ```
 * Also used in OCSP responses.
 * @throws Asn1Fault
 */
export function readReason(node: Asn1Node): RevocationReason {
  const { content, start } = expectTag(node, Tag.enumerated, 'a reason for revocation')
  const reason = reasons[decodeSmallInteger(content, start, 'a reason for revocation')]
  if (!reason) throw new Asn1Fault('bad-value', start, 'a reason for revocation from 0 to 6 or from 8 to 10')
  return reason
}
