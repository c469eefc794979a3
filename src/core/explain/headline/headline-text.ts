import type { CertificateId } from '../../finding/location.ts'

/** A piece of a sentence: words of ours, a name as it stands in a certificate, or an instant (milliseconds since 1970 UTC) that the page formats. */
export type HeadlinePhrase = string | { readonly name: string } | { readonly instant: number }
export type HeadlineText = readonly HeadlinePhrase[]

/** The one thing to do next. `label` is what the button says. */
export type NextStep =
  /** The certificate may be saved as it is asked for: it is a root, or a self-signed certificate and called that. */
  | { readonly action: 'save-root' | 'save-self-signed'; readonly certificate: CertificateId; readonly label: string }
  /** Read how the missing or current issuer certificate is obtained. */
  | { readonly action: 'find-issuer'; readonly label: string }
  /** Read how a whole chain is saved from a browser. */
  | { readonly action: 'save-chain-from-browser'; readonly label: string }
  /** Read how the certificate is replaced: nothing that could be saved would help. */
  | { readonly action: 'replace-certificate'; readonly label: string }
  | { readonly action: 'add-files'; readonly label: string }
  | { readonly action: 'read-findings'; readonly label: string }

export interface Headline {
  /** `ready`: what was wanted is here. `attention`: something is missing or unsure. `problem`: a required check failed, or nothing was found. */
  readonly tone: 'ready' | 'attention' | 'problem'
  /** What was judged by where that is not the usual: another date, another purpose. Empty where all is as usual. */
  readonly basis: HeadlineText
  readonly title: HeadlineText
  readonly text: HeadlineText
  readonly next: NextStep
}

/** A headline before it is said what it was judged by. */
export type Answer = Omit<Headline, 'basis'>

/** The text without markup; instants as UTC dates. For plain text exports and tests. */
export function plainHeadline(text: HeadlineText): string {
  return text
    .map((phrase) => (typeof phrase === 'string' ? phrase : 'name' in phrase ? phrase.name : utcDate(phrase.instant)))
    .join('')
}

const utcDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10)
