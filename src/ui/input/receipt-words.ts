import type { ContainerId, Location, ObjectKind, ObjectSummary, SourceSummary } from '../../core/index.ts'
import { counted, plainNumber } from '../parts/format.ts'

/** What a thing found in a source is called. */
const objects: Readonly<Record<ObjectKind, string>> = {
  'attribute-certificate': 'Attribute certificate',
  certificate: 'Certificate',
  'certificate-request': 'Certificate request (CSR)',
  cms: 'PKCS #7 message (CMS)',
  'java-keystore': 'Java keystore',
  'key-parameters': 'Parameters of keys',
  'ocsp-response': 'OCSP answer',
  pkcs12: 'PKCS #12 keystore',
  'private-key': 'Private key',
  'public-key': 'Public key',
  'revocation-list': 'Revocation list (CRL)',
  secret: 'Something secret',
  unknown: 'Something not known here',
}

const containers: Readonly<Record<ContainerId, string>> = {
  base64: 'Base64 text',
  'base64-values': 'text with certificates in Base64',
  cms: 'PKCS #7 (CMS)',
  decimal: 'bytes as decimal numbers',
  der: 'DER (binary)',
  'der-within': 'objects found among other bytes',
  gzip: 'compressed by gzip',
  hexadecimal: 'hexadecimal text',
  'java-keystore': 'Java keystore',
  jwt: 'JSON Web Token',
  pem: 'PEM text',
  'pgp-key': 'PGP key',
  'putty-key': 'PuTTY key',
  'time-stamp-reply': 'reply of a time-stamp service',
  'windows-store': 'Windows certificate store',
  zip: 'ZIP archive',
}

/** What a receipt counts, in the order in which it says so. */
const counts: readonly (readonly [kind: ObjectKind, word: string])[] = [
  ['certificate', 'certificate'],
  ['revocation-list', 'revocation list'],
  ['ocsp-response', 'OCSP answer'],
  ['certificate-request', 'certificate request'],
  ['attribute-certificate', 'attribute certificate'],
  ['cms', 'PKCS #7 message'],
  ['public-key', 'public key'],
]

export const objectWord = (kind: ObjectKind): string => objects[kind]
export const containerWord = (container: ContainerId): string => containers[container]

/** How many of each kind a source brought; that there is no certificate is said where there is nothing at all. */
export function heldWords({ objects }: SourceSummary): string {
  const kept = objects.filter((object) => object.kept)
  if (kept.length === 0) return 'no certificate'
  return counts
    .map(([kind, word]) => [kept.filter((object) => object.kind === kind).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => counted(count, word))
    .join(', ')
}

/** Lines of a text, bytes of anything else; both counted as editors and OpenSSL do, lines from one and bytes from zero. */
export const placeWords = ({ lines, range }: Pick<ObjectSummary, 'lines' | 'range'>): string =>
  lines ? lineWords(lines) : byteWords(range)

const lineWords = ({ first, last }: { first: number; last: number }): string =>
  first === last ? `line ${plainNumber(first)}` : `lines ${plainNumber(first)}–${plainNumber(last)}`
const byteWords = ({ start, end }: { start: number; end: number }): string =>
  end - start === 1 ? `byte ${plainNumber(start)}` : `bytes ${plainNumber(start)}–${plainNumber(end - 1)}`

/** Where in its source a finding was made; empty where it speaks of the whole, or of an entry of an archive, which has a name. */
export function noteWhere({ entry, line, range }: Location, octets: number): string {
  if (!range || entry !== undefined || range.end <= range.start || (range.start === 0 && range.end === octets))
    return ''
  return line === undefined ? byteWords(range) : `line ${plainNumber(line)}`
}

/** Why nothing of it was kept; `noted` is whether what is said of it stands below. */
export function whyNotKept(kind: ObjectKind, noted: boolean): string {
  switch (kind) {
    case 'private-key':
    case 'secret':
      return 'not kept: it is secret'
    case 'java-keystore':
    case 'pkcs12':
      return 'not kept: what can be shown of it is listed by itself'
    default:
      return noted ? 'left out:' : 'left out: the remarks on this source say why'
  }
}

export const integrityWords = {
  verified: 'The password fits: nobody without it changed this keystore.',
  'not-checked': 'Whether somebody changed this keystore is not known without its password.',
  absent: 'Nothing in this keystore would show a change.',
} as const
