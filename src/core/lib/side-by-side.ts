/** A stretch of a text, and whether the other text has something else there. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/**
 * Two texts of hexadecimal digits, each cut where they differ. Texts of one length are compared octet by octet. Of
 * others only what both begin and end with is alike: digits are missing or are too many somewhere between.
 */
export function sideBySide(a: string, b: string): readonly [readonly Stretch[], readonly Stretch[]] {
  if (a.length === b.length) return [octetwise(a, b), octetwise(b, a)]
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [middle(a, start, end), middle(b, start, end)]
}

function octetwise(text: string, other: string): readonly Stretch[] {
  const stretches: { text: string; differs: boolean }[] = []
  for (let at = 0; at < text.length; at += 2) {
    const octet = text.slice(at, at + 2)
    const differs = octet !== other.slice(at, at + 2)
    const last = stretches.at(-1)
    if (last?.differs === differs) last.text += octet
    else stretches.push({ text: octet, differs })
  }
  return stretches
}

const middle = (text: string, start: number, end: number): readonly Stretch[] =>
  [
    { text: text.slice(0, start), differs: false },
    { text: text.slice(start, text.length - end), differs: true },
    { text: text.slice(text.length - end), differs: false },
  ].filter(({ text: each }) => each !== '')

/** How many of the digits of the longer text stand in the other as well. */
export function digitsAlike(a: string, b: string): number {
  const [one, other] = sideBySide(a, b)
  const alike = (stretches: readonly Stretch[]): number =>
    stretches.reduce((sum, { text, differs }) => sum + (differs ? 0 : text.length), 0)
  return Math.min(alike(one), alike(other))
}
