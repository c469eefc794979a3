import { displayName } from '../../certificate/name.ts'
import { extensionValue } from '../../certificate/extension/find-extension.ts'
import { invalidityDate } from '../../certificate/extension/invalidity-date.ts'
import { reasonCode } from '../../certificate/extension/reason-code.ts'
import type { Unusable } from '../../finding/revocation.ts'
import type { Member } from '../../path/member.ts'
import { comparableName } from '../../path/name-comparison.ts'
import { whyNotCurrent } from './currency.ts'
import { continues, isDelta, latest, numberOf } from './delta.ts'
import { directoryNames, pointsOf, type Point } from './distribution-point.ts'
import type { HeldList } from './held.ts'
import { listFault } from './list-faults.ts'
import { findListSigner } from './list-signer.ts'
import type { Question } from './question.ts'
import type { ReasonMask } from './reasons.ts'
import { reasonsInScope } from './scope.ts'
import type { Revocation, Speaker, Statement } from './statement.ts'

/**
 * The statements of all revocation lists about the certificate, the newest list first. A list that adds no reason to
 * those which newer ones cover is passed over, as an earlier edition of them. Deltas speak through the complete list
 * that they continue.
 * @see RFC 5280 section 6.3.3
 */
export async function askLists(question: Question): Promise<Statement[]> {
  const points = pointsOf(question.certificate)
  const candidates = candidatesFor(points, question)
  const complete = candidates.filter((held) => !isDelta(held)).sort(byAge)
  const deltas: Signed[] = []
  const statements: Statement[] = []
  for (const held of candidates.filter(isDelta)) {
    const signed = await signedList(held, question)
    if (typeof signed === 'string') statements.push(unusable(held, signed))
    else if (complete.some((base) => continues(held, base))) deltas.push(signed)
    else statements.push(unusable(held, 'base-missing'))
  }
  // The reasons that newer lists cover. Two lists of one age are both used, because nothing tells which is later.
  let covered: ReasonMask = 0
  let soFar: ReasonMask = 0
  let previous = complete[0]
  for (const held of complete) {
    if (previous && byAge(previous, held) !== 0) covered = soFar
    previous = held
    const reasons = reasonsInScope(held, points, question)
    if (reasons !== 0 && (reasons & ~covered) === 0) continue
    const statement = await askList(held, deltas, reasons, question)
    if (statement.kind !== 'unusable') soFar |= reasons
    statements.push(statement)
  }
  return statements
}

/** The lists of the certificate's issuer, and of the CRL issuers that its distribution points name. */
function candidatesFor(points: readonly Point[], { issuer, context }: Question): HeldList[] {
  const issuers = new Set([issuer, ...points.flatMap(({ crlIssuers }) => [...(crlIssuers ?? [])])])
  return [...issuers].flatMap((name) => context.revocation.listsOf(name))
}

/** The newest first, by their dates and then by their numbers. */
function byAge(a: HeldList, b: HeldList): number {
  const dates = (b.list.thisUpdate.instant ?? 0) - (a.list.thisUpdate.instant ?? 0)
  return dates === 0 ? Number(numberOf(b) - numberOf(a)) : dates
}

async function askList(
  held: HeldList,
  deltas: readonly Signed[],
  reasons: ReasonMask,
  question: Question,
): Promise<Statement> {
  const { instant } = question.context.settings
  if (reasons === 0 && !listFault(held.list)) return unusable(held, 'other-scope')
  const base = await signedList(held, question)
  if (typeof base === 'string') return unusable(held, base)

  // 6.3.3 (h): the key that signed the complete list signed the delta.
  const fitting = deltas.filter((delta) => continues(delta.held, held) && delta.signer.hasSameKeyAs(base.signer))
  const update = latest(fitting.map((delta) => delta.held))
  const entry = (update && entryFor(update, question)) ?? entryFor(held, question)
  const by = speaker(update ?? held)
  // An entry stays until the certificate has expired (RFC 5280 section 3.3), so an old list can still say no; only a
  // hold may have been lifted since.
  const stale = whyNotCurrent(held.list.thisUpdate, held.list.nextUpdate, instant)
  const current = !stale || (update && isCurrent(update, instant))
  if (entry && entry.reason !== 'remove-from-crl') {
    if (current || entry.reason !== 'certificate-hold') return { kind: 'revoked', by, reasons, revocation: entry }
  }
  return current ? { kind: 'good', by, reasons } : unusable(held, stale)
}

/** A list that may be believed, with who signed it. */
interface Signed {
  readonly held: HeldList
  readonly signer: Member
}

/**
 * A list that can be read and processed, was there at the instant and is signed by one who may; or why it is not.
 * Whether it is out of date is not asked.
 */
async function signedList(held: HeldList, question: Question): Promise<Signed | Unusable> {
  const fault = listFault(held.list)
  if (fault) return fault
  const { thisUpdate, nextUpdate } = held.list
  const early = whyNotCurrent(thisUpdate, nextUpdate, question.context.settings.instant)
  if (early === 'not-yet-issued' || early === 'time-unreadable') return early
  const signer = await findListSigner(held, question)
  return signer.ok ? { held, signer: signer.value } : signer.error
}

const isCurrent = ({ list }: HeldList, instant: number): boolean =>
  whyNotCurrent(list.thisUpdate, list.nextUpdate, instant) === undefined

/**
 * The entry of a list for the certificate: its serial number, under its issuer. @see RFC 5280 section 6.3.3 (i) and (j)
 */
function entryFor({ list, issuer }: HeldList, { certificate, issuer: wanted }: Question): Revocation | undefined {
  const { entries } = list
  const number = entries.find(certificate.serialNumber.content).find((candidate) => {
    const named = entries.certificateIssuerOf(candidate)
    return named ? directoryNames(named).some((name) => comparableName(name) === wanted) : issuer === wanted
  })
  const entry = number === undefined ? undefined : entries.at(number)
  if (!entry?.ok) return undefined
  return {
    reason: extensionValue(entry.value, reasonCode)?.reason,
    date: entry.value.revocationDate.instant,
    invalidityDate: extensionValue(entry.value, invalidityDate)?.time.instant,
  }
}

const unusable = (held: HeldList, because: Unusable): Statement => ({ kind: 'unusable', by: speaker(held), because })

function speaker(held: HeldList): Speaker {
  const { issuer, thisUpdate, nextUpdate } = held.list
  return {
    source: isDelta(held) ? 'delta-list' : 'list',
    location: { revocationList: held.id },
    signer: displayName(issuer) ?? '',
    thisUpdate: thisUpdate.instant,
    nextUpdate: nextUpdate?.instant,
  }
}
