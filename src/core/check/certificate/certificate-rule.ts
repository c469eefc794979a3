import type { ByteRange } from '../../lib/byte-range.ts'
import type { Finding } from '../../finding/finding.ts'
import type { Location } from '../../finding/location.ts'
import { rfc, type Reference } from '../../finding/reference.ts'
import type { ExtensionDecoder } from '../../certificate/extension/contract.ts'
import { findExtension } from '../../certificate/extension/find-extension.ts'
import type { Member } from '../../path/member.ts'
import {
  extensionAbsent,
  notApplicable,
  notChecked,
  passed,
  type CheckId,
  type Outcome,
  type PathCheck,
  type PathContext,
  type Why,
} from '../contract.ts'
import { judgeEach } from '../members.ts'
import type { Settings } from '../settings.ts'

/** What part a certificate plays in the path that it is judged in. */
export interface Place {
  /** It stands lowest and is what the path is for: no CA's, or a CA's of which somebody asked to be a server or the like. */
  readonly target: boolean
  /** It names itself as its issuer, and its own signature is not known to be another's. */
  readonly selfSigned: boolean
  readonly settings: Settings
}

/** What a certificate must be by itself, whatever stands above and below it. */
export interface CertificateRule {
  readonly id: CheckId
  readonly reference: Reference
  /** Extensions that it reads: where one is there and cannot be read, nobody can say that the rule is kept. */
  readonly reads?: readonly ExtensionDecoder<unknown>[]
  /** Why it asks nothing of a certificate, if so. */
  exempts?(member: Member, place: Place): Why | undefined
  /** How the rule is broken; empty where it is kept. */
  faults(member: Member, place: Place): readonly Finding[]
}

/** The rule as a check: one outcome for every certificate whose content counts. */
export function certificateCheck(rule: CertificateRule): PathCheck {
  return {
    id: rule.id,
    reference: rule.reference,
    run: (context) => judgeEach(context, (member) => judge(rule, member, placeOf(member, context))),
  }
}

function judge(rule: CertificateRule, member: Member, place: Place): Outcome {
  const why = rule.exempts?.(member, place)
  const [absent] = why === 'extension-absent' ? (rule.reads ?? []) : []
  if (why) return absent ? extensionAbsent(member, absent) : notApplicable(member, why)
  const findings = rule.faults(member, place)
  const [first] = findings
  if (first) return { status: 'failed', member, findings, ...(first.location.range && { range: first.location.range }) }
  const unread = rule.reads?.some((decoder) => findExtension(member.certificate, decoder)?.state === 'malformed')
  return unread ? notChecked(member, 'extension-malformed') : passed(member)
}

function placeOf(member: Member, { path, graph, settings }: PathContext): Place {
  const selfEdge = graph.selfEdge(member)
  const asked = settings.purpose !== undefined || settings.names.length > 0
  return {
    target: member === path.members[0] && (member.ca !== true || asked),
    selfSigned: selfEdge !== undefined && selfEdge.signature?.status !== 'invalid',
    settings,
  }
}

/** Where in a certificate something stands. */
export const locate = (member: Member, node?: { readonly range: ByteRange }): Location => {
  return { certificate: member.id, ...(node && { range: node.range }) }
}

/** The same finding by the section of RFC 5280 that it rests on, where one code serves several. */
export const bySection = <F extends Finding>(found: F, section: string): F => ({
  ...found,
  reference: rfc(5280, section),
})

/** For rules about extensions, which versions 1 and 2 do not have. */
export const exemptsOldVersions = ({ certificate }: Member): Why | undefined =>
  certificate.version < 3 && certificate.extensions.length === 0 ? 'version-below-3' : undefined
