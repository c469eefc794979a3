import type { UnicodeForm } from './idn.ts'
import { unicodeForm } from './idn.ts'
import { mixedWords, passesForLatin } from './scripts.ts'
import { looseCharacters } from './normal-form.ts'
import { hiddenCharacters } from './visible-text.ts'

/**
 * A fact about a text from a certificate that the reader cannot see, or sees wrongly. The caller puts it into words.
 */
export type TextRemark =
  /** Characters that `visibleText` shows as their codes. */
  | { readonly kind: 'hidden'; readonly count: number }
  /** Characters without a meaning in Unicode: their look depends on the font. */
  | { readonly kind: 'private-use'; readonly count: number }
  /** U+FFFD that is in the encoded text itself. It stands for a character that an earlier program could not read. */
  | { readonly kind: 'replacement'; readonly count: number }
  /**
   * Characters that are not in Unicode's normal form C, so that texts which look alike differ. `example` is the first
   * such character or sequence.
   */
  | { readonly kind: 'not-nfc'; readonly count: number; readonly example: string }
  | { readonly kind: 'mixed-scripts'; readonly word: string; readonly scripts: readonly string[] }
  /** A label of a domain name that looks Latin although it has no Latin letter. */
  | { readonly kind: 'passes-for-latin'; readonly label: string; readonly script: string }
  /** Characters that no domain name may have. */
  | { readonly kind: 'no-domain-characters'; readonly label: string }
  /** A label that begins like an A-label and is not one. */
  | { readonly kind: 'no-a-label'; readonly label: string }

/** The most remarks of one kind: a text may have thousands of words. */
const remarked = 4

/**
 * Yields the remarks on a text. If the text was read with a fault (`faulty`), U+FFFD is the trace of that fault and
 * gives no remark.
 */
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

/** Yields the remarks on the decoded form of the A-labels of a text. */
export function unicodeFormRemarks({ text, labels, unreadable }: UnicodeForm): TextRemark[] {
  const latin = /\.[a-z]{2,}$/i.test(hostOf(text))
  return [
    ...unreadable.slice(0, remarked).map((label) => ({ kind: 'no-a-label', label }) as const),
    ...labels.slice(0, remarked).flatMap(({ unicode }) => labelRemarks(unicode, latin)),
  ]
}

/**
 * Yields the remarks on a text whose labels are in letters, such as a common name; `asciiForm` yields the name that the
 * DNS is asked for.
 */
export function hostRemarks(ascii: string): TextRemark[] {
  const read = unicodeForm(ascii)
  return read ? unicodeFormRemarks(read) : []
}

/**
 * Letters, marks, digits and hyphens, and the few characters that are allowed beside certain others.
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

/** The part of an address or URI up to the end of its host. */
const hostOf = (text: string): string => text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[:/?#].*$/s, '')

const counted = <K extends string>(kind: K, count: number) => (count > 0 ? [{ kind, count }] : [])
