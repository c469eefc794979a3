import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createEngine, passwordOctets, type Engine } from '../../src/core/index.ts'
import { during, plantChain } from '../support/certificate-builder.ts'

const { root, issuing, server } = plantChain()
const settings = { instant: during }
const file = (name: string, ...certificates: { pem: string }[]) => ({
  name,
  bytes: new TextEncoder().encode(certificates.map(({ pem }) => pem).join('')),
})
const keystore = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../vectors/keystores/${name}`, import.meta.url))),
})

test('sources that are withdrawn leave the Report as it was before them', async () => {
  const engine = createEngine()
  await engine.open([file('chain.pem', server, issuing)])
  const before = await engine.judge(settings)
  const added = await engine.open([file('again.pem', server, root), keystore('keystore.jks')])
  expect((await engine.judge(settings)).certificates).toHaveLength(5)
  await engine.withdraw(added.map(({ id }) => id))
  expect(await engine.judge(settings)).toEqual(before)
})

test('an id is not given twice, so that it never names another object', async () => {
  const engine = createEngine()
  await engine.open([file('server.pem', server)])
  const [gone] = await engine.open([file('root.pem', root)])
  const kept = gone?.objects[0]?.kept
  await engine.withdraw(['s2'])
  const [next] = await engine.open([file('issuing.pem', issuing)])
  expect(next?.id).toBe('s3')
  expect(next?.objects[0]?.kept).not.toBe(kept)
  expect(await engine.detail(kept ?? 'c1')).toBeUndefined()
})

test('an object of two sources stays when either source is withdrawn', async () => {
  const engine = createEngine()
  await engine.open([file('one.pem', root), file('two.pem', root, root)])
  await engine.withdraw(['s1'])
  const { certificates } = await engine.judge(settings)
  expect(certificates).toMatchObject([{ sources: ['s2'], times: 2 }])
})

test('a keystore that is withdrawn takes no password any more', async () => {
  const engine = createEngine()
  await engine.open([keystore('aes-256.p12')])
  await engine.withdraw(['s1'])
  expect(await engine.unlock('s1', { octets: passwordOctets('plant1') })).toEqual({ status: 'not-locked' })
  expect((await engine.judge(settings)).sources).toEqual([])
})

test('judging that is cancelled rejects by that name, and can be asked for again', async () => {
  let pauses = 0
  const engine: Engine = createEngine({
    pause: async () => {
      if (++pauses === 2) await engine.cancelJudge()
    },
  })
  await engine.open([file('chain.pem', server, issuing, root)])
  await expect(engine.judge(settings)).rejects.toMatchObject({ name: 'Cancelled' })
  expect(pauses).toBe(2)
  const { paths } = await engine.judge(settings)
  expect(paths).toMatchObject([{ state: 'complete', verdict: 'valid' }])
})

test('a cancel ends the work that began before it, and no later work', async () => {
  const engine = createEngine({ pause: () => Promise.resolve() })
  await engine.open([file('chain.pem', server, issuing, root)])
  await engine.cancelJudge()
  expect((await engine.judge(settings)).paths).toHaveLength(1)
})

test.each(['empty-password.p12', 'empty-password-legacy.p12'])('%s is opened without asking', async (name) => {
  const engine = createEngine()
  const [opened] = await engine.open([keystore(name)])
  expect(opened?.locked).toBeUndefined()
  expect(opened?.objects.filter(({ kind }) => kind === 'certificate')).toHaveLength(2)
  const { findings } = await engine.judge({ instant: during })
  expect(findings.find(({ code }) => code === 'keystore-integrity-unknown')?.params).toMatchObject({
    because: 'empty-password',
  })
})

test('the work of a source is that of every keystore in it, for a password is tried on each', async () => {
  const engine = createEngine()
  const pem = (name: string) =>
    `-----BEGIN PKCS12-----\n${Buffer.from(keystore(name).bytes).toString('base64')}\n-----END PKCS12-----\n`
  const both = new TextEncoder().encode(pem('aes-256.p12') + pem('legacy-rc2-40.p12'))
  const sources = await engine.open([
    keystore('aes-256.p12'),
    keystore('legacy-rc2-40.p12'),
    { name: 'both', bytes: both },
  ])
  const [one = 0, other = 0, together] = sources.map(({ locked }) => locked?.work)
  expect(together).toBe(one + other)
  expect(await engine.rehearseUnlock('s3', one + other)).toBe(one + other)
  expect(await engine.rehearseUnlock('s9', 1000)).toBe(0)
})
