import type { CertificateId } from '../../finding/location.ts'
import type { CertificateSummary, CompactVerdict, PathSummary, Report, Role } from '../report.ts'
import { reachesEnd } from './beside-path.ts'
import { isServer } from './counts.ts'
import { timeLeft, type LifeState, type TimeLeft } from './time.ts'

/** A certificate in the list of all. */
export interface InventoryRow {
  readonly certificate: CertificateSummary
  readonly left: TimeLeft
  /** The names of its files. */
  readonly files: string
}

export type Verdicts = ReadonlyMap<CertificateId, CompactVerdict>

/** Columns by which the list can be sorted. */
export const inventoryColumns = ['name', 'kind', 'issuer', 'valid', 'until', 'path', 'key', 'file'] as const
export type InventoryColumn = (typeof inventoryColumns)[number]

/** `problems`: the order before anybody chose a column. */
export interface InventoryOrder {
  readonly by: InventoryColumn | 'problems'
  readonly descending: boolean
}

/** Parts of the list that can be shown alone. */
export const inventoryParts = [
  'all',
  'revoked',
  'expired',
  'ends-soon',
  'valid',
  'no-path',
  'servers',
  'intermediates',
  'roots',
] as const
export type InventoryPart = (typeof inventoryParts)[number]

/** So many certificates that the path at hand does not use are shown as a list of all. */
const listedFrom = 4

/** Whether there are so many certificates that one path does not show what was opened. */
export function needsInventory({ certificates }: Report, path: PathSummary | undefined): boolean {
  const shown = new Set(path?.certificates)
  return certificates.filter(({ id, origin }) => origin === 'given' && !shown.has(id)).length >= listedFrom
}

/** Every certificate that was opened, in the order of the Report. */
export function inventoryRows(report: Report): readonly InventoryRow[] {
  const names = new Map(report.sources.map(({ id, name }) => [id, name]))
  return report.certificates
    .filter(({ origin }) => origin === 'given')
    .map((certificate) => ({
      certificate,
      left: timeLeft(report, certificate),
      files: certificate.sources.map((id) => names.get(id) ?? '').join(', '),
    }))
}

const isIn: Readonly<Record<InventoryPart, (row: InventoryRow, verdict: CompactVerdict | undefined) => boolean>> = {
  all: () => true,
  revoked: (_, verdict) => verdict?.revoked === true,
  expired: ({ left }) => left.state === 'over',
  'ends-soon': ({ left }) => left.state === 'ends-soon',
  valid: (_, verdict) => verdict?.verdict === 'valid',
  'no-path': (_, verdict) => verdict !== undefined && lacksEnd(verdict),
  servers: ({ certificate }) => isServer(certificate),
  intermediates: ({ certificate }) => certificate.role === 'intermediate',
  roots: ({ certificate }) => certificate.role === 'root',
}

/** Whether its path ends at nothing that ends a path: a certificate that signed itself has one, of itself. */
export const lacksEnd = ({ state }: CompactVerdict): boolean => !reachesEnd(state) && state !== 'self-signed-end-entity'

/** How many of the rows each part has, as far as they are judged. */
export function countParts(rows: readonly InventoryRow[], verdicts: Verdicts): Readonly<Record<InventoryPart, number>> {
  const count = (part: InventoryPart): number =>
    rows.filter((row) => isIn[part](row, verdicts.get(row.certificate.id))).length
  return Object.fromEntries(inventoryParts.map((part) => [part, count(part)])) as Record<InventoryPart, number>
}

/** The rows of a part that have every one of these words, in any case, in their names, serial number, key or files. */
export function filterRows(
  rows: readonly InventoryRow[],
  verdicts: Verdicts,
  part: InventoryPart,
  text: string,
): readonly InventoryRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const verdict = verdicts.get(row.certificate.id)
    if (!isIn[part](row, verdict)) return false
    if (words.length === 0) return true
    const { subjectName, issuerName, serialNumber } = row.certificate
    const searched = `${subjectName} ${issuerName} ${serialNumber} ${verdict?.key ?? ''} ${row.files}`.toLowerCase()
    return words.every((word) => searched.includes(word))
  })
}

/** The rows in an order; what is equal in it stands in the order of the Report. Names are compared as people sort. */
export function sortRows(
  rows: readonly InventoryRow[],
  verdicts: Verdicts,
  { by, descending }: InventoryOrder,
): readonly InventoryRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf[by](row, verdicts.get(row.certificate.id)) }))
  const compare = ({ key: a }: (typeof keyed)[number], { key: b }: (typeof keyed)[number]): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  keyed.sort(descending ? (a, b) => compare(b, a) : compare)
  return keyed.map(({ row }) => row)
}

/** The beginning of a group: the certificates of one issuer follow. */
export interface InventoryGroup {
  /** The short name of the issuer; empty where it has none. */
  readonly issuer: string
  readonly count: number
}

/** The rows by their issuers, in the order in which the first of each comes. */
export function groupRows(rows: readonly InventoryRow[]): readonly (InventoryRow | InventoryGroup)[] {
  const groups = new Map<string, InventoryRow[]>()
  for (const row of rows) {
    const { issuerName } = row.certificate
    const group = groups.get(issuerName)
    if (group) group.push(row)
    else groups.set(issuerName, [row])
  }
  return [...groups.values()].flatMap((group) => [
    { issuer: group[0]?.certificate.issuer ?? '', count: group.length },
    ...group,
  ])
}

/** `plc-2` before `plc-10`, whatever the case. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const keyOf: Readonly<
  Record<InventoryOrder['by'], (row: InventoryRow, verdict: CompactVerdict | undefined) => string | number>
> = {
  problems: (row, verdict) => problemRank(row, verdict),
  name: ({ certificate }) => certificate.subject,
  kind: ({ certificate: { role, kind } }) => `${roleRank[role]} ${kind.id}`,
  issuer: ({ certificate }) => certificate.issuer,
  valid: ({ certificate }) => certificate.notBefore ?? 0,
  until: ({ certificate }) => certificate.notAfter ?? 0,
  path: (_, verdict) => verdictRank(verdict),
  key: (_, verdict) => verdict?.key ?? '',
  file: ({ files }) => files,
}

const roleRank: Readonly<Record<Role, number>> = {
  root: 0,
  intermediate: 1,
  'self-signed-end-entity': 2,
  'end-entity': 3,
}

const lifeRank: Readonly<Record<LifeState, number>> = {
  unreadable: 0,
  over: 1,
  'not-yet': 2,
  'ends-soon': 3,
  within: 9,
  endless: 9,
}

/** Worst first; one that is not judged yet stands by its dates alone. */
function problemRank({ left }: InventoryRow, verdict: CompactVerdict | undefined): number {
  if (verdict?.revoked) return -2
  if (left.state === 'within' || left.state === 'endless') return verdict ? 4 + verdictRank(verdict) : 9
  return lifeRank[left.state]
}

function verdictRank(verdict: CompactVerdict | undefined): number {
  if (!verdict) return 5
  if (verdict.revoked) return 0
  if (verdict.verdict === 'invalid') return lacksEnd(verdict) ? 2 : 1
  return verdict.verdict === 'undetermined' ? 3 : 4
}
