import type { UnicodeForm } from './idn.ts'
import { unicodeForm } from './idn.ts'
import { mixedWords, passesForLatin } from './scripts.ts'
import { looseCharacters } from './normal-form.ts'
import { hiddenCharacters } from './visible-text.ts'

/** Something about a text from a certificate that a person who reads it cannot see, or sees wrongly. Put into words by whoever shows it. */
export type TextRemark =
  /** Shown as their codes by `visibleText`. */
  | { readonly kind: 'hidden'; readonly count: number }
  /** What these look like depends on the font: Unicode gives them no meaning. */
  | { readonly kind: 'private-use'; readonly count: number }
  /** U+FFFD as it was written, which stands for what somebody could not read. */
  | { readonly kind: 'replacement'; readonly count: number }
  /** Written in another way than Unicode's normal form C, so that texts which look alike differ. `example` is the first such character, or sequence. */
  | { readonly kind: 'not-nfc'; readonly count: number; readonly example: string }
  | { readonly kind: 'mixed-scripts'; readonly word: string; readonly scripts: readonly string[] }
  /** A label of a domain name that would pass for a Latin one although no letter of it is. */
  | { readonly kind: 'passes-for-latin'; readonly label: string; readonly script: string }
  /** Characters that no domain name may have. */
  | { readonly kind: 'no-domain-characters'; readonly label: string }
  /** What begins like an A-label and is none. */
  | { readonly kind: 'no-a-label'; readonly label: string }

/** Most remarks of one kind: a text may have thousands of words. */
const remarked = 4

/** What is to be said of a text. `faulty` text was read with a fault of which U+FFFD is the trace: it is then not remarked on. */
export function textRemarks(text: string, faulty = false): TextRemark[] {
  if (/^[\x20-\x7e]*$/.test(text)) return []
  const hidden = hiddenCharacters(text)
  const privateUse = hidden.filter((character) => /^\p{Co}/u.test(character)).length
  const replacements = faulty ? 0 : text.split('\ufffd').length - 1
  const loose = looseCharacters(text)
  const [first] = loose
  return [
    ...counted('hidden', hidden.length - privateUse),
    ...counted('private-use', privateUse),
    ...counted('replacement', replacements),
    ...(first ? [{ kind: 'not-nfc', count: loose.length, example: first.text } as const] : []),
    ...mixedWords(text)
      .slice(0, remarked)
      .map(({ word, scripts }) => ({ kind: 'mixed-scripts', word, scripts }) as const),
  ]
}

/** What is to be said of the form in which the A-labels of a text are read. */
export function unicodeFormRemarks({ text, labels, unreadable }: UnicodeForm): TextRemark[] {
  const latin = /\.[a-z]{2,}$/i.test(hostOf(text))
  return [
    ...unreadable.slice(0, remarked).map((label) => ({ kind: 'no-a-label', label }) as const),
    ...labels.slice(0, remarked).flatMap(({ unicode }) => labelRemarks(unicode, latin)),
  ]
}

/** The same for a text that has its labels in letters, such as a common name: `asciiForm` gives what is asked for in the DNS. */
export function hostRemarks(ascii: string): TextRemark[] {
  const read = unicodeForm(ascii)
  return read ? unicodeFormRemarks(read) : []
}

/**
 * Letters, marks, digits and hyphens, and the few that are allowed beside certain others.
 * @see RFC 5892 section 2 and appendix A
 */
const domainCharacters = /^(?:[\p{L}\p{M}\p{Nd}\u00b7\u0375\u05f3\u05f4\u30fb_-]|\u200c|\u200d)*$/u

function labelRemarks(label: string, latin: boolean): TextRemark[] {
  const script = latin ? passesForLatin(label) : undefined
  return [
    ...textRemarks(label).filter(({ kind }) => kind !== 'mixed-scripts'),
    ...mixedWords(label, 'label').map(({ word, scripts }) => ({ kind: 'mixed-scripts', word, scripts }) as const),
    ...(script === undefined ? [] : [{ kind: 'passes-for-latin', label, script } as const]),
    ...(domainCharacters.test(label) ? [] : [{ kind: 'no-domain-characters', label } as const]),
  ]
}

/** The part of an address or URI that ends where its host does. */
const hostOf = (text: string): string => text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[:/?#].*$/s, '')

const counted = <K extends string>(kind: K, count: number) => (count > 0 ? [{ kind, count }] : [])
