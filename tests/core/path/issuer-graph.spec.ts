import { expect, test } from 'vitest'
import { IssuerGraph } from '../../../src/core/path/issuer-graph.ts'
import { certificate, plantChain } from '../../support/certificate-builder.ts'
import { testKey } from '../../support/test-keys.ts'
import { Pool } from './pool.ts'

test('a signature is verified once, even if the certificates are judged again', async () => {
  const pool = new Pool(plantChain())
  await pool.paths('server')
  const once = pool.verifications
  expect(once).toBe(3)
  const again = new IssuerGraph(pool.graph.members, pool.graph.verifier)
  const outcomes = await Promise.all(
    again.members.flatMap((member) => again.issuersOf(member)).map((edge) => again.verify(edge)),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(['valid', 'valid', 'valid'])
  expect(pool.verifications).toBe(once)
})

test('each verifier is asked separately', async () => {
  const chain = plantChain()
  const pool = new Pool(chain)
  await pool.paths('server')
  let asked = 0
  const other = {
    verify: () => {
      asked++
      return Promise.resolve({ status: 'invalid', reason: 'mismatch' } as const)
    },
  }
  const again = new IssuerGraph(pool.graph.members, other)
  expect(await again.verify(again.issuersOf(pool.member('server'))[0]!)).toEqual({
    status: 'invalid',
    reason: 'mismatch',
  })
  expect(asked).toBe(1)
})

test('those who share a key are one list, asked of any of them', () => {
  const root = certificate({ subject: 'Root', ca: true })
  const [one, renewed] = [0, 1].map((i) =>
    certificate({ subject: `server-${i}`, issuer: root, key: testKey('shared') }),
  )
  const pool = new Pool({ root, one: one!, renewed: renewed! })
  const sharers = pool.graph.sharersOf(pool.member('one'))
  expect(new Set(sharers)).toEqual(new Set([pool.member('one'), pool.member('renewed')]))
  expect(pool.graph.sharersOf(pool.member('renewed'))).toBe(sharers)
  expect(pool.graph.sharersOf(pool.member('root'))).toEqual([pool.member('root')])
})
