import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { passwordForms, passwordOctets } from '../../../src/core/crypto/password-scheme.ts'
import { createEngine } from '../../../src/core/index.ts'

test.each(['', 'plant1', 'Wärme', '密码', '\u{1f511}key', 'a\ud800b', '\udc00', '\ud83d'])(
  'the forms of the password %j are those of the encoder of the platform',
  (typed) => {
    const [form] = passwordForms(passwordOctets(typed))
    expect([...(form?.utf8 ?? [])]).toEqual([...new TextEncoder().encode(typed)])
    expect([...(form?.bmp ?? [])]).toEqual([...Buffer.from(`${typed}\0`, 'utf16le').swap16()])
  },
)

test.each(['plant1', 'another'])('the engine overwrites the password %s, right or wrong', async (typed) => {
  const file = fileURLToPath(new URL('../../vectors/keystores/aes-256.p12', import.meta.url))
  const engine = createEngine()
  const [source] = await engine.open([{ name: 'aes-256.p12', bytes: new Uint8Array(readFileSync(file)) }])
  const octets = passwordOctets(typed)
  await engine.unlock(source?.id ?? 's1', { octets })
  expect(octets.every((octet) => octet === 0)).toBe(true)
})
