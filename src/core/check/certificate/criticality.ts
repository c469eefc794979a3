import { finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
import type { ExtensionTerm } from '../../certificate/term.ts'
import type { Member } from '../../path/member.ts'
import { subjectOf } from '../members.ts'
import { bySection, certificateCheck, exemptsOldVersions, locate, type Place } from './certificate-rule.ts'

interface Criticality {
  readonly extension: ExtensionTerm
  readonly critical: boolean
  readonly section: string
  /** When the rule binds; always where absent. */
  readonly when?: (member: Member, place: Place) => boolean
}

const hasNoSubject = ({ certificate }: Member): boolean => certificate.subject.rdns.length === 0

/**
 * The extensions that RFC 5280 says "MUST" be critical, and those that must not be. An extension of which RFC 5280 only
 * says SHOULD is not here.
 */
const rules: Readonly<Record<Oid, Criticality>> = {
  '2.5.29.9': { extension: 'subject-directory-attributes', critical: false, section: '4.2.1.8' },
  '2.5.29.14': { extension: 'subject-key-identifier', critical: false, section: '4.2.1.2' },
  '2.5.29.17': { extension: 'subject-alternative-name', critical: true, section: '4.1.2.6', when: hasNoSubject },
  '2.5.29.19': { extension: 'basic-constraints', critical: true, section: '4.2.1.9', when: ({ ca }) => ca === true },
  '2.5.29.30': {
    extension: 'name-constraints',
    critical: true,
    section: '4.2.1.10',
    // The Baseline Requirements, section 7.1.2.10.8, make "an explicit exception from RFC 5280" for old programs.
    when: (_, { settings }) => settings.profile !== 'webpki',
  },
  '2.5.29.35': { extension: 'authority-key-identifier', critical: false, section: '4.2.1.1' },
  '2.5.29.36': { extension: 'policy-constraints', critical: true, section: '4.2.1.11' },
  '2.5.29.46': { extension: 'freshest-crl', critical: false, section: '4.2.1.15' },
  '2.5.29.54': { extension: 'inhibit-any-policy', critical: true, section: '4.2.1.14' },
  '1.3.6.1.5.5.7.1.1': { extension: 'authority-information-access', critical: false, section: '4.2.2.1' },
  '1.3.6.1.5.5.7.1.11': { extension: 'subject-information-access', critical: false, section: '4.2.2.2' },
}

/** Extensions are critical where RFC 5280 demands it, and are not where it forbids it. */
export const criticalityCheck = certificateCheck({
  id: 'criticality',
  reference: rfc(5280, '4.2'),
  exempts: exemptsOldVersions,
  faults: (member, place) =>
    member.certificate.extensions.flatMap(({ oid, critical, node }) => {
      const rule = rules[oid]
      if (!rule || critical === rule.critical || rule.when?.(member, place) === false) return []
      const params = { subject: subjectOf(member), extension: rule.extension, critical }
      return [bySection(finding('criticality-unfit', locate(member, node), params), rule.section)]
    }),
})
