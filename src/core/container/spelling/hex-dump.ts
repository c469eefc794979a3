import { asciiOf, hexDigit } from './characters.ts'

/** One line of a dump: the offset that stands before it, and its pairs or words of digits with where they stand. */
interface DumpLine {
  readonly offset: number
  readonly words: readonly string[]
  readonly at: readonly number[]
}

/**
 * Characters of a dump that are read: two thousand certificates. Lines cost much more than digits without offsets do.
 */
export const longestDump = 8 * 2 ** 20

/** Lines that must agree before a text is a dump. */
const agreeing = 3
/** Characters of a line that are looked at: 64 octets with their letters beside them. */
const longestLine = 400

/**
 * The octets of a dump as xxd, hexdump (also without -C), od -t x1 or -x, certutil -encodehex and PowerShell's
 * Format-Hex print it: an offset before each line, the letters beside it left out. Undefined for other texts. Lines
 * that are no part of it, such as headings, are skipped.
 */
export function dumpOf(octets: Uint8Array): Uint8Array | undefined {
  const beginning: DumpLine[] = []
  for (const line of dumpLines(octets)) if (beginning.push(line) === agreeing) break
  const [first, second] = beginning
  if (first?.offset !== 0 || !second) return undefined
  // Offsets of od are octal, so that the second line's twenty means sixteen: no line holds more than it shows.
  const step = Math.min(second.offset, digitsOf(first) / 2)
  if (step < 1 || step > 64) return undefined
  const limit = beginning.reduce((most, line) => Math.max(most, endOfOctets(line, step)), 0)
  // Words of four digits where the two octets are the wrong way round: 8230 for 30 82.
  const swapped = /^8[0-4]30$/.test(first.words[0] ?? '')
  const bytes = new Uint8Array(Math.min(octets.length, longestDump) / 2)
  let length = 0
  for (const { words, at } of dumpLines(octets)) {
    let taken = 0
    for (const [i, word] of words.entries()) {
      if (taken >= step || (at[i] ?? 0) >= limit) break
      const pairs = word.match(/../g) ?? []
      if (swapped) pairs.reverse()
      for (const pair of pairs) if (taken++ < step) bytes[length++] = Number.parseInt(pair, 16)
    }
  }
  return bytes.slice(0, length)
}

const digitsOf = ({ words }: DumpLine): number => words.reduce((sum, word) => sum + word.length, 0)

/** The column behind the last octet of a full line. */
function endOfOctets({ words, at }: DumpLine, step: number): number {
  let taken = 0
  for (const [i, word] of words.entries()) {
    taken += word.length / 2
    if (taken >= step) return (at[i] ?? 0) + word.length
  }
  return 0
}

/** The lines of a dump, or none where the text's first lines are no such. */
function* dumpLines(octets: Uint8Array): Generator<DumpLine> {
  const size = Math.min(octets.length, longestDump)
  let before = 0
  for (let start = 0; start < size && before < 10;) {
    let end = octets.indexOf(0x0a, start)
    if (end === -1 || end > size) end = size
    const line = dumpLine(octets, start, Math.min(end, start + longestLine))
    if (line) {
      before = -Infinity
      yield line
    } else before++
    start = end + 1
  }
}

/** `00000010: 3082 01b4` and its kin. The letters are cut off at a bar, or found out by the column later. */
function dumpLine(octets: Uint8Array, start: number, end: number): DumpLine | undefined {
  let at = start
  while (at < end && octets[at] === 0x20) at++
  const offsetAt = at
  while (at < end && hexDigit(octets[at]) >= 0) at++
  if (at - offsetAt < 4 || at - offsetAt > 16) return undefined
  const offset = Number.parseInt(asciiOf(octets, offsetAt, at), 16)
  const rest = asciiOf(octets, at, end)
  const gap = /^(:\s|h?\s|:)\s*(?=[0-9a-f]{2})/i.exec(rest)
  if (!gap) return undefined
  const columns = rest.slice(gap[0].length).split('|')[0] ?? ''
  const words: string[] = []
  const positions: number[] = []
  const word = /([0-9a-f]{4}|[0-9a-f]{2}|[0-9a-f]{8})(?=[\s-]|$)[\s-]{0,4}/iy
  for (let match = word.exec(columns); match?.[1]; match = word.exec(columns)) {
    words.push(match[1])
    positions.push(at - start + gap[0].length + match.index)
  }
  return words.length === 0 ? undefined : { offset, words, at: positions }
}
