import { readFileSync } from 'node:fs'
import { webcrypto } from 'node:crypto'
import { expect, test } from 'vitest'
import { rehearseKeystore } from '../../../../src/core/container/keystore/rehearse-keystore.ts'
import { keystoreVector, openBytes, openVector, sealedIn } from './files.ts'

const { subtle } = webcrypto as unknown as Crypto

/** WebCrypto that notes the iterations it is asked for. */
function watched() {
  const asked: number[] = []
  const watching = {
    importKey: subtle.importKey.bind(subtle),
    deriveBits: (parameters: Pbkdf2Params, key: CryptoKey, length: number) => {
      asked.push(parameters.iterations)
      return subtle.deriveBits(parameters, key, length)
    },
  }
  return { asked, subtle: watching as unknown as SubtleCrypto }
}

const keystore = (name: string) => {
  const [found] = sealedIn(keystoreVector(name))
  if (!found) throw new Error(`${name} holds no keystore`)
  return found
}

const bks = () => new Uint8Array(readFileSync(new URL('../../../vectors/bouncy-castle/keystore.bks', import.meta.url)))

test('the rehearsal of a BKS keystore computes the authentication code', async () => {
  const [sealed] = sealedIn(bks())
  const { lock } = (await openBytes(bks(), undefined)) ?? {}
  expect(lock?.work).toBeGreaterThan(0)
  expect(sealed && (await rehearseKeystore(sealed, 1, {}))).toBe(lock?.work)
})

test.each(['aes-256.p12', 'legacy-rc2-40.p12', 'iterations-200000.p12', 'nss.p12', 'pbes2-hmac-sha1.java.p12'])(
  '%s: the whole rehearsal is as much work as opening it',
  async (name) => {
    const { subtle: engine } = watched()
    const { lock } = (await openVector(name)) ?? {}
    expect(lock?.work).toBeGreaterThan(0)
    expect(await rehearseKeystore(keystore(name), 1, { subtle: engine })).toBe(lock?.work)
  },
)

test('a tenth of the rehearsal makes a tenth of the iterations of every key', async () => {
  const { asked, subtle: engine } = watched()
  const whole = await rehearseKeystore(keystore('iterations-200000.p12'), 1, { subtle: engine })
  const inEarnest = asked.splice(0)
  expect(inEarnest).toContain(200_000)
  const tenth = await rehearseKeystore(keystore('iterations-200000.p12'), 0.1, { subtle: engine })
  expect(asked).toEqual(inEarnest.map((iterations) => Math.ceil(iterations / 10)))
  expect(tenth / whole).toBeCloseTo(0.1, 2)
})

test.each(['keystore.jks', 'no-mac-open.p12'])('%s has no iterations to make', async (name) => {
  expect(await rehearseKeystore(keystore(name), 1, {})).toBe(0)
})

test('the rehearsal of a damaged file does nothing', async () => {
  const { kind, label, place, sealed } = keystore('aes-256.p12')
  sealed.fill(0, 40)
  expect(await rehearseKeystore({ kind, label, place, sealed }, 1, {})).toBe(0)
})
