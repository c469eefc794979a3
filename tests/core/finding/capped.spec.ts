import { expect, test } from 'vitest'
import { capped } from '../../../src/core/finding/capped.ts'
import { finding } from '../../../src/core/finding/finding.ts'

const empty = (line: number) => finding('block-empty', { line }, { label: 'CERTIFICATE', line })

test('findings of one code are cut off at the limit, and the rest is counted once', () => {
  const findings = [
    ...[1, 2, 3, 4].map(empty),
    finding('findings-left-out', { source: 's1' }, { code: 'block-empty', times: 7 }),
    finding('findings-left-out', { source: 's2' }, { code: 'block-empty', times: 5 }),
    finding('keys-not-tried', {}, {}),
  ]
  expect(capped(findings, 2)).toEqual([
    empty(1),
    empty(2),
    finding('keys-not-tried', {}, {}),
    finding('findings-left-out', {}, { code: 'block-empty', times: 14 }),
  ])
})

test('fewer findings stay as they are', () => {
  expect(capped([empty(1), empty(2)], 2)).toEqual([empty(1), empty(2)])
})
