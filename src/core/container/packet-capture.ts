import type { ByteRange } from '../lib/byte-range.ts'
import type { Container } from './contract.ts'
import { takeFindsIn } from './der-within.ts'

/** First octets of pcap in either order of octets, with times in microseconds or nanoseconds, and of pcapng. */
const [littleEndian, bigEndian, sections] = [[0xd4c3b2a1, 0x4d3cb2a1], [0xa1b2c3d4, 0xa1b23c4d], 0x0a0d0d0a]
/** Octets of the header of a file, of each packet, and of a block of pcapng. */
const [fileHeader, packetHeader, blockHeader] = [24, 16, 8]
/** The length of the header before the packet, by the type of the pcapng block. */
const beforePacket: Readonly<Record<number, number>> = { 2: 20, 3: 4, 6: 20 }

/**
 * A recording of network traffic. Each packet is searched by itself: a certificate that goes on in the next one has the
 * headers of the network within, and putting packets together is for the programs that record them. Says what the file
 * is, and how to get the certificates.
 * @see draft-ietf-opsawg-pcap sections 4 and 5, draft-ietf-opsawg-pcapng sections 4.1, 4.3 and 4.4
 */
export const packetCaptureContainer = {
  id: 'packet-capture',
  detect: ({ bytes }) => isPacketCapture(bytes),
  open(material, opening) {
    const finds = takeFindsIn(material, packets(material.bytes), opening)
    if (finds === 0) return // then there is no certificate here, which is said with what it is
    opening.say('finds-only', material.place(0, material.bytes.length), { looksLike: 'packet-capture', finds })
  },
} as const satisfies Container

export function isPacketCapture(bytes: Uint8Array): boolean {
  if (bytes.length < fileHeader) return false
  const head = viewOf(bytes).getUint32(0)
  return littleEndian.includes(head) || bigEndian.includes(head) || head === sections
}

function packets(bytes: Uint8Array): Generator<ByteRange> {
  const view = viewOf(bytes)
  const head = view.getUint32(0)
  return head === sections ? blocks(view) : records(view, littleEndian.includes(head))
}

function* records(view: DataView, little: boolean): Generator<ByteRange> {
  for (let at = fileHeader; at + packetHeader <= view.byteLength;) {
    const start = at + packetHeader
    const end = Math.min(start + view.getUint32(at + 8, little), view.byteLength)
    yield { start, end }
    at = end
  }
}

function* blocks(view: DataView): Generator<ByteRange> {
  let little = true
  for (let at = 0; at + blockHeader + 4 <= view.byteLength;) {
    const type = view.getUint32(at)
    // Each section says its own order of octets.
    if (type === sections) little = view.getUint32(at + 8) === 0x4d3c2b1a
    const length = view.getUint32(at + 4, little)
    const before = beforePacket[view.getUint32(at, little)]
    const start = at + blockHeader + (before ?? 0)
    const end = Math.min(at + length - 4, view.byteLength)
    if (before !== undefined && start < end) yield { start, end }
    if (length < blockHeader + 4) return
    at += length
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
