import { memoryUsage } from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../../src/core/index.ts'
import { during } from '../../../support/certificate-builder.ts'
import { pemFile } from '../../../support/inspect.ts'
import { manyEntries } from '../../../support/many-entries.ts'
import { revocationList } from '../../../support/revocation-list-builder.ts'
import { ca, path, rootList } from './judged.ts'

const million = 1_000_000
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function memoryKept() {
  collectGarbage()
  const { heapUsed, arrayBuffers } = memoryUsage()
  return { heapUsed, arrayBuffers }
}

// Times are for `npm run bench:revocation`; memory is counted in octets, which are the same on every machine.
describe('a list of 1,000,000 entries', { timeout: 60_000 }, () => {
  test('is judged and searched without an object for each', async () => {
    const engine = createEngine({ subtle: crypto.subtle })
    await engine.open([pemFile(path), { name: 'root.crl', bytes: rootList.slice() }])
    await engine.judge({ instant: during })

    const list = revocationList({ issuer: ca, rawEntries: manyEntries(million, 1) }).der
    const octets = list.length
    const before = memoryKept()
    await engine.open([{ name: 'million.crl', bytes: list }])
    const { paths, revocationLists } = await engine.judge({ instant: during, target: 'c1' })
    const found = await engine.findRevoked('l2', '400000000000000000')
    const window = await engine.revocationEntries('l2', { start: 500_000, count: 50 })
    const number = await engine.findRevoked('l2', window![7]!.serialNumber ?? '')
    const after = memoryKept()

    expect(revocationLists[1]).toMatchObject({ entries: million, octets })
    expect(paths[0]!.outcomes.find(({ check }) => check === 'revocation')).toMatchObject({ status: 'passed' })
    expect(found).toEqual([])
    expect(window).toHaveLength(50)
    expect(number).toEqual([500_007])

    // The smallest object takes 16 octets or more, so a million of them would be seen.
    expect(after.heapUsed - before.heapUsed).toBeLessThan(8 * million)
    // The starts of the entries and the index of serial numbers take 12 to 16 octets for each entry. The file is kept
    // as it was given, or once more as a copy.
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(octets + 17 * million)
    expect(list).toHaveLength(octets)
  })
})
