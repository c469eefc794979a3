import type { Who } from '../../finding/who.ts'
import type { CertificateId } from '../../finding/location.ts'
import type { HeadlineCode, Tone } from '../../report/question/answer/answer-data.ts'
import type { HostCheck } from '../../report/question/host.ts'
import type { Step } from '../../report/question/answer/step.ts'
import { capital } from '../text/capital.ts'
import { plainText, type Phrase } from '../text/sentence.ts'

/** Words of ours, names as they stand in certificates, and instants that the page formats. */
export type HeadlinePhrase = Exclude<Phrase, { readonly ui: string } | { readonly term: unknown }>
export type HeadlineText = readonly HeadlinePhrase[]

/** With a capital letter where a sentence begins with words of ours, as those for a certificate that has no name. */
export function asSentence(text: HeadlineText): HeadlineText {
  let begins = true
  return text.map((phrase) => {
    if (typeof phrase !== 'string') {
      begins = false
      return phrase
    }
    const said = begins ? phrase.replace(/\S.*/, capital) : phrase
    if (said.trim() !== '') begins = /[.?!]\s*$/.test(said)
    return said
  })
}

/** The one thing to do next. `label` is what the button says. */
export type NextStep = Step & { readonly label: string }

export interface Headline {
  readonly code: HeadlineCode
  /**
   * `ready`: what was wanted is here. `attention`: something is missing or unsure. `problem`: a required check failed,
   * or nothing was found.
   */
  readonly tone: Tone
  /** The person who has to act. */
  readonly who: Who
  /** The name of the CA that `ca-owner` means, where one is known. */
  readonly ca?: string
  /** The settings that are not the usual ones: another date, another purpose. Empty where all is as usual. */
  readonly basis: HeadlineText
  /** The state, in at most twelve words and the names. */
  readonly title: HeadlineText
  /** The remedy, in at most two sentences before any name; then the reason. */
  readonly text: HeadlineText
  /** The check of the host that the person connects to; undefined if no host is asked for. */
  readonly host: HostCheck | undefined
  /** Further facts, a sentence each; what is known of the host is not among them. */
  readonly remarks: readonly HeadlineText[]
  /** Whether one of these says until when the whole path works. */
  readonly saysUntil: boolean
  readonly next: NextStep
  /** A second step that may be useful and is not the remedy. */
  readonly second: NextStep | undefined
  /** Whose card belongs beside it. */
  readonly certificate: CertificateId | undefined
}

/** The text without markup; instants as UTC dates. For plain text exports and tests. */
export const plainHeadline = (text: HeadlineText): string => plainText(text)
