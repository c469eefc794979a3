/**
 * Measures a search through everything: 10,000 certificates of ten CAs, and a revocation list of 20 MB. Times are
 * printed and never asserted: they belong to this machine.
 *
 *   node tests/bench/run.mjs find
 */
import { memoryUsage } from 'node:process'
import { createEngine, matchingTerms, type Engine } from '../../src/core/index.ts'
import { certificate } from '../support/certificate-builder.ts'
import { concat, sequence } from '../support/der-writer.ts'
import { entry, revocationList } from '../support/revocation-list-builder.ts'

const root = certificate({ subject: 'Large Root CA', ca: true })

function pool(): Uint8Array<ArrayBuffer> {
  const issuing = Array.from({ length: 10 }, (_, i) =>
    certificate({ subject: `Issuing CA ${i}`, ca: true, issuer: root }),
  )
  const key = issuing[0]!.key
  const devices = Array.from({ length: 10_000 - 1 - issuing.length }, (_, i) =>
    certificate({ subject: `device-${i}.plant.example`, key, issuer: issuing[i % issuing.length]! }),
  )
  return new TextEncoder().encode([root, ...issuing, ...devices].map(({ pem }) => pem).join(''))
}

function list(): Uint8Array<ArrayBuffer> {
  const block = concat(...Array.from({ length: 1000 }, (_, i) => entry({ serial: (0x7000n << 48n) + BigInt(i) })))
  const blocks = Array.from({ length: Math.ceil(20_000_000 / block.length) }, () => block)
  return Uint8Array.from(revocationList({ issuer: root, rawEntries: sequence(...blocks) }).der)
}

async function time(engine: Engine, typed: string): Promise<void> {
  const start = performance.now()
  const answer = await engine.find(typed, matchingTerms(typed))
  const elapsed = (performance.now() - start).toFixed(0).padStart(6)
  console.log(
    `  ${JSON.stringify(typed).padEnd(24)} ${elapsed} ms, ${answer?.hits.length ?? 0} hits and ${answer?.more ?? 0} more`,
  )
}

for (const [name, bytes, questions] of [
  [
    '10,000 certificates',
    pool(),
    ['device-777.plant', 'plant', 'nowhere', 'de:ad:be:ef', 'a', '2.5.29.15', '1234', 'żółw'],
  ],
  ['a list of 20 MB', list(), ['device-777.plant', 'Large Root', 'nowhere', 'de:ad:be:ef', '7000000000000001']],
] as const) {
  const engine = createEngine({ pause: () => new Promise((resolve) => setTimeout(resolve)) })
  await engine.open([{ name, bytes }])
  console.log(`${name}, the first search decoding all of it:`)
  for (const typed of questions) await time(engine, typed)
  console.log(`  heap ${(memoryUsage().heapUsed / 1e6).toFixed(0)} MB\n`)
}
