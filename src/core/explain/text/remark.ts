import type { TextRemark } from '../../lib/text-remark.ts'
import { codeOf } from '../../lib/visible-text.ts'
import { counted } from '../figures.ts'

/** A remark on a text as one sentence; names from the text stand in “ ”, for `SentenceWithNames`. */
export function remarkWords(remark: TextRemark): string {
  switch (remark.kind) {
    case 'hidden':
      return `Contains ${counted(remark.count, 'invisible character')}, shown as a code in a frame.`
    case 'private-use':
      return `Contains ${counted(remark.count, 'character')} for private use, shown as a code in a frame: fonts show them differently.`
    case 'replacement':
      return `Contains U+FFFD ${remark.count === 1 ? 'once' : `${remark.count} times`}: the original character was lost before.`
    case 'not-nfc': {
      const codes = Array.from(remark.example, codeOf).join(' ')
      return `Written in an unusual way, not in Unicode's normal form C: ${counted(remark.count, 'character')}, underlined, such as “${remark.example}” as ${codes}. Texts that look the same may differ.`
    }
    case 'mixed-scripts':
      return `“${remark.word}” mixes ${list(remark.scripts)} letters that may look alike. The code follows each foreign letter.`
    case 'passes-for-latin':
      return `“${remark.label}” has only ${remark.script} letters, and each of them looks like a Latin one.`
    case 'no-domain-characters':
      return `“${remark.label}” contains characters that domain names may not have.`
    case 'no-a-label':
      return `“${remark.label}” begins like a label with encoded letters, but is not one.`
  }
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** Said beside the octets of a text that cannot be decoded. */
export const asOctetsWords = 'as octets; U+FFFD (\u{FFFD}) replaces what is not a character'
