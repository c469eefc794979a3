import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine, type JudgeSettings, type Report } from '../../src/core/index.ts'
import { dataFolder } from '../support/data-folder.ts'

const folder = join(dataFolder() ?? '', 'corpora')
/** Within the dates of every chain of BoringSSL's that is used here. */
const duringTheirs = Date.UTC(2022, 0, 1)
const explicit = { initial: ['2.5.29.32.0'], explicit: true, inhibitMapping: false, inhibitAny: false }

async function judged(files: readonly string[], settings: Partial<JudgeSettings> = {}): Promise<Report> {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open(files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })))
  return engine.judge({ instant: duringTheirs, ...settings })
}

/** Codes of what makes the best path invalid. */
const refusedFor = ({ paths: [path] }: Report): string[] =>
  (path?.outcomes ?? [])
    .filter(({ status, required }) => status === 'failed' && required)
    .flatMap(({ findings }) => findings.map(({ code }) => code))

const lists = (name: string) => [
  `hard-inputs/crl-${name}-leaf.der`,
  `hard-inputs/crl-${name}-ca.der`,
  `hard-inputs/${name}.crl`,
]

// The right answers stand in the README of each folder.
describe.skipIf(!existsSync(join(folder, 'hard-inputs')))(
  'hard inputs (corpora/hard-inputs; absent without the shared data)',
  () => {
    it('refuses critical policies with a qualifier that nobody knows', async () => {
      const report = await judged(['hard-inputs/unknown-critical-policy-qualifier.pem'])
      expect(refusedFor(report)).toEqual(['policy-qualifier-unknown'])
    })

    it('heeds the policies of an honoured anchor, and only of that', async () => {
      const file = ['hard-inputs/policies-on-root-wrong.pem']
      expect(refusedFor(await judged(file))).toEqual(['no-acceptable-policy'])
      expect((await judged(file, { honourAnchorConstraints: false })).paths[0]?.verdict).toBe('valid')
      expect((await judged(file, { honourAnchorConstraints: false, policy: explicit })).paths[0]?.verdict).toBe('valid')
    })

    it.each([
      ['invalid_v3', 'version-unknown', 'not-checked'],
      ['invalid_v1_explicit', 'version-1-written', 'passed'],
      ['invalid_revoked_empty_sequence', 'entries-empty', 'passed'],
      ['invalid_idp_empty_sequence', 'scope-empty', 'passed'],
    ])('names the fault of %s, and does not rely on a list of an unknown version', async (name, problem, status) => {
      const { findings, paths } = await judged(lists(name), { instant: Date.UTC(2017, 2, 9) })
      const problems = findings.flatMap((one) => (one.code === 'revocation-list-unfit' ? [one.params.problem] : []))
      expect(problems).toContain(problem)
      expect(paths[0]?.outcomes.find(({ check }) => check === 'revocation')?.status).toBe(status)
    })

    it.each(['alg-null', 'indef', 'ecdsa-n-s'])(
      'lets the sound root lead, the fourth of the file, and names its twin: %s',
      async (twin) => {
        const { paths, findings } = await judged([`hard-inputs/roots-5both-${twin}.pem`], {
          instant: Date.UTC(2026, 10, 22),
        })
        expect(paths[0]).toMatchObject({ state: 'complete', verdict: 'valid', certificates: ['c1', 'c2', 'c4'] })
        expect(findings).toMatchObject([{ code: 'certificate-twin', location: { certificate: 'c3' } }])
      },
    )

    it('never passes over a key that writes out its curve', async () => {
      const { paths } = await judged(['hard-inputs/explicit-curve-leaf.der'])
      const found = paths[0]?.outcomes.filter(({ check }) => check === 'curve-parameters')
      expect(found).toMatchObject([
        { findings: [{ code: 'curve-written-out', params: { curve: 'P-256 (secp256r1)' } }] },
      ])
    })

    it('recognises brainpoolP256r1 where its parameters are written out, and verifies with it', async () => {
      const { paths } = await judged(['field-reports/a23-csca-explicit/csca.pem'])
      expect(paths[0]?.links).toMatchObject([{ signature: 'valid' }])
      expect(paths[0]?.outcomes.filter(({ check }) => check === 'curve-parameters')).toMatchObject([
        { status: 'noted', findings: [{ params: { curve: 'brainpoolP256r1' } }] },
      ])
    })

    it('says of a negative modulus that nothing can be checked with it, and calls no signature forged', async () => {
      const { paths } = await judged(['field-reports/a05-negative-modulus/cert.pem'])
      expect(paths[0]?.outcomes.find(({ check }) => check === 'signature')).toMatchObject({
        status: 'not-checked',
        findings: [{ code: 'signature-not-checked', params: { reason: 'key-unusable', cause: 'integer-negative' } }],
      })
    })
  },
)
