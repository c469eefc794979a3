import type { WantedId } from '../finding/target.ts'
import type { ObjectId } from '../finding/location.ts'
import type { CertificateSummary, PathSummary, Report } from '../report/report.ts'

/** The objects for a file, and those that belong in it and are not open. */
export interface Chosen {
  /** In the order in which the file has them. Empty where nothing of the kind is open. */
  readonly objects: readonly ObjectId[]
  /** A root is wanted, and the path does not reach one. */
  readonly rootMissing: boolean
}

/** The objects of a path that are wanted. */
export function selectObjects(report: Report, path: PathSummary, wanted: WantedId): Chosen {
  const certificates = path.certificates.flatMap((id) => report.certificates.find((each) => each.id === id) ?? [])
  const top = certificates.at(-1)
  const root = top?.selfSigned ? top : undefined
  const lists = listsOf(report, path)
  const objects = objectsOf(certificates, root, lists, wanted)
  return { objects, rootMissing: root === undefined && wantsRoot.has(wanted) }
}

const wantsRoot: ReadonlySet<WantedId> = new Set(['root', 'issuers', 'chain-with-root', 'root-first', 'with-lists'])

function objectsOf(
  certificates: readonly CertificateSummary[],
  root: CertificateSummary | undefined,
  lists: readonly ObjectId[],
  wanted: WantedId,
): readonly ObjectId[] {
  const ids = certificates.map(({ id }) => id)
  // A certificate that is its own root is all there is, whatever is wanted.
  const above = ids.length > 1 ? ids.slice(1) : root ? ids : []
  switch (wanted) {
    case 'root':
      return root ? [root.id] : []
    case 'end-entity':
      return ids.slice(0, 1)
    case 'issuers':
      return above
    case 'intermediates':
      return ids.length > 1 ? above.filter((id) => id !== root?.id) : []
    case 'chain':
      return ids.length > 1 ? ids.filter((id) => id !== root?.id) : ids
    case 'chain-with-root':
      return ids
    case 'root-first':
      return [...ids].reverse()
    case 'lists':
      return lists
    case 'with-lists':
      return [...ids, ...lists]
  }
}

/** Lists that a key of the path may have signed: another CA may have the same name. */
const listsOf = ({ revocationLists }: Report, { certificates }: PathSummary): ObjectId[] =>
  revocationLists.flatMap(({ id, issuers }) => (issuers.some((issuer) => certificates.includes(issuer)) ? id : []))
