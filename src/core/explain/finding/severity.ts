import type { Finding } from '../../finding/finding.ts'
import type { Severity } from '../../finding/severity.ts'
import { quotedName } from '../../lib/quoted-name.ts'
import { countBySeverity } from '../../report/question/findings.ts'
import { counted, plainNumber } from '../figures.ts'
import type { Sentence } from '../text/sentence.ts'

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  notice: 'Notice',
}

/** `2 errors, 1 notice`; empty where there is none. */
export const countsInWords = (findings: readonly Finding[]): string =>
  countBySeverity(findings)
    .map(([severity, count]) => counted(count, severityWords[severity].toLowerCase()))
    .join(', ')

/** Names of the files that the same was found in; the first two are enough to see what it is about. */
export function sameForWords([first, second, ...more]: readonly string[]): Sentence {
  if (first === undefined) return []
  return [
    'Same for ',
    { name: quotedName(first) },
    ...(second === undefined ? [] : [more.length > 0 ? ', ' : ' and ', { name: quotedName(second) }]),
    ...(more.length > 0 ? [` and ${counted(more.length, 'more file')}`] : []),
    '.',
  ]
}

/** Findings that only stricter rules raise. */
export const adviceWords = (advice: readonly Finding[]): { readonly title: string; readonly meaning: string } => ({
  title: `Advice from stricter rules (RFC 5280, public TLS): ${plainNumber(advice.length)}`,
  meaning: `These do not change the verdict. Most programs accept them, strict ones do not: ${countsInWords(advice)}.`,
})

/** The heading of the warning about a private key. */
export const privateKeyTitle: Sentence = [{ term: 'private-key', text: 'Private key' }, ' found, and not kept']
