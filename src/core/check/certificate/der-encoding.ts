import { finding, type Finding } from '../../finding/finding.ts'
import { x690 } from '../../finding/reference.ts'
import { derFaults } from '../../certificate/der-faults.ts'
import { subjectOf } from '../members.ts'
import { certificateCheck, locate } from './certificate-rule.ts'

/**
 * The certificate is written in the one way that DER allows; of each kind of fault the first is told.
 * @see RFC 5280 section 4.1, X.690 sections 10 and 11
 */
export const derEncodingCheck = certificateCheck({
  id: 'der-encoding',
  reference: x690('10'),
  faults(member) {
    const subject = subjectOf(member)
    return derFaults(member.certificate).map(({ problem, section, node }): Finding => {
      const found = finding('encoding-not-der', locate(member, node), { subject, problem, offset: node.range.start })
      return { ...found, reference: x690(section) }
    })
  },
})
