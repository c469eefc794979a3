import { codeOf, type TextRemark } from '../../core/index.ts'
import { counted } from './format.ts'

/** A remark on a text as one sentence; names from the text stand in “ ”, for `SentenceWithNames`. */
export function remarkWords(remark: TextRemark): string {
  switch (remark.kind) {
    case 'hidden':
      return `Holds ${counted(remark.count, 'character')} that cannot be seen as such: the code in a frame stands for each.`
    case 'private-use':
      return `Holds ${counted(remark.count, 'character')} for private use, which every font shows differently: the code in a frame stands for each.`
    case 'replacement':
      return `Says U+FFFD ${remark.count === 1 ? 'once' : `${remark.count} times`}: whoever wrote it had lost the character that belongs there.`
    case 'not-nfc': {
      const codes = Array.from(remark.example, codeOf).join(' ')
      return `Written in an unusual way, not in Unicode's normal form C: ${counted(remark.count, 'character')}, underlined, such as “${remark.example}” as ${codes}. Texts that look the same may differ.`
    }
    case 'mixed-scripts':
      return `“${remark.word}” mixes ${list(remark.scripts)} letters, which may look like each other: behind those that are foreign to the word stands their code.`
    case 'passes-for-latin':
      return `“${remark.label}” is written in ${remark.script} letters alone, and each of them passes for a Latin one.`
    case 'no-domain-characters':
      return `“${remark.label}” holds characters that no domain name may have.`
    case 'no-a-label':
      return `“${remark.label}” begins like a label with encoded letters and stands for none.`
  }
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
