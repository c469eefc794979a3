import { ipAddressText } from '../../lib/ip-address.ts'
import { isHostName } from '../../lib/host-name.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { cabf } from '../../finding/reference.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import { placeOf, subjectOf } from '../members.ts'
import { nameText } from '../name-constraints/name-text.ts'
import { certificateCheck, listedNames, locate } from './certificate-rule.ts'

/**
 * The certificate of a public TLS server names host names and IP addresses only, each written out or with a whole first
 * label `*`. Not looked for: names and addresses that are used inside a network only, and wildcards over what is
 * registered as a public suffix, for both are lists that change every week.
 * @see Baseline Requirements section 7.1.2.7.12
 */
export const tlsNamesCheck = certificateCheck({
  id: 'tls-names',
  reference: cabf('7.1.2.7.12'),
  reads: [subjectAlternativeName],
  exempts: (member, { target }) => (target && member.ca !== true ? undefined : 'not-the-server'),
  faults(member) {
    const extension = findExtension(member.certificate, subjectAlternativeName)
    const subject = subjectOf(member)
    if (!extension) return [finding('tls-names-missing', placeOf(member, subjectAlternativeName), { subject })]
    if (extension.state === 'malformed') return []
    const location = locate(member, extension.extension.node)
    const names = extension.value
    const faults: Finding[] = []
    if (!names.some(isAllowedForm)) faults.push(finding('tls-names-missing', location, { subject }))
    const others = names.filter((name) => !isAllowedForm(name))
    if (others.length > 0) faults.push(finding('tls-name-of-other-form', location, { subject, ...listOf(others) }))
    const unfit = names.filter((name) => isAllowedForm(name) && !isFit(name))
    if (unfit.length > 0) faults.push(finding('tls-name-unfit', location, { subject, ...listOf(unfit) }))
    if (extension.extension.critical && member.certificate.subject.rdns.length > 0) {
      const params = { subject, extension: 'subject-alternative-name', critical: true } as const
      faults.push({ ...finding('criticality-unfit', location, params), reference: cabf('7.1.2.7.12') })
    }
    return faults
  },
})

const listOf = (names: readonly GeneralName[]) => {
  return { names: names.slice(0, listedNames).map(nameText), more: Math.max(0, names.length - listedNames) }
}

const isAllowedForm = ({ kind }: GeneralName): boolean => kind === 'dNSName' || kind === 'iPAddress'

/**
 * Letters, digits and hyphens: underscores have been forbidden since 2019-04-30. A wildcard is `*.` and a name behind
 * it of two labels or more.
 */
function isFit(name: GeneralName): boolean {
  if (name.kind === 'iPAddress') return ipAddressText(name.octets) !== undefined
  if (name.kind !== 'dNSName' || name.string.fault) return false
  const text = name.string.text ?? ''
  const domain = text.replace(/^\*\./, '')
  return isHostName(domain) && !domain.includes('_') && (domain === text || domain.includes('.'))
}
