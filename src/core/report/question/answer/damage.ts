import type { SourceId } from '../../../finding/location.ts'
import type { SourceSummary } from '../../report.ts'

/** A source in which a certificate or a container was cut off or changed, so that nothing of it could be read. */
export interface Damage {
  readonly source: SourceId
  /** The octets that a cut took at least; undefined where it is not known to be cut. */
  readonly missing: number | undefined
}

/** The first source with such damage. */
export function damageIn(sources: readonly SourceSummary[]): Damage | undefined {
  for (const { id, findings } of sources) {
    const found = findings.find(({ code }) => code === 'encoding-truncated' || code === 'encoding-damaged')
    const cut = findings.find((each) => each.code === 'encoding-truncated')
    const missing = cut?.code === 'encoding-truncated' ? cut.params.claimed - cut.params.present : undefined
    if (found) return { source: id, missing }
  }
  return undefined
}
