import type { ObjectSummary, SourceSummary } from '../workspace/receipt.ts'
import type { Hit } from './hit.ts'

/** A name in a receipt, and the place to which it leads. */
export interface ReceiptName {
  readonly text: string
  readonly place: Pick<Hit, 'object' | 'source' | 'field'>
}

/**
 * Yields the names of the files, of the entries of archives, and the aliases that owners of keystores chose. Each name
 * once for each file.
 */
export function receiptNames(sources: readonly SourceSummary[]): ReceiptName[] {
  return sources.flatMap((source) => [
    { text: source.name, place: { source: source.id, field: { kind: 'file-name' } } },
    ...namesOf(source, 'archive-entry', ({ entry }) => entry),
    ...namesOf(source, 'alias', ({ alias }) => alias),
  ])
}

function namesOf(
  { id, objects }: SourceSummary,
  kind: 'archive-entry' | 'alias',
  nameOf: (object: ObjectSummary) => string | undefined,
): ReceiptName[] {
  const names = new Map<string, ReceiptName>()
  for (const object of objects) {
    const text = nameOf(object)
    if (text === undefined || names.get(text)?.place.object) continue
    const kept = object.kept && { object: object.kept }
    names.set(text, { text, place: { source: id, field: { kind }, ...kept } })
  }
  return [...names.values()]
}
