import { concatBytes } from '../lib/bytes.ts'
import { fromHex, toHex } from '../lib/hex.ts'
import type { RevocationList } from '../certificate/revocation-list/revocation-list.ts'
import { describeExtensions } from './describe-extensions.ts'
import type { RevocationEntryDetail } from './detail.ts'

/** A window of a list's entries, each decoded, or with what is wrong with it. */
export function describeEntries({ entries }: RevocationList, start: number, count: number): RevocationEntryDetail[] {
  const from = Math.max(0, Math.floor(start))
  return entries.window(from, count).map((each, i): RevocationEntryDetail => {
    const number = from + i
    if (!each.ok) return { number, fault: { offset: each.error.offset, expected: each.error.expected } }
    const { serialNumber, revocationDate, extensions, node } = each.value
    return {
      number,
      serialNumber: toHex(serialNumber.content).replace(/^00(?=.)/, ''),
      revocationDate: revocationDate.instant,
      extensions: describeExtensions(extensions),
      range: node.range,
    }
  })
}

/**
 * The numbers of the entries with a serial number, ascending, given in hexadecimal as it is shown: without the octet of
 * zeros that keeps a number with its first bit set from being negative, so that both are looked for. Empty where the
 * text is no hexadecimal.
 */
export function findEntries({ entries }: RevocationList, serialNumber: string): number[] {
  const digits = serialNumber.length % 2 === 0 ? serialNumber : `0${serialNumber}`
  const octets = fromHex(digits)
  if (!octets || octets.length === 0) return []
  const found = [octets, concatBytes([Uint8Array.of(0), octets])].flatMap((content) => entries.find(content))
  return [...new Set(found)].sort((a, b) => a - b)
}
