import { rfc } from '../../finding/reference.ts'
import { finding } from '../../finding/finding.ts'
import { endsAtAnchor, topOf } from '../../path/certification-path.ts'
import { failed, notChecked, passed, type PathCheck } from '../contract.ts'
import { issuerOf, subjectOf } from '../members.ts'
import { issuerAddresses } from '../../path/missing-issuer.ts'

/**
 * A path can be validated only up to something that stands for itself: here, a self-signed certificate. Whether the person relies on that
 * one is theirs to decide, so this says nothing about trust.
 */
export const completeCheck: PathCheck = {
  id: 'complete',
  reference: rfc(5280, '6.1'),
  run({ path }) {
    const top = topOf(path)
    const location = { certificate: top.id, range: top.certificate.issuer.node.range }
    const subject = subjectOf(top)
    if (endsAtAnchor(path.end)) return [passed(top)]
    switch (path.end) {
      case 'not-among-anchors':
        return [failed(top, finding('anchor-not-chosen', location, { subject }), location.range)]
      case 'loop':
        return [notChecked(top, 'issuer-not-given', [finding('issuer-loop', location, { subject })])]
      default:
        if (top.selfIssued)
          return [failed(top, finding('self-issued-not-self-signed', location, { subject }), location.range)]
        return [
          notChecked(top, 'issuer-not-given', [
            finding('issuer-missing', location, {
              subject,
              issuer: issuerOf(top),
              addresses: issuerAddresses(top.certificate),
            }),
          ]),
        ]
    }
  },
}
