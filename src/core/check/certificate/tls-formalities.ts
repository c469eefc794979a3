import { ipAddressText } from '../../lib/ip-address.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { cabf } from '../../finding/reference.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { keyUsage } from '../../certificate/extension/key-usage.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import { AttributeType } from '../../certificate/name.ts'
import type { Member } from '../../path/member.ts'
import { subjectOf } from '../members.ts'
import { certificateCheck, exemptsOldVersions, locate, type Place } from './certificate-rule.ts'

/**
 * Rules of the Baseline Requirements for CAs that no client enforces: Key Usage is critical, and the common name of a
 * server is one of its alternative names.
 * @see Baseline Requirements sections 7.1.2.1.2, 7.1.2.6.1, 7.1.2.7.6 and 7.1.4.3
 */
export const tlsFormalitiesCheck = certificateCheck({
  id: 'tls-formalities',
  reference: cabf('7.1.2'),
  reads: [subjectAlternativeName],
  exempts: exemptsOldVersions,
  faults: (member, place) => [...usageFaults(member, place), ...(place.target ? commonNameFaults(member) : [])],
})

function usageFaults(member: Member, { target, selfSigned }: Place): Finding[] {
  const usage = findExtension(member.certificate, keyUsage)
  if (!usage || usage.extension.critical) return []
  const params = { subject: subjectOf(member), extension: 'key-usage', critical: false } as const
  const found = finding('criticality-unfit', locate(member, usage.extension.node), params)
  return [{ ...found, reference: cabf(target ? '7.1.2.7.6' : selfSigned ? '7.1.2.1.2' : '7.1.2.6.1') }]
}

/**
 * "This attribute MUST contain exactly one entry that is one of the values contained in the Certificate's
 * subjectAltName extension", character for character.
 */
function commonNameFaults(member: Member): Finding[] {
  const names = extensionValue(member.certificate, subjectAlternativeName) ?? []
  const texts = new Set(names.map(writtenOut))
  const attributes = member.certificate.subject.rdns.flat().filter(({ type }) => type === AttributeType.commonName)
  return attributes
    .filter(({ string }) => string.text === undefined || !texts.has(string.text))
    .map(({ value, string }) => {
      const params = { subject: subjectOf(member), value: string.text ?? '' }
      return finding('tls-common-name-elsewhere', locate(member, value), params)
    })
}

/** IPv4 addresses as RFC 3986 section 3.2.2 writes them, IPv6 as RFC 5952 section 4. */
function writtenOut(name: GeneralName): string | undefined {
  if (name.kind === 'dNSName') return name.string.text
  return name.kind === 'iPAddress' ? ipAddressText(name.octets) : undefined
}
