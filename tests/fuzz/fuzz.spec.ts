import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createEngine } from '../../src/core/index.ts'
import { answersWell } from './answers-well.ts'
import { inputOf } from './inputs.ts'

const seconds = Number(env['CHAINLIGHT_FUZZ_SECONDS'] ?? 10)
const first = Number(env['CHAINLIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** Crashes after which the run ends: more of them are mostly the same fault. */
const enough = 10

const folder = fileURLToPath(new URL('../vectors/fuzz/', import.meta.url))
/** The input that is being worked on, for the case that its work never ends; `run.mjs` keeps it then. */
const current = fileURLToPath(new URL('../../node_modules/.cache/chainlight/fuzz-current.bin', import.meta.url))

test(`inputs of the grammars are answered for ${seconds} s, from seed ${first} on`, { timeout: 0 }, async () => {
  mkdirSync(fileURLToPath(new URL('../../node_modules/.cache/chainlight/', import.meta.url)), { recursive: true })
  const crashes: string[] = []
  const end = performance.now() + seconds * 1000
  let inputs = 0
  let certificates = 0
  for (let seed = first; performance.now() < end && crashes.length < enough; seed++) {
    const input = inputOf(seed)
    writeFileSync(current, input)
    inputs++
    try {
      const report = await answersWell(`seed ${seed}`, input, createEngine({ subtle: crypto.subtle }))
      certificates += report.certificates.length
    } catch (thrown) {
      const name = `${createHash('sha256').update(input).digest('hex').slice(0, 16)}.bin`
      mkdirSync(folder, { recursive: true })
      writeFileSync(folder + name, input)
      const { message, stack } = thrown as Error
      crashes.push(`seed ${seed}, kept as tests/vectors/fuzz/${name}: ${message}\n${stack ?? ''}`)
    }
  }
  rmSync(current, { force: true })
  console.log(`${inputs} inputs, ${certificates} certificates read in them, ${crashes.length} crashes`)
  expect(crashes).toEqual([])
  // Inputs of which nothing is left would show nothing.
  expect(certificates).toBeGreaterThan(inputs / 20)
})
