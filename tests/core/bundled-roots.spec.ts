import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/core/index.ts'
import { mozillaRoots, type BundledRoots } from '../../src/core/workspace/bundled-roots.ts'
import { publicRootCount } from '../../src/core/workspace/public-roots.ts'
import { certificate, during, plantChain, type BuiltCertificate } from '../support/certificate-builder.ts'
import { listOf } from '../support/bundled-list.ts'
import { pemFile } from '../support/inspect.ts'
import { testKey } from '../support/test-keys.ts'

const { root, issuing, server } = plantChain()

async function judged(files: readonly BuiltCertificate[], list: BundledRoots, settings = {}) {
  const engine = createEngine({ subtle: crypto.subtle, bundledRoots: list })
  await engine.open([pemFile(files)])
  const report = await engine.judge({ instant: during, ...settings })
  return { engine, report, path: report.paths[0]! }
}

describe('a root of the built-in list', () => {
  it('completes a chain that ends below it', async () => {
    const { report, path } = await judged([server, issuing], listOf(root))
    expect([path.state, path.verdict, path.certificates]).toEqual(['complete', 'valid', ['c1', 'c2', 'b0']])
    const added = report.certificates.find(({ id }) => id === 'b0')
    expect(added).toMatchObject({ origin: 'bundled', sources: [], times: 0, role: 'root', publicRoot: {} })
    expect(report.certificates.filter(({ origin }) => origin === 'given')).toHaveLength(2)
  })

  it('can be saved and looked at like any other', async () => {
    const { engine } = await judged([server, issuing], listOf(root))
    const file = await engine.export('der', { objects: ['b0'] })
    expect(Buffer.from(file!.bytes).equals(Buffer.from(root.der))).toBe(true)
    expect((await engine.detail('b0'))?.octets).toBe(root.der.length)
  })

  it('does not join where the chain has its own root', async () => {
    const { report } = await judged([server, issuing, root], listOf(root))
    expect(report.certificates.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3'])
  })

  it('of the right name and another key does not join', async () => {
    const namesake = certificate({ subject: 'Plant Root CA', ca: true, key: testKey('another') })
    const { report, path } = await judged([server, issuing], listOf(namesake))
    expect([path.state, report.certificates.length]).toEqual(['root-missing', 2])
  })

  it('does not join where the person chose the anchors', async () => {
    const { report } = await judged([server, issuing], listOf(root), { anchors: ['c2'] })
    expect(report.certificates).toHaveLength(2)
  })

  it('completes one target and leaves the complete path of another as it is', async () => {
    const other = certificate({ subject: 'Other Root', ca: true })
    const device = certificate({ subject: 'device.example', issuer: other })
    const { report } = await judged([server, issuing, device, other], listOf(root, other))
    expect(report.paths.map(({ certificates }) => certificates.at(-1)).sort()).toEqual(['b0', 'c4'])
  })

  it('is marked as a public root where a file brings it, too', async () => {
    const { report } = await judged([server, issuing, root], listOf(root))
    expect(report.certificates.map(({ publicRoot }) => publicRoot !== undefined)).toEqual([false, false, true])
  })
})

describe("Mozilla's list", () => {
  it('finds each of its roots by id, by name and by key', () => {
    const list = mozillaRoots()
    for (let place = 0; place < publicRootCount(); place++) {
      const found = list.find(`b${place}`)!
      expect(list.named(found.member.certificate.subject)).toContain(found)
      expect(list.withNameAndKeyOf(found.member.certificate)).toBeDefined()
    }
  })

  it('has no root beyond its end', () => {
    expect(mozillaRoots().find(`b${publicRootCount()}`)).toBeUndefined()
  })
})
