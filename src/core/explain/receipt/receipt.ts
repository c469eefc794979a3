import { isCertificateId, type Location } from '../../finding/location.ts'
import type { Finding } from '../../finding/finding.ts'
import type { ContainerId, ObjectKind, ObjectSummary, SourceSummary } from '../../report/report.ts'
import { explain } from '../english.ts'
import { counted, plainNumber } from '../figures.ts'

const containers: Readonly<Record<ContainerId, string>> = {
  base64: 'Base64 text',
  'base64-values': 'text with certificates in Base64',
  'byte-literals': 'bytes in source code',
  cms: 'PKCS #7 (CMS)',
  decimal: 'bytes as decimal numbers',
  der: 'DER (binary)',
  'der-within': 'objects found among other bytes',
  gzip: 'compressed by gzip',
  hexadecimal: 'hexadecimal text',
  'java-keystore': 'Java keystore',
  jwt: 'JSON Web Token',
  'line-breaks': 'DER with converted line breaks',
  'packet-capture': 'recording of network traffic',
  pem: 'PEM text',
  'pgp-key': 'PGP key',
  'putty-key': 'PuTTY key',
  sqlite: 'SQLite database',
  'text-channel': 'binary saved as text',
  'time-stamp-reply': 'reply of a time-stamp service',
  'windows-store': 'Windows certificate store',
  zip: 'ZIP archive',
}

/** The kinds of objects that a receipt counts, in their order. */
const counts: readonly (readonly [kind: ObjectKind | 'damaged', word: string])[] = [
  ['certificate', 'certificate'],
  ['damaged', 'damaged certificate'],
  ['revocation-list', 'revocation list'],
  ['ocsp-response', 'OCSP response'],
  ['certificate-request', 'certificate request'],
  ['attribute-certificate', 'attribute certificate'],
  ['cms', 'PKCS #7 message'],
  ['public-key', 'public key'],
]

export const containerWord = (container: ContainerId): string => containers[container]

/** How many of each kind a source brought; that there is no certificate is said where there is nothing at all. */
export function heldWords({ objects }: SourceSummary): string {
  const kept = objects.filter((object) => object.kept)
  if (kept.length === 0) return 'no certificate'
  return counts
    .map(([wanted, word]) => [kept.filter((object) => countedAs(object) === wanted).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => counted(count, word))
    .join(', ')
}

/** A certificate that is damaged, or was cut off, is shown and is not one to judge or to save. */
const countedAs = ({ kind, kept }: ObjectSummary): ObjectKind | 'damaged' =>
  kind === 'certificate' && kept && !isCertificateId(kept) ? 'damaged' : kind

/**
 * Lines of a text, bytes of anything else; both counted as editors and OpenSSL do, lines from one and bytes from zero.
 */
export const placeWords = ({ lines, range }: Pick<ObjectSummary, 'lines' | 'range'>): string =>
  lines ? lineWords(lines) : byteWords(range)

const lineWords = ({ first, last }: { first: number; last: number }): string =>
  first === last ? `line ${plainNumber(first)}` : `lines ${plainNumber(first)}–${plainNumber(last)}`
const byteWords = ({ start, end }: { start: number; end: number }): string =>
  end - start === 1 ? `byte ${plainNumber(start)}` : `bytes ${plainNumber(start)}–${plainNumber(end - 1)}`

/** A finding in a receipt, in short. */
export interface NoteWords {
  readonly what: string
  /** Where in the source it was made; empty where the sentence says so itself, or speaks of the whole. */
  readonly where: string
  /** The entry of the archive, where the sentence does not name it. */
  readonly entry: string | undefined
}

/** `octets` are those of the source; undefined where the place stands above the note. */
export function noteWords(note: Finding, octets: number | undefined): NoteWords {
  const { what } = explain(note)
  if (octets === undefined) return { what, where: '', entry: undefined }
  return {
    what,
    where: /\bline \d/.test(what) ? '' : noteWhere(note.location, octets),
    entry: 'entry' in note.params ? undefined : note.location.entry,
  }
}

/** Empty where it speaks of the whole, or of an entry of an archive, which has a name. */
function noteWhere({ entry, line, range }: Location, octets: number): string {
  if (!range || entry !== undefined || range.end <= range.start || (range.start === 0 && range.end === octets))
    return ''
  return line === undefined ? byteWords(range) : `line ${plainNumber(line)}`
}

/**
 * Why nothing of it was kept; `shut` is whether its keystore waits for a password, `noted` whether what is said of it
 * stands below.
 */
export function whyNotKept(kind: ObjectKind, shut: boolean, noted: boolean): string {
  switch (kind) {
    case 'private-key':
    case 'secret':
      return 'not kept: it is secret'
    case 'java-keystore':
    case 'pkcs12':
      return shut ? 'locked' : 'not kept: its readable parts are listed separately'
    default:
      return noted ? 'left out:' : 'left out: see the findings of this file'
  }
}

export const integrityWords = {
  verified: 'The password fits: nobody changed this keystore without it.',
  'not-checked': 'Without the password nobody can tell whether this keystore was changed.',
  absent: 'This keystore has no protection against changes.',
} as const

/** Said in place of the list of what a source held. */
export const nothingRecognised = 'Nothing in it was recognised.'
