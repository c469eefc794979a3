import { readdirSync, readFileSync } from 'node:fs'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askEverything } from '../support/ask-everything.ts'
import { dresses } from '../support/dresses.ts'
import { inTime } from '../support/time-limit.ts'
import { treacherousOctets } from '../support/treacherous-octets.ts'

/** To repeat a run, set the number that it printed. */
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

const treacherous = fc.constantFrom(...treacherousOctets)

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

test(
  'a real file that is changed anywhere is answered by the whole inspector, and in time',
  { timeout: 600_000 },
  async () => {
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
  },
)
