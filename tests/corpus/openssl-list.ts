import { askOpenssl } from '../support/openssl.ts'
import { dateOf, extensionsIn, lineOf, numberOf, oidOf, writing } from './openssl-words.ts'

/** The values that `openssl crl` prints of a revocation list. */
export interface ListReading {
  readonly version: number
  readonly signatureAlgorithm: string
  readonly issuer: string
  readonly thisUpdate: string
  /** `NONE` where the list does not say. */
  readonly nextUpdate: string
  readonly extensions: readonly string[]
  /** A line for each: number in decimal, instant, identifiers of the extensions. */
  readonly entries: readonly string[]
}

/** Undefined where openssl refuses the list. */
export async function opensslList(der: Uint8Array): Promise<ListReading | undefined> {
  const { status, stdout } = await askOpenssl(
    ['crl', '-inform', 'DER', '-noout', '-issuer', '-lastupdate', '-nextupdate', '-text', ...writing],
    der,
  )
  if (status !== 0) return undefined
  const [head = '', ...entries] = stdout.split(/^ {4}Serial Number: /m)
  const last = entries.length - 1
  const behind = /^ {4}Signature Algorithm: [^]*/m
  const algorithm = /^ {8}Signature Algorithm: (.*?) *$/m.exec(head)?.[1] ?? ''
  return {
    // openssl prints an unknown version as the encoded number, which is one less: `Version unknown (2)`.
    version: Number(
      /^ {8}Version (\d+)/m.exec(head)?.[1] ?? Number(/^ {8}Version unknown \((\d+)\)/im.exec(head)?.[1]) + 1,
    ),
    signatureAlgorithm: oidOf(algorithm) ?? algorithm,
    issuer: lineOf(head, 'issuer'),
    thisUpdate: dateOf(head, 'lastUpdate'),
    nextUpdate: dateOf(head, 'nextUpdate'),
    extensions: extensionsIn(/^ {8}CRL extensions:\n([^]*)/m.exec(head.replace(behind, ''))?.[1] ?? '', 12),
    entries: entries.map((entry, i) => entryOf(i === last ? entry.replace(behind, '') : entry)),
  }
}

function entryOf(text: string): string {
  const [, serial = '', date = ''] = /^(\S*)\n {8}Revocation Date: (.*)$/m.exec(text) ?? []
  const extensions = /^ {8}CRL entry extensions:\n([^]*)/m.exec(text)?.[1] ?? ''
  return [numberOf(serial), instantOf(date), ...extensionsIn(extensions, 12)].join(' ')
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Of `Jun  1 00:00:00 2026 GMT`; the years before 100 are no years of 1900. */
function instantOf(text: string): number | undefined {
  const [, month = '', ...rest] = /^(\w{3}) +(\d+) (\d\d):(\d\d):(\d\d) +(\d+) GMT$/.exec(text) ?? []
  const [day, hour, minute, second, year] = rest.map(Number)
  if (year === undefined) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, months.indexOf(month), day)
  return date.setUTCHours(hour!, minute, second)
}
