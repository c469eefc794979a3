import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { oidName } from '../../oid/index.ts'
import type { IssuerEdge } from '../../path/issuer-edge.ts'
import { standsForItself, topOf } from '../../path/certification-path.ts'
import { failed, notApplicable, notChecked, passed, type Outcome, type PathCheck } from '../contract.ts'
import { subjectOf, whyNobodyAbove } from '../members.ts'

/**
 * Every certificate's signature is made by the key of the one above it; the top one's by its own key. @see RFC 5280
 * section 6.1.3 (a)(1)
 */
export const signatureCheck = {
  id: 'signature',
  reference: rfc(5280, '6.1.3'),
  run({ path, selfLink }) {
    const outcomes = path.edges.map(judgeLink)
    const top = topOf(path)
    if (path.end === 'chosen-anchor') return [...outcomes, notApplicable(top, 'path-ends')]
    if (selfLink && standsForItself(path.end)) return [...outcomes, judgeLink(selfLink)]
    return [...outcomes, notChecked(top, whyNobodyAbove(path))]
  },
} as const satisfies PathCheck

function judgeLink({ subject: member, issuer, signature }: IssuerEdge): Outcome {
  const { signatureAlgorithm, tbs } = member.certificate
  const { oid } = signatureAlgorithm
  const params = { subject: subjectOf(member), issuer: subjectOf(issuer), algorithm: oidName(oid) ?? oid }
  const location = { certificate: member.id, range: { start: tbs.end, end: member.certificate.bytes.length } }
  switch (signature?.status) {
    case 'valid':
      return passed(member, location.range)
    case 'invalid':
      return failed(
        member,
        finding('signature-invalid', location, { ...params, because: signature.reason }),
        location.range,
      )
    case 'not-verified':
      return notChecked(member, signature.reason, [
        finding('signature-not-checked', location, { ...params, reason: signature.reason, cause: signature.cause }),
      ])
    default:
      throw new Error('a path is judged after its signatures were verified')
  }
}
