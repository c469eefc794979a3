import { readdirSync, readFileSync } from 'node:fs'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { askEverything } from '../support/ask-everything.ts'
import { inTime } from '../support/time-limit.ts'

/** Whoever wants to see a run again sets the number that it said. */
const seed = Number(env['CHAINLIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

interface Original {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The vectors of a folder: real files of every kind, made by openssl, keytool, certutil and pk12util. */
function vectors(folder: string): Original[] {
  const path = fileURLToPath(new URL(`../vectors/${folder}/`, import.meta.url))
  const files = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return files.map((entry) => {
    const file = `${entry.parentPath.replace(/\/?$/, '/')}${entry.name}`
    return { name: `${folder}/${file.slice(path.length)}`, bytes: new Uint8Array(readFileSync(file)) }
  })
}

const originals = ['container', 'keystores', 'revocation'].flatMap(vectors)

/** What people do to a file before they send it. */
const dresses: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'as it is': (bytes) => bytes,
  'as a certificate in PEM': (bytes) => armored('CERTIFICATE', bytes),
  'as PKCS7 in PEM': (bytes) => armored('PKCS7', bytes),
  'as a CRL in PEM': (bytes) => armored('X509 CRL', bytes),
  'in a quoted mail': (bytes) =>
    text(`Hello,\n> here it is:\n${asText(armored('CERTIFICATE', bytes)).replace(/^/gm, '> ')}`),
  'in JSON': (bytes) => text(JSON.stringify({ certificate: asText(armored('CERTIFICATE', bytes)) })),
  'in Base64': (bytes) => text(base64(bytes)),
  'in a JWK': (bytes) => text(JSON.stringify({ kty: 'EC', x5c: [base64(bytes)] })),
  'in hexadecimal': (bytes) =>
    text(
      Buffer.from(bytes)
        .toString('hex')
        .replace(/..(?=.)/g, '$&:'),
    ),
  'in UTF-16': (bytes) => new Uint8Array(Buffer.from(`\ufeff${asText(bytes)}`, 'utf16le')),
  'in a zip': (bytes) => zipSync({ 'plant/server.cer': bytes, 'plant/inner.zip': zipSync({ a: bytes }) }),
  'in gzip': (bytes) => gzipSync(bytes),
}

const text = (characters: string) => new Uint8Array(Buffer.from(characters, 'latin1'))
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const armored = (label: string, bytes: Uint8Array) =>
  text(`-----BEGIN ${label}-----\n${base64(bytes).replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`)

/** Octets that encodings are made of, and such as lie about lengths, numbers and tags. */
const treacherous = fc.constantFrom<number[]>(
  ...[
    [0x30, 0x80],
    [0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
    [0x24, 0x80],
    [0xa0, 0x80],
    [0x00, 0x00],
    [0x1f, 0xff, 0xff],
  ],
  ...[
    [0x80],
    [0x81, 0x80],
    [0x7f],
    [0xff],
    [0x02, 0x00],
    [0x02, 0x81, 0x00],
    [0x06, 0x00],
    [0x06, 0x01, 0x80],
    [0x05, 0x00],
  ],
  ...[
    [0x03, 0x01, 0x09],
    [0x17, 0x00],
    [0x18, 0x00],
    [0x0c, 0x01, 0xff],
    [0x1e, 0x01, 0x00],
    [0x04, 0x02, 0x30, 0x80],
  ],
  ...[
    [0x7f, 0xff, 0xff, 0xff],
    [0xff, 0xff, 0xff, 0xff],
    [0x80, 0, 0, 0],
    [0xed, 0xa0, 0x80],
    [0x2d, 0x2d, 0x2d, 0x2d, 0x2d],
  ],
)

/** A change of some octets; places are parts of the whole, so that they fit a file of any length. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(4), fc.nat(400)),
  insert: fc.oneof(
    fc.constant<number[]>([]),
    fc.array(fc.nat(255), { minLength: 1, maxLength: 4 }),
    treacherous,
    fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), length: fc.nat(600) }),
  ),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce((octets, { at, remove, insert }) => {
    const place = (part: number) => Math.floor(part * octets.length)
    const [start, end] = [place(at), Math.min(octets.length, place(at) + remove)]
    const between = Array.isArray(insert)
      ? insert
      : octets.slice(place(insert.from), place(insert.from) + insert.length)
    return Uint8Array.from([...octets.subarray(0, start), ...between, ...octets.subarray(end)])
  }, bytes)
}

const mutated = fc.record({
  original: fc.constantFrom(...originals),
  inside: fc.array(change, { maxLength: 4 }),
  dress: fc.oneof(fc.constant('as it is'), fc.constantFrom(...Object.keys(dresses))),
  outside: fc.array(change, { maxLength: 2 }),
})

test('whatever is done to a real file, the whole inspector answers, and in time', { timeout: 600_000 }, async () => {
  let run = 0
  let certificates = 0
  const asked = fc.asyncProperty(mutated, async ({ original, inside, dress, outside }) => {
    const bytes = changed(dresses[dress]!(changed(original.bytes, inside)), outside)
    const about = `${original.name} ${dress}, run ${++run} of CHAINLIGHT_SEED=${seed}`
    const report = await inTime(about, () => askEverything([{ name: about, bytes: bytes.slice() }]))
    certificates += report.certificates.length
  })
  const runs = Number(env['CHAINLIGHT_RUNS'] ?? 500)
  await fc.assert(asked, { numRuns: runs, seed })
  // Changes that leave nothing to look at would show nothing: some 100 certificates survive 500 runs.
  expect(certificates, `CHAINLIGHT_SEED=${seed}`).toBeGreaterThan(runs / 20)
})
