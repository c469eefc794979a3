import { expect, it } from 'vitest'
import type { RejectedLink } from '../../../../src/core/index.ts'
import { hasWrongKey, namesakesAbove } from '../../../../src/core/report/question/wrong-key.ts'
import { certificate } from '../../../support/certificate-builder.ts'
import { testKey } from '../../../support/test-keys.ts'
import { opened } from './opened.ts'

const reasons: Record<RejectedLink['reason'], boolean> = {
  'other-key': true,
  'no-key-fits': true,
  'other-kind-of-key': true,
  'passed-over': true,
  'signature-malformed': false,
  'not-checkable': false,
  'no-listed-path': false,
  'stands-below': false,
  'not-tried': false,
  'other-name': false,
  'identifier-only': false,
  'other-name-unproven': false,
}

it.each(Object.entries(reasons))('%s: %s', (reason, wrong) => {
  expect(hasWrongKey({ subject: 'c1', issuer: 'c2', reason: reason as RejectedLink['reason'] })).toBe(wrong)
})

const root = certificate({ subject: 'Root', ca: true })
const namesake = certificate({ subject: 'Root', ca: true, key: testKey('another root') })
const server = certificate({ subject: 'server.example', issuer: root })

it.each([
  ['alone', [server, namesake]],
  ['beside the right one', [server, root, namesake]],
])('a certificate of the issuer’s name and another key is a namesake, %s', async (_, certificates) => {
  const { report, path } = await opened(certificates)
  const wrong = report.rejectedLinks.map(({ issuer }) => issuer)
  expect(wrong).toHaveLength(1)
  expect(namesakesAbove(report, path.certificates)).toEqual(wrong)
  expect(namesakesAbove(report, [])).toEqual([])
})

it('the issuer itself is none', async () => {
  const { report, path } = await opened([server, root])
  expect(namesakesAbove(report, path.certificates)).toEqual([])
})
