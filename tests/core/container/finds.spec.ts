import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { spilledRows } from '../../../src/core/container/sqlite-rows.ts'
import { concatBytes } from '../../../src/core/lib/bytes.ts'
import { asBytes, certificatesOf, codesOf, hex, kindsOf, looksOf, open, vector } from './vector.ts'

const server = vector('server.der')
const root = vector('root.der')
const said = (bytes: Uint8Array, code: string) =>
  open(bytes).findings.flatMap((each) => (each.code === code ? [each.params] : []))

/** A packet of Ethernet, as far as it matters: 54 octets of headers. */
const frame = (payload: Uint8Array): Uint8Array => concatBytes([new Uint8Array(54).fill(0x11), payload])

function pcap(packets: readonly Uint8Array[], little: boolean): Uint8Array {
  const number = (value: number): Uint8Array => {
    const octets = new Uint8Array(4)
    new DataView(octets.buffer).setUint32(0, value, little)
    return octets
  }
  const header = [0xa1b2c3d4, 0x00040002, 0, 0, 65535, 1].map(number)
  return concatBytes([
    ...header,
    ...packets.flatMap((packet) => [number(1), number(0), number(packet.length), number(packet.length), packet]),
  ])
}

function pcapng(packets: readonly Uint8Array[]): Uint8Array {
  const block = (type: number, body: Uint8Array): Uint8Array => {
    const padded = concatBytes([body, new Uint8Array((4 - (body.length % 4)) % 4)])
    const whole = new Uint8Array(12 + padded.length)
    const view = new DataView(whole.buffer)
    view.setUint32(0, type, true)
    view.setUint32(4, whole.length, true)
    whole.set(padded, 8)
    view.setUint32(whole.length - 4, whole.length, true)
    return whole
  }
  const section = new Uint8Array(16)
  new DataView(section.buffer).setUint32(0, 0x1a2b3c4d, true)
  const packet = (octets: Uint8Array): Uint8Array => {
    const head = new Uint8Array(20)
    new DataView(head.buffer).setUint32(12, octets.length, true)
    return concatBytes([head, octets])
  }
  return concatBytes([block(0x0a0d0d0a, section), ...packets.map((each) => block(6, packet(each)))])
}

const cut = (bytes: Uint8Array, at: number): Uint8Array[] => [frame(bytes.subarray(0, at)), frame(bytes.subarray(at))]

describe.each<[string, (packets: readonly Uint8Array[]) => Uint8Array]>([
  ['pcap', (packets) => pcap(packets, true)],
  ['pcap of the other order of octets', (packets) => pcap(packets, false)],
  ['pcapng', pcapng],
])('%s', (_, recorded) => {
  test('a certificate within one packet is a find, and the file is named', () => {
    const opened = open(recorded([frame(server), frame(asBytes('x'))]))
    expect(certificatesOf(opened)).toEqual([hex(server)])
    expect(opened.objects).toMatchObject([{ kind: 'certificate', find: true }])
    expect(opened.findings).toMatchObject([{ code: 'finds-only', params: { looksLike: 'packet-capture', finds: 1 } }])
  })

  test('one that goes on in the next packet is not taken, wherever it is cut', () => {
    for (let at = 30; at < server.length; at += 29) {
      const opened = open(recorded(cut(server, at)))
      expect(certificatesOf(opened)).toEqual([])
      expect(looksOf(opened)).toEqual(['packet-capture'])
    }
  })
})

describe('SQLite', () => {
  test('certificates are finds, also the one that goes on in other pages, and the database is named', () => {
    const opened = open(vector('cert9.db'))
    const [long = ''] = certificatesOf(opened).filter((each) => each.length > 2 * 1024)
    // SELECT a11 FROM nssPublic WHERE id = 2, by sqlite3.
    expect(createHash('sha256').update(long, 'hex').digest('hex')).toBe(
      '8e15173d29243986e7730a576e284668a06cd391e7817ca282d05c21e3340329',
    )
    expect(certificatesOf(opened).sort()).toEqual([hex(server), hex(root), long].sort())
    expect(opened.objects.every((object) => 'find' in object && object.find)).toBe(true)
    expect(opened.findings).toMatchObject([{ code: 'finds-only', params: { looksLike: 'nss-certificates', finds: 3 } }])
  })

  test('a row whose pages lead in a circle, or out of the file, is left out', () => {
    const whole = vector('cert9.db')
    const [long] = spilledRows(whole, { page: 1024, usable: 1024 })
    const pointer = (long?.range.end ?? 0) - 4
    for (const page of [0, 1 + Math.floor(pointer / 1024), 2 ** 31]) {
      const bytes = whole.slice()
      new DataView(bytes.buffer).setUint32(pointer, page)
      const opened = open(bytes)
      expect(certificatesOf(opened).sort()).toEqual([hex(server), hex(root)].sort())
    }
  })

  test('the one with the keys is named, and said to hold them', () => {
    const opened = open(vector('key4.db'))
    expect(kindsOf(opened)).toEqual(['private-key'])
    expect(opened.containsPrivateKey).toBe(true)
  })
})

test('an encoding with octets of another kind in its middle is no find', () => {
  // Behind 40 octets of the signed part something else was put, and the certificate claims to be as long as it was.
  for (let at = 20; at < server.length - 100; at += 17) {
    const spoiled = concatBytes([
      asBytes('\0\0'),
      server.subarray(0, at),
      new Uint8Array(66).fill(0x45),
      server.subarray(at),
    ])
    expect(certificatesOf(open(spoiled))).toEqual([])
  }
})

test('finds say that they are', () => {
  const noise = asBytes('\x01\x02 firmware')
  const opened = open(concatBytes([noise, server, noise]))
  expect(opened.objects).toMatchObject([{ kind: 'certificate', find: true }])
  expect(said(concatBytes([noise, server, noise]), 'bytes-around')).toEqual([
    { before: noise.length, after: noise.length, finds: 1 },
  ])
})

test('an encoding at the beginning is no find, and octets behind it are around it', () => {
  const opened = open(concatBytes([server, new Uint8Array(857).fill(0xff)]))
  expect(opened.objects[0]).not.toHaveProperty('find')
  expect(certificatesOf(opened)).toEqual([hex(server)])
  expect(codesOf(opened)).toEqual(['bytes-around'])
})
