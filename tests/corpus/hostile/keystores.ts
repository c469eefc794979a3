import { readFileSync } from 'node:fs'
import { gzipSync, zipSync } from 'fflate'
import { plantChain } from '../../support/certificate-builder.ts'
import { explicit, integer, objectIdentifier, octetString, sequence, tlv } from '../../support/der-writer.ts'
import { grownIterations } from '../../support/grown-iterations.ts'
import type { HostileFamily } from './hostile-case.ts'

const vector = (name: string) => new Uint8Array(readFileSync(new URL(`../../vectors/${name}`, import.meta.url)))

/** A JKS keystore, version 2, whose entries are certificates of no octets, without its digest. */
function emptyCertificates(count: number): Uint8Array {
  const head = Buffer.alloc(12)
  head.writeUInt32BE(0xfeedfeed, 0)
  head.writeUInt32BE(2, 4)
  head.writeUInt32BE(count, 8)
  // The kind, an empty alias, a date, the type and the length.
  const entry = Buffer.concat([Buffer.from([0, 0, 0, 2, 0, 0]), Buffer.alloc(8), Buffer.from('\0\x05X.509\0\0\0\0')])
  return Buffer.concat([head, Buffer.alloc(entry.length * count, entry), Buffer.alloc(20)])
}

/** A PFX whose AuthenticatedSafe has so many safes without a bag (RFC 7292 section 4.1). */
function emptySafes(count: number): Uint8Array {
  const data = objectIdentifier('1.2.840.113549.1.7.1')
  const safe = sequence(data, explicit(0, octetString(sequence())))
  const safes = tlv(0x30, Buffer.alloc(safe.length * count, safe))
  return sequence(integer(3), sequence(data, explicit(0, octetString(safes))))
}

/** A zip whose directory names one entry again and again. */
function overlapping(count: number): Uint8Array {
  const one = Buffer.from(zipSync({ a: new Uint8Array(500_000) }))
  const [directory, end] = [one.indexOf('PK\x01\x02'), one.indexOf('PK\x05\x06')]
  const entry = one.subarray(directory, end)
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(entry.length * count, 12)
  return Buffer.concat([one.subarray(0, directory), Buffer.alloc(entry.length * count, entry), tail])
}

export const keystores: HostileFamily = {
  name: 'keystores and archives',
  cases: (random) => {
    const { root } = plantChain()
    const zeros = new Uint8Array(64 * 2 ** 20)
    const nested = (depth: number) => {
      let archive = zipSync({ 'root.cer': root.der })
      for (let i = 0; i < depth; i++) archive = zipSync({ [`${i}.zip`]: archive })
      return archive
    }
    return [
      ...[1_000_000, 100_000_000 + random.below(100), 2 ** 31 - 1].map((iterations) => ({
        name: `${iterations} iterations`,
        files: () => grownIterations(vector('container/store.p12'), iterations),
        certificates: 0,
        says: [iterations > 100_000_000 ? ('keystore-iterations-refused' as const) : ('needs-password' as const)],
      })),
      ...[2, 40].map((depth) => ({
        name: `${depth} archives inside one another`,
        files: () => nested(depth),
        certificates: depth < 3 ? 1 : 0,
        says: depth < 3 ? [] : (['too-many-layers'] as const),
      })),
      {
        name: 'a bomb of gzip',
        files: () => gzipSync(zeros),
        certificates: 0,
        says: ['unpacking-stopped'],
        seconds: 10,
      },
      {
        name: 'a bomb beside a certificate in a zip',
        files: () => zipSync({ 'bomb.bin': zeros, 'root.cer': root.der }),
        certificates: 1,
        says: ['unpacking-stopped'],
        seconds: 10,
      },
      {
        name: 'a Java keystore of a million empty certificates',
        files: () => emptyCertificates(1_000_000),
        certificates: 0,
        says: ['keystore-too-large'],
        seconds: 10,
      },
      {
        name: 'a PFX of 100,000 safes',
        files: () => emptySafes(100_000),
        certificates: 0,
        says: ['keystore-too-large'],
      },
      {
        name: '60,000 entries of a zip that lie over one another',
        files: () => overlapping(60_000),
        certificates: 0,
        says: ['entries-overlap'],
        seconds: 10,
      },
      {
        name: '5,000 entries',
        files: () => zipSync(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`${i}.cer`, root.der]))),
        certificates: 1,
        seconds: 10,
      },
    ]
  },
}
