import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listAsn1, listAsn1At, wholeOf, type EncodedWhole } from '../../../../src/core/report/asn1/describe-asn1.ts'
import { corpusFiles } from '../../../corpus/certificate-file.ts'
import { walkAsn1 } from './walk.ts'
import { inTime } from '../../../support/time-limit.ts'

const bytesOf = (path: string): Uint8Array => {
  const bytes = readFileSync(path)
  const [, base64] = /-----BEGIN [^-]*-----\s([^-]*)-----END/.exec(bytes.toString('latin1')) ?? []
  return base64 === undefined ? new Uint8Array(bytes) : new Uint8Array(Buffer.from(base64, 'base64'))
}

/** Opens everything, and asks for the way to octets all over the object. */
function explore(whole: EncodedWhole): void {
  const { entries, faults } = walkAsn1(whole)
  const { length } = whole.bytes
  if (length > 0 && entries.length + faults.length === 0) throw new Error('an empty answer')
  for (let at = 0; at < length; at += Math.max(1, Math.floor(length / 8))) {
    let above = -1
    for (const listing of listAsn1At(whole, at)) {
      const met = listing.entries.find(({ start, end }) => at >= start && at < end)
      if (met && met.start <= above) throw new Error('the way goes up')
      above = met?.start ?? above
    }
  }
}

for (const corpus of ['openssl-fuzz-x509', 'boringssl-parse-certificate', 'boringssl-crypto-x509', 'x509-parser-rs']) {
  const files = corpusFiles(corpus)
  it.skipIf(files.length === 0)(
    `${corpus}: ${files.length} files are explored to their ends`,
    { timeout: 120_000 },
    async () => {
      for (const path of files) {
        const bytes = bytesOf(path)
        await inTime(path, () => explore({ bytes, type: 'Certificate' }))
      }
    },
  )
}

const repeat = (octets: number[], times: number): Uint8Array =>
  Uint8Array.from({ length: octets.length * times }, (_, i) => octets[i % octets.length] ?? 0)

it.each([
  ['indefinite lengths', [0x30, 0x80]],
  ['indefinite lengths under long tags', [0xbf, 0x1f, 0x80]],
  ['indefinite strings', [0x24, 0x80]],
  ['zeros', [0x00]],
  ['identifiers without end', [0xff]],
  ['NULLs', [0x05, 0x00]],
  ['reserved lengths', [0x30, 0xff]],
])('a megabyte of %s is looked into at once', async (kind, octets) => {
  const whole = { bytes: repeat(octets, Math.floor(1_000_000 / octets.length)), type: 'Certificate' }
  await inTime(`a megabyte of ${kind}`, () => {
    const listing = listAsn1(whole, wholeOf(whole), 0, 200)
    listAsn1At(whole, 500_000)
    expect(listing.entries.length + (listing.fault ? 1 : 0)).toBeGreaterThan(0)
  })
})

it('nesting is followed to the limit, and named there', () => {
  // 0x3083nnnnnn, each around the next
  const parts: number[][] = []
  for (let level = 0, length = 0; level < 300; level++, length += 5)
    parts.unshift([0x30, 0x83, (length >> 16) & 255, (length >> 8) & 255, length & 255])
  const { entries, faults } = walkAsn1({ bytes: Uint8Array.from(parts.flat()), type: 'Certificate' })
  expect(entries).toHaveLength(97)
  expect(faults).toMatchObject([{ kind: 'nested-too-deep', offset: 97 * 5 }])
})
