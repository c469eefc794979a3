import type { ByteRange } from '../../lib/byte-range.ts'
import type { Finding } from '../../finding/finding.ts'
import type { Reference } from '../../finding/reference.ts'
import type { ExtensionDecoder } from '../../certificate/extension/contract.ts'
import { extensionValue, findExtension } from '../../certificate/extension/find-extension.ts'
import { subjectAlternativeName } from '../../certificate/extension/subject-alternative-name.ts'
import type { Member } from '../../path/member.ts'
import { notApplicable, notChecked, passed, type Outcome, type PathCheck, type PathContext } from '../contract.ts'
import { recogniseKind } from '../kind/recognise-kind.ts'
import { isSelfSigned } from '../members.ts'

/** A rule of OPC UA for the certificate that a path is for. */
export interface ApplicationRule<Id extends string = string> {
  readonly id: Id
  readonly reference: Reference
  /** Extensions that it reads: where one is there and cannot be read, nobody can say that the rule is kept. */
  readonly reads?: readonly ExtensionDecoder<unknown>[]
  /** Errors fail it; what is only a warning or a notice is noted. Empty where the rule is kept. */
  faults(application: Member, place: ApplicationPlace): readonly Finding[]
}

export interface ApplicationPlace {
  readonly selfSigned: boolean
  readonly context: PathContext
}

/**
 * The rule as a check: one outcome for the target, or that it asks nothing because the target is no OPC UA application.
 */
export function applicationCheck<const Id extends string>(rule: ApplicationRule<Id>): PathCheck<Id> {
  return {
    id: rule.id,
    reference: rule.reference,
    run(context) {
      const application = applicationOf(context)
      if (!application) return [notApplicable(undefined, 'not-opc-ua')]
      const unread = rule.reads?.some(
        (decoder) => findExtension(application.certificate, decoder)?.state === 'malformed',
      )
      const place = { selfSigned: isSelfSigned(application, context.graph), context }
      const findings = rule.faults(application, place)
      if (findings.length === 0 && unread) return [notChecked(application, 'extension-malformed')]
      return [weighed(application, findings)]
    },
  }
}

/** Failed for an error, noted for anything less. */
export function weighed(member: Member, findings: readonly Finding[]): Outcome {
  const [first] = findings
  if (!first) return passed(member)
  const range: ByteRange | undefined = first.location.certificate === member.id ? first.location.range : undefined
  const status = findings.some(({ severity }) => severity === 'error') ? 'failed' : 'noted'
  return { status, member, findings, ...(range && { range }) }
}

/**
 * The target, where it is an OPC UA application's; or where OPC UA's rules were chosen for something that does not call
 * itself a CA, or has a URI as applications have one.
 */
export function applicationOf({ path, graph, profile }: PathContext): Member | undefined {
  const [target] = path.members
  if (!target) return undefined
  if (recogniseKind(target, isSelfSigned(target, graph)).id === 'opc-ua-application') return target
  return profile.id === 'opcua' && (target.ca !== true || hasUri(target)) ? target : undefined
}

const hasUri = ({ certificate }: Member): boolean =>
  extensionValue(certificate, subjectAlternativeName)?.some(({ kind }) => kind === 'uniformResourceIdentifier') ?? false

/** The CAs above an OPC UA application, from below up; none where the target is not one. */
export function issuersOf(context: PathContext): readonly Member[] {
  return applicationOf(context) ? context.path.members.slice(1) : []
}
