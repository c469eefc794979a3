import type { Picture } from './png.ts'

/**
 * So much may a channel of a pixel lie outside of what surrounds the pixel in the other picture: grounds that lie on
 * each other differ by 12 and more, lines from their ground by 26.
 */
const TOLERANCE = 8

export interface Differences {
  /** How many pixels have no counterpart. */
  readonly count: number
  /** The rectangle around them; empty where there is none. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** The second picture, pale, with these pixels in red. */
  readonly marked: Picture
}

/**
 * The pixels in which a person would see another picture, of two of one size. A pixel has its counterpart where each of
 * its channels lies between the least and the most of the nine pixels around its place in the other picture, and the
 * other way round. So edges may be drawn more or less soft, and be a pixel aside, as another version of a browser draws
 * them; but a line, a letter or a ground that is only in one of the pictures has nothing like it in the other.
 */
export function differences(before: Picture, now: Picture): Differences {
  const { width, height } = now
  if (before.width !== width || before.height !== height)
    throw new Error(`${before.width} by ${before.height} pixels cannot be compared with ${width} by ${height}`)
  const strange = [outside(before, now), outside(now, before)]
  const marked = new Uint8Array(now.octets)
  let [count, left, top, right, bottom] = [0, width, height, 0, 0]
  for (let at = 0; at < width * height; at++) {
    const differs = strange.some((each) => each[at] === 1)
    for (const channel of [0, 1, 2]) {
      const pale = 170 + Math.round((now.octets[at * 4 + channel] ?? 0) / 3)
      marked[at * 4 + channel] = differs ? (channel === 0 ? 220 : 0) : pale
    }
    if (!differs) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    count++
    ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)]
  }
  return {
    count,
    left: Math.min(left, right),
    top: Math.min(top, bottom),
    right,
    bottom,
    marked: { ...now, octets: marked },
  }
}

/** One for each pixel that has no counterpart in `other`. */
function outside({ octets, width, height }: Picture, other: Picture): Uint8Array {
  const found = new Uint8Array(width * height)
  for (const channel of [0, 1, 2]) {
    const values = new Uint8Array(width * height)
    for (let at = 0; at < values.length; at++) values[at] = other.octets[at * 4 + channel] ?? 0
    const least = spread(values, width, Math.min)
    const most = spread(values, width, Math.max)
    for (let at = 0; at < values.length; at++) {
      const value = octets[at * 4 + channel] ?? 0
      if (value < (least[at] ?? 0) - TOLERANCE || value > (most[at] ?? 0) + TOLERANCE) found[at] = 1
    }
  }
  return found
}

/** For each place the least or the most of the nine around it: along the rows first, then across. */
function spread(values: Uint8Array, width: number, choose: (a: number, b: number) => number): Uint8Array {
  const along = new Uint8Array(values.length)
  for (let at = 0; at < values.length; at++) {
    const x = at % width
    const here = values[at] ?? 0
    const left = x > 0 ? (values[at - 1] ?? here) : here
    const right = x < width - 1 ? (values[at + 1] ?? here) : here
    along[at] = choose(choose(left, right), here)
  }
  const all = new Uint8Array(values.length)
  for (let at = 0; at < values.length; at++) {
    const here = along[at] ?? 0
    all[at] = choose(choose(along[at - width] ?? here, along[at + width] ?? here), here)
  }
  return all
}
