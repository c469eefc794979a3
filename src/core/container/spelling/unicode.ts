/** `ascii` stands for everything in which ASCII is ASCII: UTF-8, Latin-1, Windows code pages. */
export type TextEncoding = 'ascii' | 'utf-16' | 'utf-32'

/** How many octets a character takes, where the first one stands, and which of its octets is the low one. */
interface Layout {
  readonly encoding: TextEncoding
  readonly width: 1 | 2 | 4
  readonly start: number
  readonly littleEndian: boolean
}

/** Looked at to tell UTF-16 and UTF-32 without a byte order mark. */
const sample = 512

/**
 * The text with one octet per character: as it is where it is ASCII or a superset of it; from UTF-16 and UTF-32 the
 * ASCII characters, and 0x80 for every other one, which no format here gives a meaning. `width` and `start` lead back
 * to the source: the character at offset i stands at `start + i * width`.
 */
export function singleOctets(bytes: Uint8Array): {
  octets: Uint8Array
  encoding: TextEncoding
  width: number
  start: number
} {
  const { encoding, width, start, littleEndian } = layoutOf(bytes)
  if (width === 1) return { octets: bytes, encoding, width, start: 0 }
  const octets = new Uint8Array(Math.floor((bytes.length - start) / width))
  for (let i = 0; i < octets.length; i++) {
    let character = 0
    for (let j = 0; j < width; j++) {
      const octet = bytes[start + i * width + (littleEndian ? width - 1 - j : j)] ?? 0
      character = character > 0xff ? character : character * 256 + octet
    }
    octets[i] = character < 0x80 ? character : 0x80
  }
  return { octets, encoding, width, start }
}

function layoutOf(bytes: Uint8Array): Layout {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    return { encoding: 'utf-32', width: 4, start: 4, littleEndian: true }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff)
    return { encoding: 'utf-32', width: 4, start: 4, littleEndian: false }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16', width: 2, start: 2, littleEndian: true }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16', width: 2, start: 2, littleEndian: false }
  for (const width of [4, 2] as const) {
    for (const littleEndian of [true, false]) {
      if (zerosSay(bytes, width, littleEndian))
        return { encoding: width === 4 ? 'utf-32' : 'utf-16', width, start: 0, littleEndian }
    }
  }
  return { encoding: 'ascii', width: 1, start: 0, littleEndian: true }
}

/**
 * True where every character of the sample lies below 256 and is written in this many octets. Binary data hardly ever
 * does that.
 */
function zerosSay(bytes: Uint8Array, width: 2 | 4, littleEndian: boolean): boolean {
  const end = Math.min(bytes.length, sample)
  if (end < 4 * width) return false
  for (let i = 0; i + width <= end; i++) {
    const octet = bytes[i] ?? 0
    const low = i % width === (littleEndian ? 0 : width - 1)
    if (low === (octet === 0)) return false
  }
  return true
}
