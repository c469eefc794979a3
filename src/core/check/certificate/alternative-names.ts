import { isHostName } from '../../lib/host-name.ts'
import { ipAddressOctets } from '../../lib/ip-address.ts'
import { readMailbox } from '../../lib/mailbox.ts'
import { isUri } from '../../lib/uri.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { issuerAlternativeName } from '../../certificate/extension/issuer-alternative-name.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import type { Member } from '../../path/member.ts'
import { subjectOf } from '../members.ts'
import { nameText } from '../name-constraints/name-text.ts'
import { certificateCheck, listedNames, locate } from './certificate-rule.ts'

/**
 * Every alternative name is written as its form asks. Wildcards are not part of this profile; a star in the first label
 * passes.
 * @see RFC 5280 section 4.2.1.6
 */
export const alternativeNamesCheck = certificateCheck({
  id: 'alternative-names',
  reference: rfc(5280, '4.2.1.6'),
  reads: [subjectAlternativeName, issuerAlternativeName],
  exempts: ({ certificate }) =>
    alternatives.some((decoder) => findExtension(certificate, decoder)) ? undefined : 'extension-absent',
  faults: (member) =>
    alternatives.flatMap((decoder) => {
      const extension = findExtension(member.certificate, decoder)
      const names = extension?.state === 'decoded' ? extension.value : []
      const addresses = names.filter(isAddressAsHost)
      return [
        ...found('address-as-host-name', member, addresses),
        ...found(
          'alternative-name-unfit',
          member,
          names.filter((name) => !addresses.includes(name) && !isWellFormed(name)),
        ),
      ]
    }),
})

function found(
  code: 'address-as-host-name' | 'alternative-name-unfit',
  member: Member,
  unfit: readonly GeneralName[],
): Finding[] {
  const [first] = unfit
  if (!first) return []
  const names = unfit.slice(0, listedNames).map(nameText)
  const params = { subject: subjectOf(member), names, more: unfit.length - names.length }
  return [finding(code, locate(member, first.node), params)]
}

/** "The address MUST be stored in the octet string" of an iPAddress: programs look for addresses nowhere else. */
const isAddressAsHost = (name: GeneralName): boolean =>
  name.kind === 'dNSName' && ipAddressOctets(name.string.text ?? '') !== undefined

const alternatives = [subjectAlternativeName, issuerAlternativeName]

function isWellFormed(name: GeneralName): boolean {
  switch (name.kind) {
    case 'dNSName':
      return !name.string.fault && isPreferredName((name.string.text ?? '').replace(/^[^.]*\*[^.]*\./, ''))
    case 'rfc822Name':
      return !name.string.fault && readMailbox(name.string.text ?? '') !== undefined
    case 'uniformResourceIdentifier':
      // "The name MUST NOT be a relative URI, and it MUST follow the URI syntax and encoding rules".
      return !name.string.fault && isUri(name.string.text ?? '')
    case 'iPAddress':
      return name.octets.length === 4 || name.octets.length === 16
    case 'directoryName':
      return name.name.rdns.length > 0
    default:
      return true
  }
}

/** The "preferred name syntax", which has no underscores. @see RFC 1034 section 3.5, RFC 1123 section 2.1 */
const isPreferredName = (text: string): boolean => isHostName(text) && !text.includes('_')
