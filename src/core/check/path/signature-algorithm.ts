import type { Oid } from '../../asn1/object-identifier.ts'
import { equalBytes } from '../../lib/bytes.ts'
import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { oidName } from '../../oid/index.ts'
import type { Member } from '../../path/member.ts'
import { failed, passed, type PathCheck } from '../contract.ts'
import { judgeEach, subjectOf } from '../members.ts'

/**
 * The algorithm named beside the signature is the one named inside the signed part, parameters included. @see RFC 5280
 * section 4.1.1.2
 */
export const signatureAlgorithmCheck = {
  id: 'signature-algorithm',
  reference: rfc(5280, '4.1.1.2'),
  run(context) {
    return judgeEach(context, (member) => {
      const { signatureAlgorithm: outer, tbsSignature: inner } = member.certificate
      const range = outer.node.range
      if (agrees(member)) return passed(member, range)
      const params = { subject: subjectOf(member), outer: nameOf(outer.oid), inner: nameOf(inner.oid) }
      return failed(member, finding('signature-algorithms-differ', { certificate: member.id, range }, params), range)
    })
  },
  breaks: (newest) => !agrees(newest),
} as const satisfies PathCheck

const agrees = ({ certificate: { signatureAlgorithm: outer, tbsSignature: inner } }: Member): boolean =>
  equalBytes(outer.node.encoded, inner.node.encoded)

const nameOf = (oid: Oid): string => oidName(oid) ?? oid
