import { expect, test } from 'vitest'
import { certificate, plantChain } from '../../support/certificate-builder.ts'
import { Budget } from '../../../src/core/lib/budget.ts'
import { Pool } from './pool.ts'

test('the way to an end is counted by names, and there may be none', () => {
  const { root, issuing, server } = plantChain()
  const stranger = certificate({ subject: 'stranger', issuerName: 'Nobody here' })
  const pool = new Pool({ root, issuing, server, stranger })
  const [any, one] = [pool.graph.distancesTo(undefined), pool.graph.distancesTo(new Set([pool.member('issuing')]))]
  const parts = ['root', 'issuing', 'server', 'stranger']
  expect(parts.map((part) => any.of(pool.member(part)))).toEqual([0, 1, 2, Infinity])
  expect(parts.map((part) => one.of(pool.member(part)))).toEqual([Infinity, 0, 1, Infinity])
})

test('a shorter path comes first, whatever the order of the certificates', async () => {
  const { root, issuing, server } = plantChain()
  const other = certificate({ subject: 'Other Root', ca: true })
  const cross = certificate({ subject: 'Plant Root CA', ca: true, key: root.key, issuer: other })
  for (const cast of [
    { server, issuing, root, cross, other },
    { other, cross, root, issuing, server },
  ]) {
    expect(await new Pool(cast).paths('server')).toEqual([
      'server < issuing < root: self-signed',
      'server < issuing < cross < other: self-signed',
    ])
  }
})

test('CAs that all certify one another cost what their first paths cost', async () => {
  const root = certificate({ subject: 'Mesh Root', ca: true })
  const own = Array.from({ length: 12 }, (_, i) => certificate({ subject: `Mesh CA ${i}`, ca: true, issuer: root }))
  const crosses = own.flatMap((ca) =>
    own.filter((issuer) => issuer !== ca).map((issuer) => certificate({ subject: ca.subject, ca: true, issuer })),
  )
  const leaf = certificate({ subject: 'leaf', issuer: own.at(-1)! })
  const pool = new Pool({
    leaf,
    root,
    first: own[0]!,
    ...Object.fromEntries(crosses.map((cross, i) => [`x${i}`, cross])),
  })
  const budget = new Budget(2_000)
  const lengths = (await pool.paths('leaf', 32, { budget })).map((path) => path.split(' < ').length)
  expect(lengths.slice(0, 11)).toEqual([4, ...Array<number>(10).fill(5)])
  expect(lengths).toHaveLength(32)
  expect(budget.exhausted).toBe(false)
})
