import { expect, it } from 'vitest'
import { finding } from '../../../src/core/finding/finding.ts'

it('a finding quotes the beginning of a huge text, and loses no other value', () => {
  const huge = 'x'.repeat(15_000_000)
  const short = `${'x'.repeat(1000)}…`
  const { params } = finding(
    'issuer-missing',
    { source: 's1' },
    { subject: 'a server', issuer: huge, addresses: [huge, 'http://ca.example/'] },
  )
  expect(params).toEqual({ subject: 'a server', issuer: short, addresses: [short, 'http://ca.example/'] })
  expect(finding('ca-subject-empty', {}, { issuer: huge })).toMatchObject({ params: { issuer: short }, ca: short })
})
