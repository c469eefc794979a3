import type { ByteRange } from '../../lib/byte-range.ts'
import type { Oid } from '../../asn1/object-identifier.ts'
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
  type Outcome,
  type PathCheck,
  type PathContext,
  type Why,
} from '../contract.ts'
import { isSelfSigned, judgeEach } from '../members.ts'
import type { Settings } from '../settings.ts'

/** Names that one finding lists; the others are counted. */
export const listedNames = 5

const serverAuth: Oid = '1.3.6.1.5.5.7.3.1'

/** The part of a certificate in the path that is judged. */
export interface Place {
  /**
   * It is the lowest one and is judged as that of a TLS server: it is one, a name was asked for, or the rules are those
   * of public TLS.
   */
  readonly target: boolean
  /** It names itself as its issuer, and its own signature is not known to be another's. */
  readonly selfSigned: boolean
  /** The path has the certificate of its issuer, or it is its own: what is said of the issuer's name is said there. */
  readonly issuerShown: boolean
  readonly settings: Settings
}

/** A rule that a certificate keeps or breaks by itself, whatever is above and below it in the path. */
export interface CertificateRule<Id extends string = string> {
  readonly id: Id
  readonly reference: Reference
  /** Extensions that it reads: where one is there and cannot be read, nobody can say that the rule is kept. */
  readonly reads?: readonly ExtensionDecoder<unknown>[]
  /** Why it asks nothing of a certificate, if so. */
  exempts?(member: Member, place: Place): Why | undefined
  /** How the rule is broken; empty where it is kept. Notices alone do not break it. */
  faults(member: Member, place: Place): readonly Finding[]
}

/** The rule as a check: one outcome for every certificate whose content counts. */
export function certificateCheck<const Id extends string>(rule: CertificateRule<Id>): PathCheck<Id> {
  return {
    id: rule.id,
    reference: rule.reference,
    run: (context) => judgeEach(context, (member) => judge(rule, member, placeIn(member, context))),
  }
}

function judge(rule: CertificateRule, member: Member, place: Place): Outcome {
  const why = rule.exempts?.(member, place)
  const [absent] = why === 'extension-absent' ? (rule.reads ?? []) : []
  if (why) return absent ? extensionAbsent(member, absent) : notApplicable(member, why)
  const findings = rule.faults(member, place)
  const [first] = findings
  if (first) {
    const status = findings.every(({ severity }) => severity === 'notice') ? 'noted' : 'failed'
    return { status, member, findings, ...(first.location.range && { range: first.location.range }) }
  }
  const unread = rule.reads?.some((decoder) => findExtension(member.certificate, decoder)?.state === 'malformed')
  return unread ? notChecked(member, 'extension-malformed') : passed(member)
}

function placeIn(member: Member, { path, graph, settings, purpose }: PathContext): Place {
  const asServer = purpose.oid === serverAuth || settings.names.length > 0
  const byRules = settings.profile === 'webpki' && member.ca !== true
  return {
    target: member === path.members[0] && (asServer || byRules),
    selfSigned: isSelfSigned(member, graph),
    issuerShown: member !== path.members.at(-1) || isSelfSigned(member, graph),
    settings,
  }
}

/** Where in a certificate something stands. */
export const locate = (member: Member, node?: { readonly range: ByteRange }): Location => {
  return { certificate: member.id, ...(node && { range: node.range }) }
}

/** The finding with the section of RFC 5280 that it rests on, where several sections share one code. */
export const bySection = <F extends Finding>(found: F, section: string): F => ({
  ...found,
  reference: rfc(5280, section),
})

/** For rules about extensions, which versions 1 and 2 do not have. */
export const exemptsOldVersions = ({ certificate }: Member): Why | undefined =>
  certificate.version < 3 && certificate.extensions.length === 0 ? 'version-below-3' : undefined
