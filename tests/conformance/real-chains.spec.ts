import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { backEnds, inspect, source, noRoots } from '../support/inspect.ts'
import { pem } from '../support/certificate-builder.ts'
import { shuffled } from '../support/shuffle.ts'

/** The part of the format in conformance/README.md that is used here. */
interface Suite {
  readonly certs: Readonly<Record<string, string>>
  readonly cases: readonly {
    readonly id: string
    readonly leaf: string
    readonly intermediates: readonly string[]
    readonly anchors: readonly string[]
    readonly time: string
  }[]
}

const file = join(dataFolder() ?? '', 'conformance/online.json')
const present = existsSync(file)
const suite: Suite = present ? (JSON.parse(readFileSync(file, 'utf8')) as Suite) : { certs: {}, cases: [] }
// Where the suite is absent each of its chains still counts, as skipped.
const names = present
  ? suite.cases.map(({ id }) => id)
  : Array.from({ length: 14 }, (_, at) => `online chain ${at + 1}`)

const derOf = (reference: string) => Buffer.from(suite.certs[reference]!, 'base64')
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The chain that the suite records, from the server up: each was issued by the next, by Node's own reading. */
function recorded(id: string) {
  const found = suite.cases.find((chain) => chain.id === id)!
  const references = [found.leaf, ...found.intermediates, ...found.anchors]
  const ordered = [new X509Certificate(derOf(found.leaf))]
  const rest = references.slice(1).map((reference) => new X509Certificate(derOf(reference)))
  for (let top = ordered[0]!; !top.checkIssued(top); top = ordered.at(-1)!) {
    ordered.push(rest.find((candidate) => top.checkIssued(candidate))!)
  }
  expect(ordered).toHaveLength(references.length)
  return { chain: ordered, instant: Date.parse(found.time) }
}

const commonName = (name: string) => /^CN=(.*)$/m.exec(name)?.[1]
const addresses = ({ infoAccess }: X509Certificate) =>
  [...(infoAccess ?? '').matchAll(/^CA Issuers - URI:(.*)$/gm)].map(([, address]) => address)

/** The files, and the bytes of the certificates of the best path. */
async function look(
  certificates: readonly X509Certificate[],
  instant: number,
  engine: ReturnType<(typeof backEnds)[0][1]>,
) {
  const text = certificates.map(({ raw }) => pem('CERTIFICATE', raw)).join('')
  const { report } = await inspect([source('chain.pem', text)], {}, instant, engine)
  const path = report.paths[0]
  const files = await Promise.all((path?.certificates ?? []).map((id) => engine.export('der', { objects: [id] })))
  return { report, path, certificates: files.map((exported) => exported && hex(exported.bytes)) }
}

describe.skipIf(!present)(`real chains of conformance/online.json${present ? '' : ' (folder absent)'}`, () => {
  it('are fourteen', () => {
    expect(names).toHaveLength(14)
  })

  describe.each(backEnds)('%s', (_, createEngine) => {
    it.each(names)('%s: complete and valid, in whatever order', async (id) => {
      const { chain, instant } = recorded(id)
      for (const seed of [1, 2, 3]) {
        const { report, path, certificates } = await look(shuffled(chain, seed), instant, createEngine())
        expect(path).toMatchObject({ state: 'complete', verdict: 'valid', missingIssuer: undefined })
        expect(certificates).toEqual(chain.map(({ raw }) => hex(raw)))
        expect(report.paths).toHaveLength(1)
      }
    })

    it.each(names)('%s without its root: the root is named, and where it lives', async (id) => {
      const { chain, instant } = recorded(id)
      const below = chain.slice(0, -1)
      const { report, path, certificates } = await look(
        shuffled(below, 4),
        instant,
        createEngine({ bundledRoots: noRoots }),
      )
      expect(path).toMatchObject({ state: 'root-missing', verdict: 'undetermined' })
      expect(certificates).toEqual(below.map(({ raw }) => hex(raw)))
      expect(path?.missingIssuer?.issuer).toBe(commonName(chain.at(-1)!.subject))
      expect(path?.missingIssuer?.addresses).toEqual(addresses(below.at(-1)!))
      expect(report.paths).toHaveLength(1)
    })

    it.each(names)('%s, its server alone: the issuing CA is named, and where it lives', async (id) => {
      const { chain, instant } = recorded(id)
      const [server, issuing] = chain
      const { path } = await look([server!], instant, createEngine())
      expect(path).toMatchObject({ state: 'end-entity-only', verdict: 'undetermined' })
      expect(path?.missingIssuer?.issuer).toBe(commonName(issuing!.subject))
      expect(path?.missingIssuer?.addresses).toEqual(addresses(server!))
    })

    it('all together, shuffled, are fourteen complete paths', async () => {
      const chains = names.map((id) => recorded(id))
      const all = new Map(
        chains.flatMap(({ chain }) => chain).map((certificate) => [hex(certificate.raw), certificate]),
      )
      const { report } = await look(shuffled([...all.values()], 5), Date.parse('2026-01-15T00:00:00Z'), createEngine())
      expect(report.paths.filter(({ state }) => state === 'complete')).toHaveLength(14)
      expect(report.paths).toHaveLength(14)
    })
  })
})
