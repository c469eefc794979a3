import { equalBytes } from '../../lib/bytes.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { cabf } from '../../finding/reference.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import { extendedKeyUsage } from '../../certificate/extension/extended-key-usage.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import type { Member } from '../../path/member.ts'
import { subjectOf } from '../members.ts'
import { certificateCheck, locate } from './certificate-rule.ts'

/**
 * The key identifiers and purposes of public CAs: an issuer is named by its key alone, a root's identifiers agree, and
 * a root has no purposes.
 * @see Baseline Requirements sections 7.1.2.1.2, 7.1.2.1.3 and 7.1.2.11.1
 */
export const tlsAuthorityCheck = certificateCheck({
  id: 'tls-authority',
  reference: cabf('7.1.2'),
  reads: [authorityKeyIdentifier],
  faults(member, { selfSigned }) {
    const root = selfSigned && member.ca === true
    return [...issuerFaults(member), ...(root ? rootFaults(member) : [])]
  },
})

function issuerFaults(member: Member): Finding[] {
  const extension = findExtension(member.certificate, authorityKeyIdentifier)
  if (extension?.state !== 'decoded') return []
  const { authorityCertIssuer, authorityCertSerialNumber } = extension.value
  if (!authorityCertIssuer && !authorityCertSerialNumber) return []
  const location = locate(member, extension.extension.node)
  return [finding('tls-authority-named-by-serial', location, { subject: subjectOf(member) })]
}

function rootFaults(member: Member): Finding[] {
  const subject = subjectOf(member)
  const faults: Finding[] = []
  const purposes = findExtension(member.certificate, extendedKeyUsage)
  if (purposes) faults.push(finding('tls-root-has-purposes', locate(member, purposes.extension.node), { subject }))
  const authority = findExtension(member.certificate, authorityKeyIdentifier)
  const [named, own] = [member.authorityKeyIdentifier, member.subjectKeyIdentifier]
  // Where the root has no Subject Key Identifier that is told elsewhere.
  if (authority?.state === 'decoded' && !(named && (!own || equalBytes(named, own)))) {
    const location = locate(member, authority.extension.node)
    faults.push(finding('tls-root-names-other-key', location, { subject, absent: !named }))
  }
  return faults
}
