import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { keyPurposes } from '../../oid/key-purposes.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import { anyExtendedKeyUsage, extendedKeyUsage } from '../../certificate/extension/extended-key-usage.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import type { Member } from '../../path/member.ts'
import { extensionAbsent, failed, notApplicable, noted, passed, type Outcome, type PathCheck } from '../contract.ts'
import { judgedPurpose } from '../kind/judged-purpose.ts'
import { judgeEach, subjectOf } from '../members.ts'
import type { Settings } from '../settings.ts'

/**
 * Every certificate of the path that has Extended Key Usage allows the purpose asked for. The RFC speaks of the target
 * alone; that the purposes of a CA bound what is below it is how OpenSSL, Go, NSS and Windows read it, and what CAs
 * rely on.
 *
 * `anyExtendedKeyUsage` allows every purpose, as the RFC, Go and Windows have it; OpenSSL and rustls do not accept it
 * for TLS, which is noted. In public TLS no certificate may have it.
 * @see RFC 5280 section 4.2.1.12, CA/Browser Forum Baseline Requirements sections 7.1.2.7.10 and 7.1.2.10.6
 */
export const extendedKeyUsageCheck = {
  id: 'extended-key-usage',
  reference: rfc(5280, '4.2.1.12'),
  run(context) {
    const { purpose, profile } = context
    const { oid } = purpose
    if (oid === undefined) return [notApplicable(undefined, 'nothing-asked')]
    return judgeEach(context, (member) => judge(member, oid, profile.id))
  },
  breaks(newest, [target = newest], settings) {
    // Whether a self-issued target is self-signed is not known yet; what its purpose is hardly ever depends on that.
    const { oid } = judgedPurpose(target, target.selfIssued, settings)
    return oid !== undefined && judge(newest, oid, settings.profile).status === 'failed'
  },
} as const satisfies PathCheck

function judge(member: Member, purpose: Oid, profile: Settings['profile']): Outcome {
  const extension = findExtension(member.certificate, extendedKeyUsage)
  if (!extension) return extensionAbsent(member, extendedKeyUsage)
  const range = extension.extension.node.range
  const purposes = extension.state === 'decoded' ? extension.value.purposes : []
  const any = purposes.includes(anyExtendedKeyUsage)
  if (purposes.includes(purpose) && !(any && profile === 'webpki')) return passed(member, range)
  const location = { certificate: member.id, range }
  const named = { subject: subjectOf(member), purpose: nameOf(purpose) }
  if (!any)
    return failed(member, finding('purpose-not-allowed', location, { ...named, purposes: purposes.map(nameOf) }), range)
  const anyPurpose = finding('any-purpose-only', location, named)
  return profile === 'webpki'
    ? failed(member, { ...anyPurpose, severity: 'error' }, range)
    : noted(member, anyPurpose, range)
}

const nameOf = (purpose: Oid): string => keyPurposes[purpose]?.name ?? purpose
