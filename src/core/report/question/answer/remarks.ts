import type { AnswerRemark } from './answer-data.ts'
import { damageIn } from './damage.ts'
import { outlivers, timeLeft, worksUntil } from '../time.ts'
import { wrongOrder } from '../file-order.ts'
import { heldByServer, isApplication, type Situation } from './situation.ts'

/** Further facts for the answer about a path without a fault: each fact once, and only those that concern the path. */
export function remarksOn(situation: Situation): AnswerRemark[] {
  const { report, path, root, target, judged, listDate } = situation
  const until = root && worksUntil(report, path)
  const [outliver] = outlivers(report, path)
  const source = wrongOrder(report, path)
  return [
    ...(judged.instantChosen ? [{ code: 'not-now', instant: judged.instant } as const] : []),
    ...(root?.origin === 'bundled' ? [{ code: 'added-from-list', listDate } as const] : []),
    ...(target.role === 'intermediate' ? [{ code: 'begins-at-ca', certificate: target.id } as const] : []),
    ...nameRemarks(situation),
    ...(until && path.certificates.length > 1 ? [{ code: 'works-until', ...until } as const] : []),
    ...(outliver ? [{ code: 'outlives-issuer', ...outliver } as const] : []),
    ...(root && goesIntoStore(situation) ? publicity(situation) : []),
    ...(source === undefined ? [] : [{ code: 'wrong-order', source } as const]),
    ...damageRemarks(situation),
  ]
}

/** Further facts where the path stops short: the first certificate that ends soon, and a part that was not read. */
export function remarksOnShort({ members, report }: Situation): AnswerRemark[] {
  const [soon] = members
    .map((certificate) => ({ certificate: certificate.id, ...timeLeft(report, certificate) }))
    .filter(({ state }) => state === 'ends-soon')
    .sort((a, b) => (a.days ?? 0) - (b.days ?? 0))
  return [
    ...(soon ? [{ code: 'member-ends-soon', certificate: soon.certificate, days: soon.days ?? 0 } as const] : []),
    ...damageRemarks({ report }),
  ]
}

function damageRemarks({ report }: Pick<Situation, 'report'>): AnswerRemark[] {
  const damage = damageIn(report.sources)
  return damage ? [{ code: 'part-damaged', source: damage.source }] : []
}

function nameRemarks({ judged, target }: Situation): AnswerRemark[] {
  if (judged.names.length > 0) return judged.names.map(({ value }) => ({ code: 'name-matches', value }))
  return heldByServer(target) && target.role !== 'root' ? [{ code: 'name-not-checked' }] : []
}

/** Whether its root is one for KEPServerEX: under a server, or alone. */
const goesIntoStore = ({ target }: Situation): boolean =>
  !isApplication({ target }) && (heldByServer(target) || target.role === 'intermediate' || target.role === 'root')

const yearOfDays = 366

/** Whether the root is in Mozilla's list; a list of more than a year ago says less. */
function publicity({ root, listDate, instant, judged }: Situation): AnswerRemark[] {
  const old = !judged.instantChosen && instant - Date.parse(listDate) > yearOfDays * 86_400_000
  return [
    { code: root?.publicRoot ? 'public-root' : 'private-root', listDate },
    ...(old ? [{ code: 'list-old', listDate } as const] : []),
  ]
}
