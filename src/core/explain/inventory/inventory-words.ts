import { lacksEnd, type InventoryColumn, type InventoryPart } from '../../report/question/inventory.ts'
import type { TimeLeft } from '../../report/question/time.ts'
import type { CertificateSummary, CompactVerdict } from '../../report/report.ts'
import { checkWords } from '../check-words.ts'
import { counted, plainNumber } from '../figures.ts'
import { verdictWords } from '../path/verdict.ts'

export const inventoryTitle = (count: number): string => `All certificates (${plainNumber(count)})`

export const inventoryHeadings: Readonly<Record<InventoryColumn, string>> = {
  name: 'Name',
  kind: 'Kind',
  issuer: 'Issued by',
  valid: 'Valid',
  until: 'Until',
  path: 'Path',
  key: 'Key',
  file: 'File',
}

/** The parts of the list; the number stands before its words. */
export function partWords(part: InventoryPart, count: number, endsSoonDays: number): string {
  const one = count === 1
  if (part === 'ends-soon') return `${one ? 'ends' : 'end'} within ${counted(endsSoonDays, 'day')}`
  if (part === 'roots' || part === 'intermediates') return one ? part.slice(0, -1) : part
  return words[part]
}

const words: Readonly<Record<Exclude<InventoryPart, 'ends-soon' | 'roots' | 'intermediates'>, string>> = {
  all: 'in all',
  revoked: 'revoked',
  expired: 'expired',
  valid: 'valid',
  'no-path': 'without a complete path',
  servers: 'for servers',
}

/** The kind of a certificate in a word or two. */
export const inventoryKind = ({ kind: { id }, role }: CertificateSummary): string =>
  id === 'unspecified' && role === 'intermediate' ? kinds['issuing-ca'] : kinds[id]

const kinds: Readonly<Record<CertificateSummary['kind']['id'], string>> = {
  'ca-rollover': 'CA renewal',
  'code-signing': 'Program signing',
  'device-identity': 'Device identity',
  'document-signing': 'Document signing',
  email: 'E-mail',
  'issuing-ca': 'Intermediate',
  'ocsp-responder': 'OCSP responder',
  'opc-ua-application': 'OPC UA application',
  'other-purpose': 'Other purpose',
  root: 'Root',
  'server-and-root': 'Server and root',
  'time-stamping': 'Time stamping',
  'tls-client': 'TLS client',
  'tls-server': 'TLS server',
  unspecified: 'Server or device',
}

/** How long it lasts still, or since when it does not. */
export function leftWords({ state, days }: TimeLeft): string {
  switch (state) {
    case 'over':
      return days === -1 ? 'ended today' : `ended ${counted(-1 - (days ?? 0), 'day')} ago`
    case 'not-yet':
      return 'not valid yet'
    case 'endless':
      return 'no defined end'
    case 'unreadable':
      return 'not readable'
    default:
      return days === 0 ? 'ends today' : `${counted(days ?? 0, 'day')} left`
  }
}

/** The path of a certificate in a few words; empty where it is not judged yet. */
export function pathWords(verdict: CompactVerdict | undefined): string {
  if (!verdict) return ''
  if (verdict.revoked) return 'Revoked'
  if (verdict.verdict === 'invalid' && lacksEnd(verdict)) return 'Not complete'
  return verdictWords[verdict.verdict]
}

/** The first check that speaks against it, as a remark; empty where none does. */
export const againstWord = ({ against }: CompactVerdict): string => (against ? checkWords[against].title : '')

export const inventoryWords = {
  filter: 'Filter by name, issuer, serial number, key or file',
  group: 'Group by issuer',
  none: 'No certificate has this.',
  found: (count: number) => `${counted(count, 'certificate')} shown`,
  judging: (done: number, all: number) => `${plainNumber(done)} of ${counted(all, 'path')} checked`,
  stop: 'Cancel the check',
  stopped: 'Cancelled: ',
  goOn: 'Check the rest',
  groupOf: (count: number) => counted(count, 'certificate'),
  save: 'Save list (.csv)',
} as const
