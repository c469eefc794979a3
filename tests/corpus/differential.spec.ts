import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { readTwice } from '../../src/core/certificate/second-reading/read-twice.ts'
import { needsOpenssl, opensslVersion } from '../support/openssl.ts'
import { random } from '../support/random.ts'
import { mutatedCertificates } from '../fuzz/mutated-certificates.ts'
import { compareWithOpenssl, covers, shown } from './compare-readings.ts'
import { mutatedOtherwise } from './mutated-otherwise.ts'
import { nothingFound, ourReading } from './our-certificate.ts'
import { explains, secondReaderOtherwise, type Disagreement } from './second-reader-otherwise.ts'

/**
 * The seed is fixed, so that another change does not fail over a difference that nobody has examined yet. To find more
 * differences, set another seed.
 */
const seed = Number(env['CHAINLIGHT_SEED'] ?? 1)
const runs = Number(env['CHAINLIGHT_RUNS'] ?? 500)

const files = mutatedCertificates(runs, random(seed)).map((der, i) => ({ name: `run ${i} of seed ${seed}`, der }))

describe(`${runs} certificates that were changed are read`, () => {
  it.skipIf(opensslVersion === undefined && needsOpenssl)(
    'as openssl reads them, or otherwise for a listed reason',
    { timeout: 600_000 },
    async () => {
      const compared = (await Promise.all(files.map(compareWithOpenssl))).filter((each) => each !== undefined)
      const unexplained = compared
        .flat()
        .filter((difference) => !mutatedOtherwise.some((reason) => covers(reason, difference)))
      expect(unexplained.map(shown)).toEqual([])
      // Changes that neither reads would compare nothing.
      expect(compared.length).toBeGreaterThan(runs / 4)
    },
  )

  it('as the second reader reads them, or otherwise for a known fault of its own or a listed reason', () => {
    const compared = files.map(compareWithSecondReader).filter((each) => each !== undefined)
    const unexplained = compared
      .flat()
      .filter((each) => !secondReaderOtherwise.some((reason) => explains(reason, each)))
    expect(unexplained.map(line)).toEqual([])
    expect(compared.length).toBeGreaterThan(runs / 4)
  })
})

/**
 * Undefined where neither reads a certificate. A disagreement that a known fault of the other reader explains does not
 * count: the page names the fault.
 */
function compareWithSecondReader({ name, der }: (typeof files)[number]): Disagreement[] | undefined {
  const { reading, bytes, fault } = ourReading(der)
  // The page asks the second reader about certificates alone, damaged ones among them.
  if (fault === nothingFound) return undefined
  const second = readTwice(bytes)
  const about = { name, fault, said: '' }
  switch (second.outcome) {
    case 'alike':
      return []
    case 'only-theirs':
      return [{ ...about, outcome: 'only-theirs' }]
    case 'unread':
      if (!reading) return undefined
      return second.fault ? [] : [{ ...about, outcome: 'unread', said: second.said }]
    case 'different':
      return second.differences
        .filter((difference) => difference.fault === undefined)
        .map((difference) => ({ ...about, outcome: 'different', difference }))
  }
}

const line = ({ name, outcome, difference, said, fault }: Disagreement): string =>
  `${name}: ${outcome}: ${said} ${fault} ${difference ? JSON.stringify(difference) : ''}`
