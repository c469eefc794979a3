import { Budget } from '../../lib/budget.ts'
import { finding, type Finding } from '../../finding/finding.ts'
import { rfc } from '../../finding/reference.ts'
import { findExtension, type KnownExtension } from '../../certificate/extension/find-extension.ts'
import { nameConstraints, type NameConstraints } from '../../certificate/extension/name-constraints.ts'
import type { Member } from '../../path/member.ts'
import { notApplicable, notChecked, passed, type Outcome, type PathCheck, type PathContext } from '../contract.ts'
import { subjectOf } from '../members.ts'
import { constrainedNames } from '../name-constraints/constrained-names.ts'
import { compareNames, type Refusal } from '../name-constraints/compare-names.ts'
import { nameText } from '../name-constraints/name-text.ts'
import { readConstraints } from '../name-constraints/subtrees.ts'

/**
 * Comparisons for one path: the 2^20 at which OpenSSL (NAME_CHECK_MAX) and BoringSSL (kMaxChecks) stop. The largest
 * list of constraints in public use has a few hundred subtrees, the largest list of names a few thousand names.
 */
export const maximumComparisons = 2 ** 20
/** Comparisons for one question of the search: a thousandth of a second, for it asks often. */
const previewComparisons = 2 ** 14
/** Refused names that are listed for one certificate; the others are counted. */
const listedRefusals = 10

/**
 * Every name of every certificate lies where all certificates above it want it: inside one of the permitted subtrees of
 * its form, wherever a certificate has any, and inside no excluded one. Held against each of them in turn, which is the
 * same as intersecting what they permit and joining what they exclude. Self-issued certificates are exempt unless they
 * are the target.
 * @see RFC 5280 sections 4.2.1.10, 6.1.3 (b) and (c), 6.1.4 (g)
 */
export const nameConstraintsCheck = {
  id: 'name-constraints',
  reference: rfc(5280, '4.2.1.10'),
  run(context) {
    const budget = new Budget(maximumComparisons)
    return context.path.members.map((member, i) => judge(member, i === 0, constrainersOf(context, i), budget))
  },
  breaks(newest, below) {
    const extension = findExtension(newest.certificate, nameConstraints)
    if (extension?.state !== 'decoded') return false
    const constraints = readConstraints(extension)
    return below.some((member, i) => {
      if (member.selfIssued && i > 0) return false
      const names = constrainedNames(member.certificate, i === 0 ? 'target' : 'issuer')
      const comparison = names && compareNames(names, constraints)
      return comparison !== undefined && comparison.cost <= previewComparisons && comparison.refusals.some(refuses)
    })
  },
} as const satisfies PathCheck

/** A certificate with name constraints. */
interface Constrainer {
  readonly member: Member
  readonly extension: KnownExtension<NameConstraints>
}

function asConstrainer(member: Member): Constrainer | undefined {
  const extension = findExtension(member.certificate, nameConstraints)
  return extension && { member, extension }
}

/** Those above a place in the path whose constraints count, the nearest first. */
const constrainersOf = ({ path, judged }: PathContext, place: number): Constrainer[] =>
  path.members
    .slice(place + 1)
    .filter((member) => judged.includes(member))
    .map(asConstrainer)
    .filter((constrainer) => constrainer !== undefined)

function judge(member: Member, isTarget: boolean, constrainers: readonly Constrainer[], budget: Budget): Outcome {
  if (constrainers.length === 0) return notApplicable(member, 'no-constraints-above')
  if (member.selfIssued && !isTarget) return notApplicable(member, 'self-issued')
  const { refusals, incomplete } = hold(member, isTarget, constrainers, budget)
  const findings = findingsOf(member, refusals)
  if (refusals.some(refuses)) return { status: 'failed', member, findings, ...rangeOf(refusals.find(refuses)) }
  if (incomplete === 'too-complex') {
    const params = { subject: subjectOf(member), limit: budget.limit }
    return notChecked(member, incomplete, [finding('names-too-many', { certificate: member.id }, params), ...findings])
  }
  if (incomplete) return notChecked(member, incomplete, findings)
  if (findings.length > 0) return { status: 'noted', member, findings, ...rangeOf(refusals[0]) }
  return passed(member)
}

const rangeOf = (refusal: HeldRefusal | undefined) => (refusal ? { range: refusal.name.range } : {})

type HeldRefusal = Refusal & { readonly constrainer: Member }

const refuses = (refusal: Refusal): boolean => refusal.reason !== 'not-understood' || refusal.refuses

/** The results of all constraints for the names of a certificate, with the reasons why some could not be compared. */
function hold(member: Member, isTarget: boolean, constrainers: readonly Constrainer[], budget: Budget) {
  const names = constrainedNames(member.certificate, isTarget ? 'target' : 'issuer')
  const refusals: HeldRefusal[] = []
  let incomplete: 'too-complex' | 'extension-malformed' | undefined = names ? undefined : 'extension-malformed'
  for (const { member: constrainer, extension } of names ? constrainers : []) {
    const comparison = extension.state === 'decoded' && compareNames(names ?? [], readConstraints(extension))
    if (!comparison) incomplete ??= 'extension-malformed'
    // All of it is spent before it is begun, so that the answer does not depend on the order of names.
    else if (!budget.spend(comparison.cost)) incomplete = 'too-complex'
    else for (const refusal of comparison.refusals) refusals.push({ ...refusal, constrainer })
  }
  return { refusals, incomplete }
}

function findingsOf(member: Member, refusals: readonly HeldRefusal[]): Finding[] {
  const findings = refusals.slice(0, listedRefusals).map((refusal) => describe(member, refusal))
  if (refusals.length <= listedRefusals) return findings
  const params = { subject: subjectOf(member), more: refusals.length - listedRefusals }
  return [...findings, finding('names-refused-more', { certificate: member.id }, params)]
}

function describe(member: Member, refusal: HeldRefusal): Finding {
  const { name, constrainer } = refusal
  const location = { certificate: member.id, range: name.range }
  const subject = subjectOf(member)
  const by = refusal.reason === 'not-permitted' ? refusal.permitted[0]?.source : refusal.by
  const params = {
    subject,
    issuer: subjectOf(constrainer),
    form: name.form,
    name: name.text,
    constraintOf: constrainer.id,
    constraintStart: by?.node.start ?? 0,
    constraintEnd: by?.node.end ?? 0,
  }
  switch (refusal.reason) {
    case 'excluded':
      return finding('name-excluded', location, { ...params, excluded: nameText(refusal.by.base) })
    case 'name-malformed':
      return finding('name-not-comparable', location, params)
    case 'not-permitted': {
      const permitted = refusal.permitted.slice(0, listedRefusals).map(({ source }) => nameText(source.base))
      return finding('name-not-permitted', location, {
        ...params,
        permitted,
        more: refusal.permitted.length - permitted.length,
      })
    }
    case 'not-understood': {
      const weight = refusal.refuses ? undefined : 'warning'
      const constraint = nameText(refusal.by.base)
      return finding(
        'name-constraint-not-understood',
        location,
        { ...params, constraint, fault: refusal.fault },
        weight,
      )
    }
  }
}
