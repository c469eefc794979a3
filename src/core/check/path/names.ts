import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import type { GeneralName } from '../../certificate/general-name.ts'
import type { Member } from '../../path/member.ts'
import { failed, notApplicable, notChecked, noted, passed, type Outcome, type PathCheck } from '../contract.ts'
import { placeOf, subjectOf } from '../members.ts'
import { nameText } from '../name-constraints/name-text.ts'
import { subjectWouldMatch } from '../names/common-name.ts'
import { presentedKind, readReference, type Reference } from '../names/reference-identifier.ts'
import type { ReferenceIdentifier } from '../settings.ts'

/** Names of the certificate that are listed; the others are counted. */
const listedNames = 10

/**
 * Every name that the person means to reach is one of the target's alternative names. The common name is free text:
 * where no alternative name is a host it is noted that only OpenSSL takes it; else that it would have matched.
 * @see RFC 9525 section 6, RFC 5280 section 7.5 for e-mail addresses
 */
export const namesCheck = {
  id: 'names',
  reference: rfc(9525, '6'),
  run({ path, settings }) {
    const [target] = path.members
    if (settings.names.length === 0 || !target) return [notApplicable(target, 'nothing-asked')]
    const extension = findExtension(target.certificate, subjectAlternativeName)
    if (extension?.state === 'malformed') return [notChecked(target, 'extension-malformed')]
    return settings.names.map((asked) => judge(target, asked, extension?.value ?? []))
  },
} as const satisfies PathCheck

function judge(target: Member, asked: ReferenceIdentifier, presented: readonly GeneralName[]): Outcome {
  const reference = readReference(asked)
  const { kind, value } = asked
  // The typed name is at fault, not a certificate.
  if (!reference) return failed(undefined, finding('name-asked-unusable', {}, { kind, value }))
  const match = presented.find((name) => reference.matches(name))
  if (match) return passed(target, match.node.range)
  const { range } = placeOf(target, subjectAlternativeName)
  const accepted = inCommonNameOnly(target, asked, reference, presented)
  if (accepted) return noted(target, accepted, accepted.location.range)
  const findings = describe(target, asked, reference, presented)
  return { status: 'failed', member: target, findings, ...(range && { range }) }
}

/**
 * OpenSSL compares a host with the common name where there is no dNSName at all. RFC 9525 rules that out, so only the
 * path profile lets it pass.
 * @see OpenSSL X509_check_host
 */
function inCommonNameOnly(
  target: Member,
  { kind, value }: ReferenceIdentifier,
  reference: Reference,
  presented: readonly GeneralName[],
): Finding | undefined {
  if (kind !== 'dns' || presented.some((name) => name.kind === 'dNSName')) return undefined
  const attribute = subjectWouldMatch(target.certificate, reference)
  if (!attribute) return undefined
  const location = { certificate: target.id, range: attribute.value.range }
  return finding('common-name-only', location, { subject: subjectOf(target), value })
}

function describe(
  target: Member,
  { kind, value }: ReferenceIdentifier,
  reference: Reference,
  names: readonly GeneralName[],
): Finding[] {
  const subject = subjectOf(target)
  const sameKind = names.filter((name) => name.kind === presentedKind[kind])
  const presented = sameKind.slice(0, listedNames).map(nameText)
  const attribute = subjectWouldMatch(target.certificate, reference)
  const asHost = kind === 'ip' && names.some((name) => name.kind === 'dNSName' && name.string.text === value)
  const elsewhere = asHost ? 'host-name' : attribute ? 'common-name' : undefined
  const params = { subject, kind, value, presented, more: sameKind.length - presented.length, elsewhere } as const
  const differs = finding('name-not-presented', placeOf(target, subjectAlternativeName), params)
  if (!attribute) return [differs]
  const location = { certificate: target.id, range: attribute.value.range }
  return [differs, finding('common-name-not-counted', location, { subject, value })]
}
