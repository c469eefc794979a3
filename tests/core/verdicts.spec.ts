import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/core/index.ts'
import { certificate, during, plantChain } from '../support/certificate-builder.ts'
import { backEnds, noRoots, pemFile } from '../support/inspect.ts'

const { root, issuing, server } = plantChain()
const renewed = certificate({ ...root.spec, key: root.key })
const cross = certificate({
  ...issuing.spec,
  key: issuing.key,
  issuer: certificate({ subject: 'Other Root', ca: true }),
})
const expired = certificate({ subject: 'expired.example', issuer: issuing, notAfter: during - 1 })
const forged = certificate({ subject: 'forged.example', issuer: issuing, tamper: 'signature' })
const orphan = certificate({ subject: 'orphan.example', issuer: certificate({ subject: 'Lost Root', ca: true }) })
const own = certificate({ subject: 'panel.example' })
const rsa = certificate({ subject: 'rsa.example', issuer: issuing, keyType: 'rsa2048' })
const all = [server, expired, forged, orphan, own, rsa, issuing, cross, root, renewed]

describe.each(backEnds)('%s', (_, create) => {
  it('every certificate stands as the best path of a Report about it alone says', async () => {
    const engine = create({ bundledRoots: noRoots })
    await engine.open([pemFile(all)])
    const report = await engine.judge({ instant: during })
    const ids = report.certificates.map(({ id }) => id)
    const verdicts = (await engine.verdicts(ids)) ?? []
    expect(verdicts.map((each) => each.certificate)).toEqual(ids)
    for (const { certificate: id, state, verdict, against, top } of verdicts) {
      const { paths } = await engine.judge({ instant: during, target: id })
      const required = paths[0]?.outcomes.filter((outcome) => outcome.required) ?? []
      const refusing = required.filter(({ status }) => status === 'failed' || status === 'not-checked')
      expect({ id, state, verdict, top }).toEqual({
        id,
        state: paths[0]?.state,
        verdict: paths[0]?.verdict,
        top: paths[0]?.certificates.at(-1),
      })
      if (verdict === 'valid') expect(against).toBeUndefined()
      else expect(refusing.map(({ check }) => check)).toContain(against)
    }
  })
})

it('a key is named in a word or two', async () => {
  const engine = createEngine({ bundledRoots: noRoots })
  const keyTypes = ['rsa2048', 'p256', 'p384', 'ed25519'] as const
  await engine.open([pemFile(keyTypes.map((keyType) => certificate({ subject: `${keyType}.example`, keyType })))])
  const { certificates } = await engine.judge({ instant: during })
  const verdicts = await engine.verdicts(certificates.map(({ id }) => id))
  expect(verdicts?.map(({ key }) => key)).toEqual(['RSA 2048', 'P-256', 'P-384', 'Ed25519'])
})

it('the signatures of one Report are known to the next, and to the verdicts', async () => {
  let asked = 0
  const counting = new Proxy(crypto.subtle, {
    get(of, name) {
      if (name === 'verify') asked++
      const member: unknown = Reflect.get(of, name)
      return typeof member === 'function' ? (member.bind(of) as unknown) : member
    },
  })
  const engine = createEngine({ subtle: counting, bundledRoots: noRoots })
  await engine.open([pemFile([server, issuing, root])])
  const { certificates } = await engine.judge({ instant: during })
  const before = asked
  expect(before).toBeGreaterThanOrEqual(3)
  await engine.judge({ instant: during + 1 })
  await engine.verdicts(certificates.map(({ id }) => id))
  expect(asked).toBe(before)
})

it('nothing is said where nothing was judged, or after something was withdrawn', async () => {
  const engine = createEngine({ bundledRoots: noRoots })
  const opened = await engine.open([pemFile([server, issuing, root])])
  expect(await engine.verdicts(['c1'])).toBeUndefined()
  await engine.judge({ instant: during })
  expect(await engine.verdicts(['c1', 'c99'])).toHaveLength(1)
  await engine.withdraw(opened.map(({ id }) => id))
  expect(await engine.verdicts(['c1'])).toBeUndefined()
})
