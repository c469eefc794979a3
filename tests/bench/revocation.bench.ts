/**
 *   npm run bench:revocation
 *
 * Measures revocation lists: a list of 1,000,000 entries made here, with and without a reason in each, and the lists of
 * corpora/webpki-amazon-crl. Times and memory are printed and never asserted: they belong to this machine.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, cpuUsage, execPath, memoryUsage } from 'node:process'
import { fileURLToPath } from 'node:url'
import { createEngine } from '../../src/core/index.ts'
import { certificate, during } from '../support/certificate-builder.ts'
import { dataFolder } from '../support/data-folder.ts'
import { manyEntries } from '../support/many-entries.ts'
import { revocationList } from '../support/revocation-list-builder.ts'

const million = 1_000_000
const megabytes = (octets: number): string => `${(octets / 1e6).toFixed(0)} MB`

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const [start, busy] = [performance.now(), cpuUsage()]
  const result = await work()
  const { user, system } = cpuUsage(busy)
  const elapsed = (performance.now() - start).toFixed(1).padStart(9)
  console.log(`  ${what.padEnd(36)} ${elapsed} ms, of processor ${((user + system) / 1000).toFixed(1).padStart(8)} ms`)
  return result
}

/** Opens and judges the files of a folder, in a process of its own, so that nothing else counts as its memory. */
async function measure(folder: string): Promise<void> {
  const chain = new Uint8Array(readFileSync(join(folder, 'chain.pem')))
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([{ name: 'chain.pem', bytes: chain }])
  await engine.judge({ instant: during })
  gc?.()
  const before = memoryUsage()
  const { buffer, byteOffset, length } = readFileSync(join(folder, 'list.crl'))
  const bytes = new Uint8Array(buffer, byteOffset, length) // a view: a copy would count as ours
  await timed('open', () => engine.open([{ name: 'list.crl', bytes }]))
  const report = await timed('judge: signature, entries, summary', () => engine.judge({ instant: during }))
  const window = { start: 500_000, count: 50 }
  const entries = await timed('50 entries in the middle', () => engine.revocationEntries('l1', window))
  const serial = entries?.[7]?.serialNumber ?? ''
  const found = await timed('a serial number, found', () => engine.findRevoked('l1', serial))
  await timed('a serial number, not there', () => engine.findRevoked('l1', '7fffffffffffffff'))
  await timed('judge again', () => engine.judge({ instant: during }))
  const resident = memoryUsage().rss - before.rss
  gc?.()
  const after = memoryUsage()
  const kept = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  const [list] = report.revocationLists
  console.log(`  ${String(list?.entries)} entries, found at ${String(found)}, ${String(report.paths[0]?.verdict)}`)
  console.log(
    `  file ${megabytes(bytes.length)}; kept, with the file as given: ${megabytes(kept)}, ${(kept / bytes.length).toFixed(1)} times the file; resident before collection: ${megabytes(resident)}\n`,
  )
}

function makeAndMeasure(title: string, reason: number | undefined, asPem: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'revocation-'))
  try {
    const root = certificate({ subject: 'Root', ca: true })
    const list = revocationList({ issuer: root, rawEntries: manyEntries(million, reason) })
    writeFileSync(join(folder, 'chain.pem'), certificate({ subject: 'leaf', issuer: root }).pem + root.pem)
    writeFileSync(join(folder, 'list.crl'), asPem ? list.pem : list.der)
    console.log(title)
    spawnSync(execPath, ['--expose-gc', fileURLToPath(import.meta.url), folder], { stdio: 'inherit' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measureCorpus(): Promise<void> {
  const folder = join(dataFolder() ?? '', 'corpora/webpki-amazon-crl')
  if (existsSync(folder)) {
    const files = readdirSync(folder).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    console.log(
      `webpki-amazon-crl, ${String(files.length)} files, ${megabytes(files.reduce((sum, { bytes }) => sum + bytes.length, 0))}`,
    )
    const engine = createEngine({ subtle: crypto.subtle })
    await timed('open', () => engine.open(files))
    const thisUpdates = (await engine.judge({ instant: 0 })).revocationLists.map(({ thisUpdate }) => thisUpdate ?? 0)
    const report = await timed('judge', () => engine.judge({ instant: Math.max(...thisUpdates) }))
    const entries = report.revocationLists.map((list) => list.entries)
    console.log(
      `  ${String(entries.length)} lists with ${String(entries.reduce((sum, count) => sum + count, 0))} entries, ${String(report.paths.length)} paths`,
    )
  } else {
    console.log('webpki-amazon-crl: skipped, the folder is absent')
  }
}

const [, , made] = argv
if (made) await measure(made)
else {
  makeAndMeasure('1,000,000 entries', undefined, false)
  makeAndMeasure('1,000,000 entries with a reason each', 1, false)
  makeAndMeasure('1,000,000 entries as PEM', undefined, true)
  await measureCorpus()
}
