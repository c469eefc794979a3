import type { Container } from './contract.ts'

/** The kind of PGP packet at the start of a file. */
type PgpKind = 'private-key' | 'other'

interface PgpPacket {
  readonly kind: PgpKind
  readonly versions: readonly number[]
  readonly algorithmAt: number
}

/**
 * Packets that begin a file, and where in them a version and the number of an algorithm stand. @see RFC 9580 section 5
 */
const packets: Readonly<Record<number, PgpPacket>> = {
  1: { kind: 'other', versions: [3], algorithmAt: 9 }, // a session key for somebody's public key
  2: { kind: 'other', versions: [4, 5, 6], algorithmAt: 2 }, // a signature
  5: { kind: 'private-key', versions: [4, 5, 6], algorithmAt: 5 },
  6: { kind: 'other', versions: [4, 5, 6], algorithmAt: 5 }, // a public key
}
/** Algorithms of public keys. @see RFC 9580 section 9.1 */
const algorithms: readonly number[] = [1, 2, 3, 16, 17, 18, 19, 22, 25, 26, 27, 28]

/**
 * Private keys of PGP as `gpg --export-secret-keys` writes them, without armor. Whether a password is over them is not
 * looked into.
 */
export const pgpKeyContainer = {
  id: 'pgp-key',
  detect: ({ bytes }) => pgpKind(bytes) === 'private-key',
  open(material, opening) {
    const place = material.place(0, material.bytes.length)
    opening.add({ kind: 'private-key', place, label: 'PGP PRIVATE KEY BLOCK', encrypted: false })
  },
} as const satisfies Container

/**
 * Told by the first packet, which must end where the file or another packet does; undefined for what is none. @see RFC
 * 9580 section 4.2
 */
export function pgpKind(bytes: Uint8Array): PgpKind | undefined {
  const header = headerOf(bytes)
  const packet = header && packets[header.tag]
  if (!packet) return undefined
  const { start, end } = header
  const [version = 0, algorithm = 0] = [bytes[start], bytes[start + packet.algorithmAt]]
  const fits = packet.versions.includes(version) && algorithms.includes(algorithm)
  return fits && (end === bytes.length || (bytes[end] ?? 0) >= 0x80) ? packet.kind : undefined
}

/**
 * The number of the first packet and where its content stands. Lengths in parts, which only long texts have, are not
 * read.
 */
function headerOf(bytes: Uint8Array): { tag: number; start: number; end: number } | undefined {
  const [octet = 0, a = 0, b = 0] = bytes
  if (octet < 0x80) return undefined
  const long = (at: number, octets: number): number =>
    bytes.subarray(at, at + octets).reduce((sum, each) => sum * 256 + each, 0)
  if (octet < 0xc0) {
    const octets = [1, 2, 4][octet & 3]
    return octets === undefined
      ? undefined
      : { tag: (octet >> 2) & 0xf, start: 1 + octets, end: 1 + octets + long(1, octets) }
  }
  const tag = octet & 0x3f
  if (a < 192) return { tag, start: 2, end: 2 + a }
  if (a < 224) return { tag, start: 3, end: 3 + (a - 192) * 256 + b + 192 }
  return a === 255 ? { tag, start: 6, end: 6 + long(2, 4) } : undefined
}
