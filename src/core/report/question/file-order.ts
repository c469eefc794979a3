import type { SourceId } from '../../finding/location.ts'
import type { PathSummary, Report } from '../report.ts'

/**
 * The text file that has the certificates of a path in another order than servers have to send them in: the server's
 * first, each issuer behind what it issued. Keystores, archives and messages have no such order, nor have files that
 * name each part, as `.ovpn` does. Undefined where the order is right, or no single file has them.
 * @see RFC 5246 section 7.4.2
 */
export function wrongOrder({ sources }: Report, { certificates }: PathSummary): SourceId | undefined {
  if (certificates.length < 2) return undefined
  const wanted = new Set<string>(certificates)
  const source = sources.find(({ objects }) => certificates.every((id) => objects.some(({ kept }) => kept === id)))
  if (!source) return undefined
  const own = source.objects.filter(({ kept }) => kept !== undefined && wanted.has(kept))
  if (own.some(({ lines, entry, alias }) => !lines || entry !== undefined || alias !== undefined)) return undefined
  // One name may be a heading of the whole.
  if (own.filter(({ named }) => named).length > 1) return undefined
  const places = certificates.map((id) => own.findIndex(({ kept }) => kept === id))
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1)) ? undefined : source.id
}
