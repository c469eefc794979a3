import { attempt } from './fault.ts'
import { readNode, type Asn1Node } from './node.ts'
import { decodeString, readString } from './string.ts'
import { Tag } from './tag.ts'

/**
 * The number of encodings that are looked at. A name has a few, and no value of a certificate that is shown as one text
 * has this many.
 */
const searched = 4096

/**
 * Yields the whole of a character string whose beginning is shown; it is searched within the encoding of its value.
 * Undefined where no string in there begins so, for example where the text was made from several strings. Implicitly
 * tagged strings are read as IA5String, or as UTF8String where they are not ASCII.
 */
export function findText(encoded: Uint8Array, beginning: string): string | undefined {
  const waiting: { start: number; end: number }[] = [{ start: 0, end: encoded.length }]
  for (let count = 0; count < searched; count++) {
    const place = waiting.pop()
    if (!place) return undefined
    const read = attempt(() => readNode(encoded, place.start, place.end))
    if (!read.ok) continue
    const node = read.value
    if (node.end < place.end) waiting.push({ start: node.end, end: place.end })
    if (node.constructed && node.contentStart < node.contentEnd) {
      waiting.push({ start: node.contentStart, end: node.contentEnd })
    } else {
      const text = textOf(node)
      if (text?.startsWith(beginning)) return text
    }
  }
  return undefined
}

function textOf(node: Asn1Node): string | undefined {
  if (node.tagClass !== 2) return readString(node).text
  const { text, fault } = decodeString(Tag.ia5String, node.content)
  return fault ? decodeString(Tag.utf8String, node.content).text : text
}
