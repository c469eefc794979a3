import { expect, it } from 'vitest'
import type { RevocationEntryDetail, RevocationListSummary } from '../../../../src/core/index.ts'
import { isEarlyFor, isOverdueFor, reasonOf } from '../../../../src/core/report/question/revocation.ts'
import { certificate, during } from '../../../support/certificate-builder.ts'
import { opened } from './opened.ts'

const root = certificate({ subject: 'Root', ca: true })
const list = (thisUpdate?: number, nextUpdate?: number) => ({ thisUpdate, nextUpdate }) as RevocationListSummary

it.each([
  ['made before, due after', list(during - 1, during + 1), false, false],
  ['made a moment later', list(during + 1, during + 9000), true, false],
  ['due in the second that is judged at', list(0, during), false, false],
  ['due a second before', list(0, during - 1000), false, true],
  ['without dates', list(), false, false],
])('%s', async (_, summary, early, overdue) => {
  const { report } = await opened([root])
  expect(isEarlyFor(summary, report)).toBe(early)
  expect(isOverdueFor(summary, report)).toBe(overdue)
})

it('the reason of an entry is that of its extension', () => {
  const row = { term: 'reason-code', value: { kind: 'term', term: 'key-compromise' } }
  const entry = { number: 0, extensions: [{ rows: [row] }] } as unknown as RevocationEntryDetail
  expect(reasonOf(entry)).toBe('key-compromise')
  expect(reasonOf({ number: 0 })).toBeUndefined()
})
