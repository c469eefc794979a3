import type { ObjectDetail } from '../../report/detail.ts'
import { octets } from '../figures.ts'

/**
 * A whole name for people. `text` is its form of RFC 4514, which has `#` and hexadecimal where a value is no text; here
 * such a value is named by its type. The details of the certificate show its octets.
 */
export function plainName(text: string, name: ObjectDetail['fields'][number]['value'] | undefined): string {
  if (name?.kind !== 'name') return text
  const all = name.rdns.flat()
  if (all.every(({ hex, name: known }) => hex === undefined && known !== undefined)) return text
  return [...name.rdns]
    .reverse()
    .filter((rdn) => rdn.length > 0)
    .map((rdn) =>
      rdn
        .map(({ oid, short = oid, text: value, encoding, range }) => {
          return `${short}=${value ?? `(${encoding}, ${octets(range.end - range.start)})`}`
        })
        .join('+'),
    )
    .join(',')
}
