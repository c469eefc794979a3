import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { subjectOf } from '../members.ts'
import { bySection, certificateCheck, locate } from './certificate-rule.ts'

/**
 * The version is one that exists, extensions stand in version 3 only, and there are no unique identifiers.
 * @see RFC 5280 sections 4.1.2.1, 4.1.2.8 ("CAs conforming to this profile MUST NOT generate certificates with unique
 * identifiers") and 4.1.2.9
 */
export const versionCheck = certificateCheck({
  id: 'version',
  reference: rfc(5280, '4.1.2.1'),
  faults(member) {
    const { version, extensions, issuerUniqueId, subjectUniqueId, tbs } = member.certificate
    const subject = subjectOf(member)
    const faults: Finding[] = []
    if (version < 1 || version > 3)
      faults.push(finding('version-unfit', locate(member, tbs), { subject, version, problem: 'unknown' }))
    if (version < 3 && extensions[0]) {
      const params = { subject, version, problem: 'has-extensions' } as const
      faults.push(bySection(finding('version-unfit', locate(member, extensions[0].node), params), '4.1.2.9'))
    }
    const uniqueId = issuerUniqueId ?? subjectUniqueId
    if (uniqueId) faults.push(finding('unique-identifier-present', locate(member, uniqueId), { subject }))
    return faults
  },
})
