import type { CertificateDetail } from '../../report/detail.ts'
import type { ChainComparison } from '../../report/question/compare/compare-chains.ts'
import type { ChainPair } from '../../report/question/compare/pair-chains.ts'
import type { ExtensionTerm } from '../../report/report.ts'
import { extensionWord } from '../check/status.ts'
import { counted } from '../figures.ts'
import type { Sentence } from '../text/sentence.ts'
import { comparedRows } from './compared-rows.ts'

/** The things that matter to the person who runs the plant: the trust stores, the names, the last day. */
export function chainSummaryWords({
  importing,
  fails,
  namesLost,
  server,
  until,
}: ChainComparison['summary']): Sentence {
  const subject = server ? 'The server' : 'The certificate'
  return [
    ...(fails ? ['Do not install the new chain yet: it fails a check. '] : []),
    importingWords[importing],
    ...(namesLost === undefined
      ? []
      : [namesLost === 0 ? ` ${subject} keeps all its names.` : ` ${subject} loses ${counted(namesLost, 'name')}.`]),
    ...(until === undefined || fails
      ? []
      : until === 'endless'
        ? [' The new chain has no defined end.']
        : [' The new chain holds until ', { instant: until }, '.']),
  ]
}

const importingWords: Readonly<Record<ChainComparison['summary']['importing'], string>> = {
  needed: 'Importing is needed: change the trust stores.',
  'not-needed': 'Importing is not needed: the trust stores stay as they are.',
  'for-now': 'Importing is not needed yet: the old root still holds.',
  unlikely: 'Importing is probably not needed.',
  unknown: 'Whether importing is needed cannot be told: a root is missing.',
}

/** The fate of a certificate. */
export const changeWords: Readonly<Record<ChainPair['change'], string>> = {
  same: 'the same certificate',
  renewed: 'renewed with its key',
  'certified-anew': 'the same key, from another issuer',
  'new-key': 'the same name, a new key',
  renamed: 'another name, the same key',
  replaced: 'another certificate',
  gone: 'only in the old chain',
  added: 'only in the new chain',
}

/** Extensions that follow from the keys, which are told of, or differ in any two certificates. */
const following: ReadonlySet<ExtensionTerm | undefined> = new Set<ExtensionTerm>([
  'authority-key-identifier',
  'signed-certificate-timestamps',
  'subject-key-identifier',
])

/** The names of the extensions in which two certificates differ. */
export function changedExtensions(old: CertificateDetail, now: CertificateDetail): readonly string[] {
  const telling = ({ extensions }: CertificateDetail) => extensions.filter(({ term }) => !following.has(term))
  const names = new Set([...telling(old), ...telling(now)].map(extensionWord))
  return comparedRows(old, now).differ.flatMap(({ label }) => (names.has(label) ? label : []))
}
