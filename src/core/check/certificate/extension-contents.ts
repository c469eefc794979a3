import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { readString } from '../../asn1/string.ts'
import { contextConstructed, Tag } from '../../asn1/tag.ts'
import type { Extension } from '../../certificate/certificate.ts'
import { authorityKeyIdentifier } from '../../certificate/extension/authority-key-identifier.ts'
import { certificatePolicies } from '../../certificate/extension/certificate-policies.ts'
import { decodeExtension } from '../../certificate/extension/decode-extension.ts'
import { explicitText } from '../../certificate/extension/policy-information.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { extensionNaming } from '../../certificate/extension/naming.ts'
import { keyUsage } from '../../certificate/extension/key-usage.ts'
import { nameConstraints } from '../../certificate/extension/name-constraints.ts'
import { policyConstraints } from '../../certificate/extension/policy-constraints.ts'
import type { Member } from '../../path/member.ts'
import { subjectOf } from '../members.ts'
import { bySection, certificateCheck, exemptsOldVersions, locate } from './certificate-rule.ts'

/**
 * Extensions that are there say something, and nothing twice: lists have a member, Key Usage a bit, constraints a
 * constraint, and no policy is stated again. An unreadable extension is for the check of their form.
 * @see RFC 5280 section 4.2.1, SIZE (1..MAX) in appendix A
 */
export const extensionContentsCheck = certificateCheck({
  id: 'extension-contents',
  reference: rfc(5280, '4.2.1'),
  exempts: exemptsOldVersions,
  faults(member) {
    const { certificate } = member
    const subject = subjectOf(member)
    const faults: Finding[] = []
    const wrapper = certificate.tbs.children().find(({ identifier }) => identifier === contextConstructed(3))
    if (wrapper && certificate.extensions.length === 0)
      faults.push(bySection(finding('extensions-empty', locate(member, wrapper), { subject }), '4.1.2.9'))
    for (const extension of certificate.extensions) {
      const naming = extensionNaming(extension.oid)
      if (!naming?.term || !saysNothing(extension, member)) continue
      const { term, reference } = naming
      faults.push({
        ...finding('extension-empty', locate(member, extension.node), { subject, extension: term }),
        reference,
      })
    }
    return [...faults, ...repeatedPolicies(member), ...unfitNotices(member), ...halfIssuer(member)]
  },
})

function saysNothing(extension: Extension, { certificate }: Member): boolean {
  const decoded = decodeExtension(extension)
  if (decoded.state !== 'decoded') return false
  if (Array.isArray(decoded.value)) return decoded.value.length === 0
  switch (extension.oid) {
    case keyUsage.oid: {
      // "When the keyUsage extension appears in a certificate, at least one of the bits MUST be set to 1."
      const usage = extensionValue(certificate, keyUsage)
      return usage !== undefined && usage.bits.size + usage.unnamed.length === 0
    }
    case nameConstraints.oid: {
      const { permittedSubtrees, excludedSubtrees } = extensionValue(certificate, nameConstraints) ?? {}
      return (
        !(permittedSubtrees ?? excludedSubtrees) || permittedSubtrees?.length === 0 || excludedSubtrees?.length === 0
      )
    }
    case policyConstraints.oid: {
      const { requireExplicitPolicy, inhibitPolicyMapping } = extensionValue(certificate, policyConstraints) ?? {}
      return (requireExplicitPolicy ?? inhibitPolicyMapping) === undefined
    }
    default:
      return isEmptyPurposes(decoded.value)
  }
}

/** Extended Key Usage decodes to its purposes and where they stand. */
const isEmptyPurposes = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'purposes' in value && (value.purposes as unknown[]).length === 0

/**
 * "A certificate policy OID MUST NOT appear more than once in a certificate policies extension." @see RFC 5280 section
 * 4.2.1.4
 */
function repeatedPolicies(member: Member): Finding[] {
  const policies = policiesOf(member)
  const seen = new Set<string>()
  const again = policies.find(({ policyIdentifier }) => seen.size === seen.add(policyIdentifier).size)
  if (!again) return []
  const params = { subject: subjectOf(member), policy: again.policyIdentifier }
  return [bySection(finding('policy-repeated', locate(member, again.node), params), '4.2.1.4')]
}

/** "DisplayText ::= CHOICE { ... (SIZE (1..200)) }" */
const mostNoticeCharacters = 200

/** "Conforming CAs MUST NOT encode explicitText as VisibleString or BMPString." RFC 6818 section 3 allows both. */
const forbiddenOnce: readonly number[] = [Tag.visibleString, Tag.bmpString]

/**
 * The first notice for people that is longer than its type allows, or of another type.
 * @see RFC 5280 section 4.2.1.4
 */
function unfitNotices(member: Member): Finding[] {
  for (const { policyIdentifier: policy, policyQualifiers, node } of policiesOf(member)) {
    for (const text of policyQualifiers.map(explicitText)) {
      const characters = (text && readString(text).text?.length) ?? 0
      const long = characters > mostNoticeCharacters
      if (!text || (!long && !forbiddenOnce.includes(text.identifier))) continue
      const problem = long ? 'too-long' : 'string-type'
      const params = { subject: subjectOf(member), policy, problem, characters, most: mostNoticeCharacters } as const
      return [finding('policy-notice-unfit', locate(member, node), params, long ? 'error' : 'notice')]
    }
  }
  return []
}

const policiesOf = ({ certificate }: Member) => extensionValue(certificate, certificatePolicies) ?? []

/**
 * "authorityCertIssuer and authorityCertSerialNumber MUST both be present or both be absent". @see RFC 5280 appendix
 * A.2
 */
function halfIssuer(member: Member): Finding[] {
  const extension = findExtension(member.certificate, authorityKeyIdentifier)
  if (extension?.state !== 'decoded') return []
  const { authorityCertIssuer, authorityCertSerialNumber } = extension.value
  if ((authorityCertIssuer === undefined) === (authorityCertSerialNumber === undefined)) return []
  const location = locate(member, extension.extension.node)
  return [bySection(finding('authority-issuer-incomplete', location, { subject: subjectOf(member) }), '4.2.1.1')]
}
