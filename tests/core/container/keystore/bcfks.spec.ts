import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { decryptCcm } from '../../../../src/core/crypto/ccm.ts'
import {
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  tlv,
  utf8String,
} from '../../../support/der-writer.ts'
import { aliasesIn, certificatesIn, codesIn, keystoreVector, kindsIn, openBytes, root, server } from './files.ts'

const date = tlv(0x18, Buffer.from('20261129215500Z'))
const hmac = sequence(objectIdentifier('1.2.840.113549.2.11'), nothing())
const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'utf16le').swap16(), Buffer.alloc(2)])

const entry = (type: number, alias: string, content: Uint8Array): Uint8Array =>
  sequence(integer(type), utf8String(alias), date, date, octetString(content))

/** A keystore as Bouncy Castle writes it, encrypted by OpenSSL's CCM, which Node has. */
function keystore(password: string, cipher = '2.16.840.1.101.3.4.1.47'): Uint8Array {
  const key = sequence(
    sequence(sequence(objectIdentifier('1.2.840.113549.1.5.13')), octetString(randomBytes(40))),
    sequence(keystoreVector('server.der'), keystoreVector('root.der')),
  )
  const entries = sequence(
    entry(0, 'plant root', keystoreVector('root.der')),
    entry(1, 'server', key),
    entry(2, 'aes', randomBytes(48)),
  )
  const store = sequence(integer(1), hmac, date, date, entries)
  const [salt, nonce] = [randomBytes(64), randomBytes(12)]
  const derived = pbkdf2Sync(Buffer.concat([utf16(password), utf16('STORE_ENCRYPTION')]), salt, 1000, 32, 'sha512')
  const sealing = createCipheriv('aes-256-ccm', derived, nonce, { authTagLength: 8 })
  const sealed = Buffer.concat([sealing.update(store), sealing.final(), sealing.getAuthTag()])
  const derivation = sequence(
    objectIdentifier('1.2.840.113549.1.5.12'),
    sequence(octetString(salt), integer(1000), integer(32), hmac),
  )
  const mode = sequence(objectIdentifier(cipher), sequence(octetString(nonce), integer(8)))
  const scheme = sequence(objectIdentifier('1.2.840.113549.1.5.13'), sequence(derivation, mode))
  return sequence(sequence(scheme, octetString(sealed)), sequence(hmac, derivation, octetString(randomBytes(64))))
}

test('BCFKS is named, and says what the password is needed for', async () => {
  const opened = await openBytes(keystore('plant1'), undefined)
  expect(opened?.lock).toMatchObject({
    guards: 'certificates',
    form: 'BCFKS',
    scheme: 'AES-256-CCM, PBKDF2-HMAC-SHA-512',
    iterations: 1000,
  })
  expect(codesIn(opened)).toEqual(['needs-password'])
})

test('with the password all certificates are read, also those of a key; keys and secrets are reported', async () => {
  const opened = await openBytes(keystore('plant1'), 'plant1')
  expect(kindsIn(opened)).toEqual(['certificate', 'private-key', 'certificate', 'certificate', 'secret'])
  expect(certificatesIn(opened)).toEqual([root, server, root])
  expect(aliasesIn(opened)).toEqual(['plant root', 'server', 'server', 'server', 'aes'])
  expect(opened?.integrity).toBe('verified')
  expect(opened?.objects[0]).toMatchObject({ added: Date.UTC(2026, 10, 29, 21, 55) })
})

test('another password does not open it', async () => {
  expect(await openBytes(keystore('plant1'), 'plant2')).toBeUndefined()
})

test('another cipher is named', async () => {
  const opened = await openBytes(keystore('plant1', '2.16.840.1.101.3.4.1.48'), undefined)
  const params = { form: 'BCFKS', algorithm: '2.16.840.1.101.3.4.1.48' }
  expect(opened?.findings).toContainEqual(expect.objectContaining({ code: 'keystore-scheme-unsupported', params }))
})

test('cut off or changed anywhere, nothing is thrown and nothing is vouched for', { timeout: 60_000 }, async () => {
  const whole = keystore('plant1')
  for (let at = 5; at < whole.length; at += 97) {
    const changed = whole.slice()
    changed[at] = (changed[at] ?? 0) ^ 0x55
    const opened = await openBytes(changed, 'plant1').catch(() => undefined) // no keystore any more
    expect(codesIn(opened)).not.toContain('reading-broken')
  }
})

test.each([
  [16, 7, 4],
  [24, 12, 8],
  [32, 13, 16],
])('CCM as OpenSSL has it: keys of %i octets, nonces of %i, tags of %i', (size, nonceSize, tagLength) => {
  for (const length of [1, 15, 16, 17, 1000]) {
    const [key, nonce, text] = [randomBytes(size), randomBytes(nonceSize), randomBytes(length)]
    const sealing = createCipheriv(`aes-${8 * size}-ccm` as 'aes-256-ccm', key, nonce, { authTagLength: tagLength })
    const sealed = Buffer.concat([sealing.update(text), sealing.final(), sealing.getAuthTag()])
    const opened = decryptCcm(new Uint8Array(key), new Uint8Array(nonce), new Uint8Array(sealed), tagLength)
    expect(opened && Buffer.from(opened).toString('hex')).toBe(text.toString('hex'))
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    expect(decryptCcm(new Uint8Array(key), new Uint8Array(nonce), new Uint8Array(sealed), tagLength)).toBeUndefined()
  }
})
