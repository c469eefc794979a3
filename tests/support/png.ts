import { Buffer } from 'node:buffer'
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture as four octets for each pixel: red, green, blue and opacity; row by row from the top. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly octets: Uint8Array
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** Colour types of 8 bits, and the octets of a pixel. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 }

/**
 * Reads what browsers and `writePng` write: 8 bits, not interlaced, with a palette or without. Throws for any other.
 *
 * @see W3C Portable Network Graphics (PNG) Specification
 */
export function readPng(file: Uint8Array): Picture {
  const parts = chunksOf(Buffer.from(file))
  const header = parts.get('IHDR')
  if (!header) throw new Error('It is not a PNG')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, type = 0, , , interlaced] = header.subarray(8)
  const channels = CHANNELS[type]
  if (depth !== 8 || channels === undefined || interlaced !== 0) throw new Error('It is a PNG of another kind')
  const lines = unfiltered(inflateSync(parts.get('IDAT') ?? Buffer.alloc(0)), width * channels, height, channels)
  const palette = parts.get('PLTE')
  const octets = new Uint8Array(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at++) {
    const [from, start] = palette ? [palette, (lines[at] ?? 0) * 3] : [lines, at * channels]
    octets.set(from.subarray(start, start + (palette ? 3 : channels)), at * 4)
  }
  return { width, height, octets }
}

/**
 * Writes a picture without transparency, in at most 256 colours. A screen has few colours but for the edges of its
 * letters.
 */
export function writePng({ width, height, octets }: Picture): Uint8Array {
  const counts = new Map<number, number>()
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at++) {
    const [red = 0, green = 0, blue = 0] = octets.subarray(at * 4, at * 4 + 3)
    const colour = (red << 16) | (green << 8) | blue
    colours[at] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = paletteOf([...counts])
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const lines = Buffer.alloc((width + 1) * height)
  for (const [at, colour] of colours.entries()) {
    let place = places.get(colour)
    if (place === undefined) {
      place = nearest(colour, palette)
      places.set(colour, place)
    }
    lines[at + Math.floor(at / width) + 1] = place
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const channelsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const

/**
 * The most frequent colours, which are those of grounds, lines and words; then each time the one that is farthest from
 * all that are there already.
 */
function paletteOf(counts: readonly (readonly [colour: number, times: number])[]): number[] {
  const all = [...counts].sort(([a, often], [b, oftener]) => oftener - often || a - b).map(([colour]) => colour)
  const palette = all.slice(0, 32)
  const far = all.map((colour) => Math.min(...palette.map((other) => distance(colour, other))))
  while (palette.length < Math.min(256, all.length)) {
    const farthest = far.reduce((best, value, i) => (value > (far[best] ?? 0) ? i : best), 0)
    const chosen = all[farthest] ?? 0
    palette.push(chosen)
    for (const [i, colour] of all.entries()) far[i] = Math.min(far[i] ?? 0, distance(colour, chosen))
  }
  return palette
}

function distance(one: number, other: number): number {
  const [red, green, blue] = [16, 8, 0].map((by) => ((one >> by) & 255) - ((other >> by) & 255))
  return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2
}

function nearest(colour: number, palette: readonly number[]): number {
  const far = palette.map((other) => distance(colour, other))
  return far.indexOf(Math.min(...far))
}

/** The contents of each kind of chunk, those of one kind put together. */
function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer[]>()
  if (!file.subarray(0, 8).equals(SIGNATURE)) return new Map()
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    const kind = file.toString('latin1', at + 4, at + 8)
    found.set(kind, [...(found.get(kind) ?? []), file.subarray(at + 8, at + 8 + length)])
    at += 12 + length
  }
  return new Map([...found].map(([kind, parts]) => [kind, Buffer.concat(parts)]))
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(content.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** Undoes the filter that each row names in its first octet (section 9.2). */
function unfiltered(rows: Uint8Array, length: number, height: number, step: number): Uint8Array {
  const lines = new Uint8Array(length * height)
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (length + 1)]
    const [source, target] = [row * (length + 1) + 1, row * length]
    for (let i = 0; i < length; i++) {
      const left = i >= step ? (lines[target + i - step] ?? 0) : 0
      const above = row > 0 ? (lines[target + i - length] ?? 0) : 0
      const corner = i >= step && row > 0 ? (lines[target + i - length - step] ?? 0) : 0
      lines[target + i] = (rows[source + i] ?? 0) + predicted(filter, left, above, corner)
    }
  }
  return lines
}

function predicted(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      throw new Error(`There is no filter ${filter}`)
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}
