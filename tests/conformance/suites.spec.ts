import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { bundle } from './bundle.mjs'
import exceptions from './exceptions.json' with { type: 'json' }
import { runCases, type Outcome } from './run-cases.ts'
import { readSuite, type Suite } from './suite.ts'
import { divergenceOf, type Exception } from './tally.ts'

/**
 * The suites of the shared data, and how many cases each has: where the folder is absent, the cases still count, as
 * skipped.
 */
const suites = [
  ['pkits', 249],
  ['limbo', 194],
  ['online', 14],
  ['bettertls-path-building', 81],
  ['bettertls-name-constraints', 700],
  ['pitfalls', 21],
  ['layers', 7],
  ['botan-bsi', 54],
  ['botan-name-constraints', 299],
  ['mbedtls-x509-verify', 110],
  ['crafted-names-lists', 42],
  ['crafted-more', 51],
] as const

let worker: URL
beforeAll(async () => {
  worker = (await bundle('conformance-spec', { worker: 'case-worker.ts' }))['worker']!
}, 120_000)

describe.each(suites)('%s', (name, count) => {
  const file = join(dataFolder() ?? '', 'conformance', `${name}.json`)
  if (!existsSync(file)) {
    it.skip.each(Array.from({ length: count }, (_, at) => at + 1))(`case %i of ${name}.json, which is absent`, () => {})
    return
  }
  const suite = readSuite(file)
  const listed = new Map((exceptions as Exception[]).filter((one) => one.suite === name).map((one) => [one.id, one]))

  it(`has ${count} cases, and every exception is one of them`, () => {
    expect(suite.cases).toHaveLength(count)
    expect([...listed.keys()].filter((id) => !suite.cases.some((example) => example.id === id))).toEqual([])
  })

  describe.each([
    ['with WebCrypto', false],
    ['without WebCrypto', true],
  ])('%s', (_, pure) => {
    const cases = new Map<string, Outcome | undefined>()
    beforeAll(async () => {
      const outcomes = await runCases(worker, { file, pure }, suite.cases.length)
      suite.cases.forEach(({ id }, at) => cases.set(id, outcomes[at]))
    }, 600_000)
    afterAll(() => cases.clear())

    it.each(rowsOf(suite, listed))('%s %s', (id, _, example) => {
      expect(divergenceOf(example, cases.get(id))).toBe(listed.get(id)?.says)
    })
  })
})

const rowsOf = ({ cases }: Suite, listed: ReadonlyMap<string, Exception>) =>
  cases.map(
    (example) => [example.id, listed.has(example.id) ? 'diverges as listed' : example.expected, example] as const,
  )
