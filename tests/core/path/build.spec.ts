import { describe, expect, test } from 'vitest'
import { Budget } from '../../../src/core/lib/budget.ts'
import { certificate, plantChain, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { testKey } from '../../support/test-keys.ts'
import { Pool } from './pool.ts'

const { root, issuing, server } = plantChain()

describe('the end of a path', () => {
  test('is the self-signed certificate', async () => {
    expect(await new Pool({ root, issuing, server }).paths('server')).toEqual(['server < issuing < root: self-signed'])
  })

  test('is there if no certificate has the name of the issuer', async () => {
    expect(await new Pool({ issuing, server }).paths('server')).toEqual(['server < issuing: issuer-missing'])
  })

  test('is there if the only certificate with the name of the issuer has another key and key identifier', async () => {
    const namesake = certificate({ subject: 'Plant Root CA', ca: true, key: testKey('another root') })
    const pool = new Pool({ namesake, issuing, server })
    expect(await pool.paths('server')).toEqual(['server < issuing: issuer-key-differs'])
  })

  test('is there if every possible issuer is already below', async () => {
    const alpha = certificate({ subject: 'Alpha CA', ca: true })
    const beta = certificate({ subject: 'Beta CA', ca: true, issuer: alpha })
    const alphaByBeta = certificate({ subject: 'Alpha CA', ca: true, key: alpha.key, issuer: beta })
    const leaf = certificate({ subject: 'leaf', issuer: alphaByBeta })
    const pool = new Pool({ alphaByBeta, beta, leaf })
    expect(await pool.paths('leaf')).toEqual(['leaf < alphaByBeta < beta: loop'])
  })

  test('is the chosen anchor, self-signed or not', async () => {
    const pool = new Pool({ root, issuing, server })
    const anchors = new Set([pool.member('issuing')])
    expect(await pool.paths('server', 32, { anchors })).toEqual(['server < issuing: chosen-anchor'])
  })

  test('is reported as no anchor if it is self-signed and was not chosen', async () => {
    const other = certificate({ subject: 'Other Root', ca: true })
    const pool = new Pool({ root, issuing, server, other })
    const anchors = new Set([pool.member('other')])
    expect(await pool.paths('server', 32, { anchors })).toEqual(['server < issuing < root: not-among-anchors'])
  })

  test('may be the target itself', async () => {
    expect(await new Pool({ root }).paths('root')).toEqual(['root: self-signed'])
  })
})

// RFC 4158 section 2.4.2: a name and a key together are one CA.
describe('one key under several names', () => {
  const former = certificate({ subject: 'Former Name CA', ca: true, issuer: root, key: issuing.key })

  test('makes a path only under the name that the certificate has as issuer', async () => {
    const pool = new Pool({ former, root, issuing, server })
    expect(await pool.paths('server')).toEqual(['server < issuing < root: self-signed'])
    expect(await new Pool({ former, root, server }).paths('server')).toEqual(['server: issuer-missing'])
  })

  test('may be in one path once under each name', async () => {
    const byFormer = certificate({ subject: 'Plant Issuing CA', ca: true, key: issuing.key, issuer: former })
    const formerByIssuing = certificate({ subject: 'Former Name CA', ca: true, key: issuing.key, issuer: issuing })
    const pool = new Pool({ byFormer, former, formerByIssuing, root, server })
    expect(await pool.paths('server')).toEqual([
      'server < byFormer < former < root: self-signed',
      'server < byFormer < formerByIssuing: loop',
    ])
  })
})

describe('the issuer that comes first', () => {
  const otherKey = testKey('the root, re-keyed')
  const rekeyed = certificate({ subject: 'Plant Root CA', ca: true, key: otherKey })

  test('is the one whose key made the signature, wherever it stands in the pool', async () => {
    for (const cast of [
      { rekeyed, root, issuing, server },
      { root, rekeyed, issuing, server },
    ]) {
      expect(await new Pool(cast).paths('server')).toEqual(['server < issuing < root: self-signed'])
    }
  })

  test('is decided by the signature even against the key identifiers', async () => {
    const lying = certificate({
      subject: 'Plant Root CA',
      ca: true,
      key: root.key,
      extensions: { subjectKeyIdentifier: undefined },
    })
    const misleading = certificate({ subject: 'server', issuer: { ...root, key: otherKey }, signWith: root.key })
    // The Authority Key Identifier names the re-keyed root; the key that signed is the other one's.
    const pool = new Pool({ rekeyed, root, misleading })
    expect(await pool.paths('misleading')).toEqual(['misleading < root: self-signed'])
    expect(await new Pool({ rekeyed, lying, misleading }).paths('misleading')).toEqual([
      'misleading < lying: self-signed',
    ])
  })

  test('is the one with fewer problems, and the other path follows', async () => {
    const old = certificate({ subject: 'Plant Root CA', ca: true, key: root.key, notAfter: Date.UTC(2020, 0, 1) })
    const pool = new Pool({ old, root, issuing, server })
    const judge = (members: readonly { id: string }[]) => (members.at(-1) === pool.member('old') ? 1 : 0)
    expect(await pool.paths('server', 32, { judge })).toEqual([
      'server < issuing < root: self-signed',
      'server < issuing < old: self-signed',
    ])
  })

  test('leads to a root, whatever is wrong with the root, before one without a root', async () => {
    const cross = certificate({ subject: 'Plant Root CA', ca: true, key: root.key, issuer: rekeyed })
    const elsewhere = certificate({ subject: 'Plant Root CA', ca: true, key: root.key, issuerName: 'Elsewhere' })
    const pool = new Pool({ elsewhere, root, issuing, server })
    const judge = (members: readonly unknown[]) => (members.at(-1) === pool.member('root') ? 5 : 0)
    expect((await pool.paths('server', 32, { judge }))[0]).toBe('server < issuing < root: self-signed')
    expect(await new Pool({ cross, root, issuing, server }).paths('server')).toHaveLength(2)
  })

  test('is shown with a broken link if the only one that fits did not make the signature', async () => {
    const damaged = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root, tamper: 'signature' })
    const leaf = certificate({ subject: 'leaf', issuer: damaged })
    const pool = new Pool({ root, damaged, leaf })
    expect(await pool.paths('leaf')).toEqual(['leaf < damaged < root: self-signed'])
  })
})

describe('the cost of a search', () => {
  /** `depth` layers of `width` CAs, every one of a layer certified by every one of the layer above. */
  function layers(width: number, depth: number): Record<string, BuiltCertificate> {
    const cast: Record<string, BuiltCertificate> = { root }
    let above = [root]
    for (let layer = 1; layer <= depth; layer++) {
      const subjects = Array.from({ length: width }, (_, i) => `Layer ${layer} CA ${i}`)
      above = subjects.map((subject) => {
        const certified = above.map((issuer) => certificate({ subject, ca: true, issuer }))
        for (const [i, one] of certified.entries()) cast[`${subject} by ${i}`] = one
        return certified[0] ?? root
      })
    }
    cast['leaf'] = certificate({ subject: 'leaf', issuer: above[0] ?? root })
    return cast
  }

  test('follows the certificates and not the paths: two wide and ten deep is 512 paths, and every link is verified once', async () => {
    const cast = layers(2, 10)
    const pool = new Pool(cast)
    expect(await pool.paths('leaf', 32)).toHaveLength(32)
    // Every certificate is verified at most once for each namesake of its issuer; the first path alone needs a
    // verification for each of its links.
    const links = Object.keys(cast).length * 2
    expect(pool.verifications).toBeLessThanOrEqual(links)
  })

  test('for the first path is one verification for each of its links and little more', async () => {
    const pool = new Pool(layers(2, 10))
    await pool.paths('leaf', 1)
    expect(pool.verifications).toBeLessThanOrEqual(2 * 12)
  })

  test('ends with its budget, and the paths found so far are kept', async () => {
    const pool = new Pool(layers(2, 6))
    const budget = new Budget(20)
    const found = await pool.paths('leaf', 1_000, { budget })
    expect(found.length).toBeGreaterThan(0)
    expect(budget.exhausted).toBe(true)
  })

  test('stops trying certificates of one name when wrong guesses have used up the budget', async () => {
    const unnamed = { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined }
    const namesakes = Array.from({ length: 30 }, (_, i) => {
      return certificate({ subject: 'Plant Root CA', ca: true, key: testKey(`namesake ${i}`), extensions: unnamed })
    })
    const leaf = certificate({ subject: 'leaf', issuer: root, extensions: unnamed })
    const pool = new Pool({ ...Object.fromEntries(namesakes.map((one, i) => [`namesake ${i}`, one])), leaf })
    await pool.paths('leaf', 32, { budget: new Budget(2_000) })
    // 200 steps for each wrong guess, one for the candidate itself, and the leaf is no guess.
    expect(pool.verifications).toBe(10)
  })

  test('begins with the certificate of that name that was valid when the subject was issued', async () => {
    const unnamed = { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined }
    const generations = [2000, 2010, 2020, 2030].map((year) => {
      const dates = { notBefore: Date.UTC(year, 0), notAfter: Date.UTC(year + 10, 0) }
      return certificate({ subject: 'Plant CA', ca: true, key: testKey(`of ${year}`), extensions: unnamed, ...dates })
    })
    const [, second] = generations
    const leaf = certificate({ subject: 'leaf', issuer: second!, notBefore: Date.UTC(2015, 0), extensions: unnamed })
    const pool = new Pool({ ...Object.fromEntries(generations.map((one, i) => [`generation ${i}`, one])), leaf })
    expect(await pool.paths('leaf', 1)).toEqual(['leaf < generation 1: self-signed'])
    // The leaf's signature, and the root's own.
    expect(pool.verifications).toBe(2)
  })

  test('is bounded if twenty CAs certify one another and none is a root', async () => {
    const subjects = Array.from({ length: 20 }, (_, i) => `Mesh CA ${i}`)
    const own = subjects.map((subject) => certificate({ subject, ca: true }))
    const cast: Record<string, BuiltCertificate> = {}
    for (const [i, issuer] of own.entries()) {
      for (const [j, subject] of subjects.entries()) {
        if (i !== j) cast[`${j} by ${i}`] = certificate({ subject, ca: true, key: own[j]!.key, issuer })
      }
    }
    const leaf = certificate({ subject: 'leaf', issuer: own[0]! })
    const pool = new Pool({ ...cast, leaf })
    const budget = new Budget(2_000)
    await pool.paths('leaf', 32, { budget })
    expect(pool.verifications).toBeLessThanOrEqual(380)
  })
})
