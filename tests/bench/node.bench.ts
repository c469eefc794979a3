/**
 *   npm run bench [-- --only=open,describe,search] [-- --check] [-- --rounds=5]
 *
 * Measures opening, describing and searching many certificates in Node, each contender in a process of its own, in turn
 * within each round. Writes RESULTS.md; with --check it fails where a ratio exceeds its margin.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process, { execPath, versions } from 'node:process'
import { fileURLToPath } from 'node:url'
import { options } from './options.ts'
import { alwaysFailing, NODE_GATES, type Gate } from './gates.ts'
import { input, type InputSpec } from './inputs.ts'
import { installed, note, opensslVersion, report, type Runs } from './results.ts'

interface Measure {
  readonly name: string
  readonly task: 'open' | 'describe' | 'search'
  readonly spec: InputSpec
  readonly contenders: readonly string[]
}

const everyLibrary = ['chainlight', 'node', 'node-forge', 'pkijs', 'peculiar-x509']
const MEASURES: readonly Measure[] = [
  {
    name: 'open 2,000 RSA, PEM',
    task: 'open',
    spec: { count: 2000, key: 'rsa', form: 'pem' },
    contenders: everyLibrary,
  },
  {
    name: 'open 2,000 EC, PEM',
    task: 'open',
    spec: { count: 2000, key: 'ec', form: 'pem' },
    // node-forge reads no EC keys.
    contenders: everyLibrary.filter((name) => name !== 'node-forge'),
  },
  {
    name: 'open 2,000 RSA, files',
    task: 'open',
    spec: { count: 2000, key: 'rsa', form: 'folder' },
    contenders: ['chainlight', 'node'],
  },
  {
    name: 'open 10,000 EC, PEM',
    task: 'open',
    spec: { count: 10_000, key: 'ec', form: 'pem' },
    contenders: ['chainlight', 'node'],
  },
  {
    name: 'describe 2,000 RSA',
    task: 'describe',
    spec: { count: 2000, key: 'rsa', form: 'pem' },
    contenders: ['chainlight', 'openssl', 'node-forge', 'pkijs', 'peculiar-x509'],
  },
  {
    name: 'search 10,000 EC',
    task: 'search',
    spec: { count: 10_000, key: 'ec', form: 'pem' },
    contenders: ['chainlight'],
  },
]

const { only, check, rounds, home, cache } = options()
const openssl = opensslVersion()
const wanted = MEASURES.filter(({ task }) => only === undefined || only.includes(task)).map((measure) => ({
  ...measure,
  contenders: measure.contenders.filter((name) => name !== 'openssl' || openssl !== undefined),
}))
if (openssl === undefined) console.log('There is no openssl: it takes no part')

const failing = check ? await alwaysFailing(NODE_GATES, measured) : measured(NODE_GATES)
if (check && failing.length > 0) process.exitCode = 1

/** Measures what is wanted, reports it and yields those of the gates that failed. */
function measured(gates: readonly Gate[]): readonly Gate[] {
  const runs: Runs = new Map()
  for (const { name, task, spec, contenders } of wanted) {
    const path = input(spec, cache)
    for (let round = 0; round < rounds; round++) {
      for (const contender of contenders) {
        const { milliseconds, came } = run(contender, task, path)
        if (task !== 'search' && came !== spec.count)
          throw new Error(`${contender} came through ${came} of ${spec.count}`)
        note(runs, name, contender, milliseconds)
      }
    }
  }
  return report(home, only === undefined && !check, {
    name: 'node',
    title: 'In Node: many certificates',
    command: 'npm run bench',
    versions: [
      ...installed(home, ['pkijs', '@peculiar/x509', 'node-forge']),
      `OpenSSL of Node ${versions.openssl}`,
      ...(openssl === undefined ? [] : [`${openssl} (storeutl -text)`]),
      'milliseconds of the processor',
    ],
    runs,
    gates,
  })
}

function run(contender: string, task: string, path: string): { milliseconds: number; came: number } {
  const script = join(fileURLToPath(new URL('.', import.meta.url)), `${contender}.js`)
  const { stdout, stderr, status } = spawnSync(execPath, [script, task, path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${contender} failed:\n${stderr}`)
  return JSON.parse(stdout) as { milliseconds: number; came: number }
}
