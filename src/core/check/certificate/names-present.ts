import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { issuerOf, subjectOf } from '../members.ts'
import { bySection, certificateCheck, locate } from './certificate-rule.ts'

/**
 * Every certificate has an issuer name, a CA has a subject, and a certificate without a subject has alternative names.
 * The criticality rule checks that these are then critical.
 * @see RFC 5280 sections 4.1.2.4 and 4.1.2.6
 */
export const namesPresentCheck = certificateCheck({
  id: 'names-present',
  reference: rfc(5280, '4.1.2.6'),
  reads: [subjectAlternativeName],
  faults(member) {
    const { issuer, subject } = member.certificate
    const faults: Finding[] = []
    if (issuer.rdns.length === 0) {
      const params = { subject: subjectOf(member) }
      faults.push(bySection(finding('issuer-empty', locate(member, issuer.node), params), '4.1.2.4'))
    }
    if (subject.rdns.length > 0) return faults
    const params = { issuer: issuerOf(member) }
    if (member.ca === true) faults.push(finding('ca-subject-empty', locate(member, subject.node), params))
    else if (!findExtension(member.certificate, subjectAlternativeName))
      faults.push(finding('subject-nowhere', locate(member, subject.node), params))
    return faults
  },
})
