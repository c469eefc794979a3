import { asciiOf } from './characters.ts'

/** One line: the offset before it as it is written, and what stands behind. */
interface Line {
  readonly offset: string
  readonly rest: string
}

type Cells = (rest: string) => readonly number[] | undefined

/** Characters of a dump that are read, as of other dumps. */
const longestDump = 8 * 2 ** 20
/** Characters of a line: 32 octets with their blanks. */
const longestLine = 240
/** The letters that od prints after a backslash. */
const escapes: Readonly<Record<string, number>> = { '0': 0, a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 }

/**
 * The octets of a dump as od prints it with -c, -b, -t o1, -t u1, -t d1 or without an option, and hexdump with -b, -c,
 * -d and -o: an offset, then cells of four characters, or numbers of two octets. Undefined for other texts. A star
 * stands for lines like the one before; the last offset says how many octets there are.
 * @see od(1), hexdump(1)
 */
export function octalDumpOf(octets: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const lines = linesOf(octets)
  const [first, second] = lines
  if (!first || !second || !/^0+$/.test(first.offset)) return undefined
  for (const cells of formats) {
    const count = cells(first.rest)?.length ?? 0
    const base = [8, 16, 10].find((each) => Number.parseInt(second.offset, each) === count)
    if (count > 0 && base !== undefined) return octetsOf(lines, cells, base)
    // A dump of one line ends with an offset that may be one less, where the last number has only one octet.
  }
  return undefined
}

function octetsOf(lines: readonly Line[], cells: Cells, base: number): Uint8Array<ArrayBuffer> | undefined {
  const end = Number.parseInt(lines.at(-1)?.offset ?? '', base)
  if (!(end > 0 && end <= longestDump)) return undefined
  const octets = new Uint8Array(end)
  let filled = 0
  let before: readonly number[] = []
  for (const { offset, rest } of lines) {
    const at = Number.parseInt(offset, base)
    if (!(at >= filled && at <= end) || (at > filled && before.length === 0)) return undefined
    for (; filled < at; filled++) octets[filled] = before[filled % before.length] ?? 0
    if (rest.trim() === '' && at === end) break
    const numbers = cells(rest)
    if (!numbers) return undefined
    octets.set(numbers.slice(0, end - filled), filled)
    // A blank at the end of a line of -c may have been cut off.
    before = numbers
    filled = Math.min(end, filled + numbers.length)
  }
  return filled === end ? octets : undefined
}

/**
 * The lines that begin with an offset; none where the text begins with ten that do not, or has another between them.
 */
function linesOf(octets: Uint8Array): Line[] {
  const lines: Line[] = []
  const size = Math.min(octets.length, longestDump)
  let skipped = 0
  for (let start = 0; start < size && skipped < 10;) {
    let end = octets.indexOf(0x0a, start)
    if (end === -1 || end > size) end = size
    const line = asciiOf(octets, start, Math.min(end, start + longestLine)).replace(/\r$/, '')
    const match = /^([0-9a-f]{6,8})( .*)?$/.exec(line)
    if (match) lines.push({ offset: match[1] ?? '', rest: match[2] ?? '' })
    else if (line !== '*' && line !== '') {
      if (lines.length > 0) break
      skipped++
    }
    start = end + 1
  }
  return lines
}

/**
 * Cells of four characters: ` 060` of -b; `   0`, `  \\n` and ` 202` of -c. A blank is a blank, and may be missing at
 * the end of a line.
 */
const characters: Cells = (rest) => {
  const numbers: number[] = []
  for (let at = 0; at < rest.length; at += 4) {
    const cell = rest.slice(at, at + 4).padEnd(4)
    const [, octal, escape, character] = /^(?: ([0-3][0-7]{2})| {2}\\([0abtnvfr])| {3}([\x20-\x7e]))$/.exec(cell) ?? []
    const number =
      octal !== undefined
        ? Number.parseInt(octal, 8)
        : escape !== undefined
          ? escapes[escape]
          : character?.charCodeAt(0)
    if (number === undefined) return undefined
    numbers.push(number)
  }
  return numbers
}

const numbersOf =
  (pattern: RegExp, octets: (word: string) => readonly number[]): Cells =>
  (rest) => {
    const words = rest.trim().split(/\s+/)
    return words.every((word) => pattern.test(word)) ? words.flatMap(octets) : undefined
  }

const two = (value: number): readonly number[] => [value & 0xff, value >>> 8]

/** Numbers of two octets have the low one first, for such are the machines in use. */
const formats: readonly Cells[] = [
  characters,
  numbersOf(/^-?\d{1,3}$/, (word) => [Number(word) & 0xff]),
  numbersOf(/^[0-7]{6}$/, (word) => two(Number.parseInt(word, 8))),
  numbersOf(/^\d{5}$/, (word) => two(Number(word))),
]
