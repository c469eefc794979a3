import { describe, expect, test } from 'vitest'
import { createEngine, type JudgeSettings, type Report } from '../../../src/core/index.ts'
import { certificate, during, plantChain, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { pemFile } from '../../support/inspect.ts'
import { testKey } from '../../support/test-keys.ts'

const { root, issuing, server } = plantChain()

async function judged(
  certificates: readonly BuiltCertificate[],
  settings: Partial<JudgeSettings> = {},
): Promise<Report> {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([pemFile(certificates)])
  return engine.judge({ instant: during, ...settings })
}

const spelled = ({ paths }: Report) => paths.map(({ certificates }) => certificates.join(' '))

/** A leaf under CAs two wide: each is certified by both of the layer above, 2^depth ways to the root. */
function layers(depth: number): BuiltCertificate[] {
  let above = [root]
  const all: BuiltCertificate[] = []
  for (let level = depth; level > 0; level--) {
    const layer = ['A', 'B'].map((side) =>
      above.map((issuer) => certificate({ subject: `Layer ${level} ${side}`, ca: true, issuer })),
    )
    all.push(...layer.flat())
    above = layer.map(([one]) => one!)
  }
  // The other CA of the lowest layer issued nothing here.
  const used = all.filter(({ subject }) => subject !== 'Layer 1 B')
  return [certificate({ subject: 'leaf', issuer: above[0]! }), root, ...used]
}

/** CAs that all certify one another, the first of them certified by the root. */
function mesh(size: number, ...roots: BuiltCertificate[]): BuiltCertificate[] {
  const own = Array.from({ length: size }, (_, i) => certificate({ subject: `Mesh CA ${i}`, ca: true, issuer: root }))
  const crosses = own.flatMap((ca) =>
    own.filter((issuer) => issuer !== ca).map((issuer) => certificate({ subject: ca.subject, ca: true, issuer })),
  )
  return [certificate({ subject: 'leaf', issuer: own.at(-1)! }), ...roots, own[0]!, ...crosses]
}

describe('the paths of one certificate', () => {
  test('the first 32 are listed, and all are counted without listing them', async () => {
    const report = await judged(layers(8))
    // The root ends 2 * 2 * ... ways: seven layers of two above the one that issued the leaf.
    expect(report).toMatchObject({ targets: [{ certificate: 'c1', start: 0, listed: 32, paths: 128 }], moreTargets: 0 })
    expect(report.paths).toHaveLength(32)
  })

  test('further ones are listed on demand, each once', async () => {
    const certificates = layers(7)
    const all = new Set<string>()
    for (const [asked, start] of [
      [0, 0],
      [32, 32],
      // There are no more: the last are shown.
      [64, 32],
    ] as const) {
      const report = await judged(certificates, { focus: { target: 'c1', start: asked } })
      expect(report.targets).toMatchObject([{ start, paths: 64 }])
      for (const path of spelled(report)) all.add(path)
    }
    expect(all.size).toBe(64)
  })

  test('are counted if a root has forty certificates', async () => {
    const twins = Array.from({ length: 40 }, () => certificate({ ...root.spec }))
    const { targets, moreTargets } = await judged([server, issuing, ...twins])
    expect({ targets, moreTargets }).toEqual({
      targets: [{ certificate: 'c1', start: 0, listed: 32, paths: 40 }],
      moreTargets: 0,
    })
  })

  test('of a self-signed one are counted up to chosen anchors of its own name and key', async () => {
    const key = testKey('twice')
    const own = Array.from({ length: 41 }, (_, i) =>
      certificate({ subject: 'Same Root', ca: true, key, serialNumber: BigInt(i + 1) }),
    )
    const anchors = own.slice(1).map((_, i) => `c${i + 2}` as const)
    const { targets } = await judged(own, { anchors, target: 'c1' })
    expect(targets).toEqual([{ certificate: 'c1', start: 0, listed: 32, paths: 40 }])
  })

  test('are not counted if circles lead away from it', async () => {
    const { targets, findings } = await judged(mesh(9, root))
    expect(targets).toEqual([{ certificate: 'c1', start: 0, listed: 32, paths: undefined }])
    expect(findings).toEqual([])
  })

  test('end at the chosen anchor, and are counted up to there', async () => {
    const anchors = ['c2'] as const
    const { targets } = await judged([server, issuing, root], { anchors })
    expect(targets).toEqual([{ certificate: 'c1', start: 0, listed: 1, paths: 1 }])
  })
})

describe('paths are listed of', () => {
  test('every end entity, and no CA above one, listed or not', async () => {
    const second = certificate({ subject: 'opc.plant.example', issuer: issuing })
    const { targets } = await judged([root, issuing, server, second])
    expect(targets.map(({ certificate }) => certificate)).toEqual(['c4', 'c3'])
  })

  test('a CA if another CA of the same name issued everything with its own key', async () => {
    const rekeyed = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root, key: testKey('rekeyed') })
    expect(spelled(await judged([server, issuing, root, rekeyed]))).toEqual(['c1 c2 c3', 'c4 c3'])
  })

  test('one certificate of a circle', async () => {
    const [alpha, beta] = [testKey('alpha'), testKey('beta')]
    const circle = [
      certificate({ subject: 'Alpha CA', ca: true, key: alpha, issuerName: 'Beta CA', signWith: beta }),
      certificate({ subject: 'Beta CA', ca: true, key: beta, issuerName: 'Alpha CA', signWith: alpha }),
    ]
    expect(spelled(await judged(circle))).toEqual(['c1 c2'])
  })

  test('any certificate that was asked for', async () => {
    const report = await judged([server, issuing, root], { focus: { target: 'c2', start: 0 } })
    expect(spelled(report)).toEqual(expect.arrayContaining(['c1 c2 c3', 'c2 c3']))
    expect(report.targets).toHaveLength(2)
    const alone = await judged([server, issuing, root], { target: 'c2' })
    expect(spelled(alone)).toEqual(['c2 c3'])
  })

  test('96 of many certificates, and any other that is asked for', async () => {
    const devices = Array.from({ length: 150 }, (_, i) => certificate({ subject: `device ${i}`, issuer: issuing }))
    const report = await judged([root, issuing, ...devices])
    expect(report.targets).toHaveLength(96)
    expect(report.moreTargets).toBe(54)
    expect(report.paths).toHaveLength(96)
    const last = await judged([root, issuing, ...devices], { focus: { target: 'c152', start: 0 } })
    expect(spelled(last)).toContain('c152 c2 c1')
    expect(last).toMatchObject({ moreTargets: 54 })
    expect(last.targets).toHaveLength(96)
  })
})

describe('a search that needs too many steps', () => {
  const unnamed = { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined }
  const namesakes = Array.from({ length: 150 }, (_, i) =>
    certificate({ subject: 'Plant Root CA', ca: true, key: testKey(`namesake ${i}`), extensions: unnamed }),
  )
  const lost = certificate({ subject: 'lost.plant.example', issuer: root, extensions: unnamed })
  const other = certificate({ subject: 'Other Root', ca: true })
  const found = certificate({ subject: 'found.plant.example', issuer: other })

  test('is reported with its target and its number of steps', async () => {
    const report = await judged([lost, ...namesakes])
    expect(report.paths).toContainEqual(
      expect.objectContaining({ certificates: ['c1'], state: 'unfinished', verdict: 'undetermined' }),
    )
    expect(report.findings).toMatchObject([
      {
        code: 'work-limit-reached',
        params: { subject: 'lost.plant.example', others: 0 },
        location: { certificate: 'c1' },
      },
    ])
    expect(report.targets.find(({ certificate }) => certificate === 'c1')?.paths).toBeUndefined()
  })

  test('takes no steps away from another certificate', async () => {
    const report = await judged([lost, found, ...namesakes, other])
    expect(report.paths[0]).toMatchObject({ certificates: ['c2', `c${namesakes.length + 3}`], verdict: 'valid' })
  })

  test('is bounded if many CAs certify one another and none is a root', async () => {
    const report = await judged(mesh(12))
    expect(report.findings.map(({ code }) => code)).toEqual(['work-limit-reached'])
    expect(report.paths.length).toBeGreaterThan(0)
  })
})

describe('a family of certificates', () => {
  const familiesOf = ({ certificates }: Report) => certificates.map(({ family }) => family)

  test('joins issuers and subjects, whichever paths are listed', async () => {
    const other = certificate({ subject: 'Other Root', ca: true })
    const leaf = certificate({ subject: 'other.example', issuer: other })
    expect(familiesOf(await judged([server, other, issuing, leaf, root]))).toEqual([1, 2, 1, 2, 1])
    // The root did issue the chosen anchor, though no path leads there.
    expect(familiesOf(await judged([server, issuing, root], { anchors: ['c2'] }))).toEqual([1, 1, 1])
  })

  test('does not include a certificate of the same name whose key was tried and did not sign', async () => {
    const extensions = { subjectKeyIdentifier: undefined }
    const namesake = certificate({ subject: 'Plant Root CA', ca: true, key: testKey('namesake'), extensions })
    expect(familiesOf(await judged([server, issuing, namesake]))).toEqual([1, 1, 2])
  })

  test('includes the certificate whose key signed under another name', async () => {
    const renamed = certificate({ subject: 'Plant Root CA (old name)', ca: true, key: root.key })
    expect(familiesOf(await judged([server, issuing, renamed]))).toEqual([1, 1, 1])
  })
})
