import type { Finding } from '../../finding/finding.ts'
import type { ObjectSummary, SourceSummary } from '../report.ts'

/** A line of a receipt: an object, and what is to be said of it alone. */
export interface ReceiptLine {
  readonly object: ObjectSummary
  readonly notes: readonly Finding[]
}

/** A receipt in order: every finding of the source stands once, under its object where it speaks of a single one. */
export interface ReceiptText {
  readonly lines: readonly ReceiptLine[]
  /** Of the source as a whole, of several objects at once, and of what is none. */
  readonly notes: readonly Finding[]
}

/** Linear in what the source holds, and quick where nothing is to be said: receipts have up to a million lines. */
export function arrangeReceipt({ objects, findings }: SourceSummary): ReceiptText {
  if (findings.length === 0) return { lines: objects.map((object) => ({ object, notes: [] })), notes: [] }
  /** By place; undefined where several share it, as all that is in a keystore does. */
  const alone = new Map<string, (ReceiptLine & { notes: Finding[] }) | undefined>()
  const kinds = new Set<string>()
  const lines = objects.map((object) => {
    const place = placeKey(object.range, object.entry)
    kinds.add(`${place} ${object.kind}`)
    const line = { object, notes: [] as Finding[] }
    alone.set(place, alone.has(place) ? undefined : line)
    return line
  })
  const notes: Finding[] = []
  for (const finding of findings) {
    const { range, entry } = finding.location
    const place = range && placeKey(range, entry)
    // The line itself says that there is such an object.
    if (finding.code === 'other-object' && kinds.has(`${place} ${finding.params.kind}`)) continue
    if (finding.code === 'private-key-present' && place !== undefined && alone.get(place)) continue
    const list = (place === undefined ? undefined : alone.get(place)?.notes) ?? notes
    list.push(finding)
  }
  return { lines, notes }
}

/** Whether a password would open the certificates of a source, which cannot be read without it. */
export const isShut = ({ locked }: SourceSummary): boolean => locked?.guards === 'certificates'

const placeKey = ({ start, end }: { start: number; end: number }, entry = ''): string => `${start} ${end} ${entry}`
