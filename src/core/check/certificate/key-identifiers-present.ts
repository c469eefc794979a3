import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { subjectKeyIdentifier } from '../../certificate/extension/subject-key-identifier.ts'
import { placeOf, subjectOf } from '../members.ts'
import { bySection, certificateCheck, exemptsOldVersions } from './certificate-rule.ts'

/**
 * Every certificate that is not self-signed says which key signed it, and every CA which key it has. That the two agree
 * along the path is a check of its own.
 * @see RFC 5280 sections 4.2.1.1 and 4.2.1.2
 */
export const keyIdentifiersPresentCheck = certificateCheck({
  id: 'key-identifiers-present',
  reference: rfc(5280, '4.2.1.1'),
  reads: [authorityKeyIdentifier, subjectKeyIdentifier],
  exempts: exemptsOldVersions,
  faults(member, { selfSigned }) {
    const subject = subjectOf(member)
    const faults: Finding[] = []
    const authority = findExtension(member.certificate, authorityKeyIdentifier)
    const names = authority?.state === 'malformed' || member.authorityKeyIdentifier
    if (!selfSigned && !names) {
      const location = placeOf(member, authorityKeyIdentifier)
      faults.push(finding('key-identifier-missing', location, { subject, extension: 'authority-key-identifier' }))
    }
    if (member.ca === true && !findExtension(member.certificate, subjectKeyIdentifier)) {
      const params = { subject, extension: 'subject-key-identifier' } as const
      faults.push(
        bySection(finding('key-identifier-missing', placeOf(member, subjectKeyIdentifier), params), '4.2.1.2'),
      )
    }
    return faults
  },
})
