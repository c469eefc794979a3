import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain } from '../../../../src/core/explain/english.ts'
import { concatBytes } from '../../../../src/core/lib/bytes.ts'
import {
  explicit,
  ia5String,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
} from '../../../support/der-writer.ts'
import { hex } from '../vector.ts'
import { codesIn, keystoreVector, openBytes, password, root, sealedIn } from './files.ts'
import { inTime } from '../../../support/time-limit.ts'

/** Beyond this the test does not wait for keys: the work is stated before a password is asked for. */
const patience = 20_000

const files = [
  'aes-256.p12',
  'legacy-rc2-40.p12',
  'no-mac.p12',
  'open-with-mac.p12',
  'keystore.java.p12',
  'rfc9579/a1.p12',
  'keystore.jks',
  'secret-keys.jceks',
]

/** Opens without and with a password, and holds every answer to what is promised of all. */
const tryAll = (bytes: Uint8Array): Promise<void> => inTime(`keystore ${hex(bytes)}`, () => openAll(bytes))

async function openAll(bytes: Uint8Array): Promise<void> {
  for (const keystore of sealedIn(bytes)) {
    const opened = await openBytes(keystore.sealed, undefined)
    expect((opened?.objects.length ?? 0) + (opened?.findings.length ?? 0)).toBeGreaterThan(0)
    expect(codesIn(opened)).not.toContain('reading-broken')
    for (const finding of opened?.findings ?? []) {
      for (const sentence of Object.values(explain(finding)) as string[]) {
        expect(sentence).toMatch(/^[A-Z0-9“][^]*[.”]$/)
        expect(sentence).not.toMatch(/undefined|NaN|\[object|something else/)
      }
    }
    if (opened?.lock && opened.lock.work < patience) await openBytes(keystore.sealed, password)
  }
}

test('a keystore that is changed anywhere throws nothing, and opening it ends', { timeout: 120_000 }, async () => {
  const vectors = files.map(keystoreVector)
  const change = fc.record({ at: fc.nat(4000), octet: fc.nat(255), insert: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...vectors), fc.array(change, { minLength: 1, maxLength: 6 }), (file, changes) => {
      const octets = [...file]
      for (const { at, octet, insert } of changes) octets.splice(at % octets.length, insert ? 0 : 1, octet)
      return tryAll(Uint8Array.from(octets))
    }),
    { numRuns: 500 },
  )
})

test.each(files)('cut off anywhere: %s', { timeout: 60_000 }, async (name) => {
  const bytes = keystoreVector(name)
  for (let length = 1; length < bytes.length; length += 37) await tryAll(bytes.slice(0, length))
})

describe('iterations that nobody can wait for', () => {
  /** The iterations of the code, which stand at the very end of the file, replaced: the lengths around them grow. */
  const asking = (...octets: number[]): Uint8Array => {
    const file = Buffer.from(keystoreVector('open-with-mac.p12'))
    const grown = Buffer.concat([file.subarray(0, -4), Buffer.from([2, octets.length, ...octets])])
    const more = grown.length - file.length
    const macData = file.lastIndexOf(Buffer.from('3041', 'hex'))
    grown.writeUInt8(0x41 + more, macData + 1)
    grown.writeUInt16BE(file.readUInt16BE(2) + more, 2)
    return new Uint8Array(grown)
  }

  test.each([
    ['10^9', [0x3b, 0x9a, 0xca, 0x00]],
    ['2^31 - 1', [0x7f, 0xff, 0xff, 0xff]],
    ['2^62', [0x40, 0, 0, 0, 0, 0, 0, 0]],
    ['2^400', [1, ...new Array<number>(50).fill(0)]],
  ])(
    '%s are refused before a password is asked for, and the certificates in the clear are shown',
    async (_, octets) => {
      const opened = await openBytes(asking(...octets), undefined)
      expect(codesIn(opened)).toContain('keystore-iterations-refused')
      expect(opened?.lock).toBeUndefined()
      expect(opened?.objects.filter(({ kind }) => kind === 'certificate')).toHaveLength(2)
    },
  )

  test.each([
    ['negative', [0xff, 0xff]],
    ['zero', [0]],
  ])('%s ones are damage', async (_, octets) => {
    expect(codesIn(await openBytes(asking(...octets), undefined))).toContain('keystore-damaged')
  })
})

test('a keystore with too many parts is reported as too large', async () => {
  const data = objectIdentifier('1.2.840.113549.1.7.1')
  const safe = sequence(data, explicit(0, octetString(sequence())))
  const safes = sequence(concatBytes(new Array<Uint8Array>(100_000).fill(safe)))
  const file = sequence(integer(3), sequence(data, explicit(0, octetString(safes))))
  const opened = await openBytes(file, undefined)
  expect(opened?.findings).toMatchObject([{ code: 'keystore-too-large', params: { form: 'PKCS #12', limit: 200_000 } }])
})

// asn1js hands the octets of a string to one call, which has too many arguments then.
test('a name too long for the library is reported as not read, not as damage of the file', async () => {
  const friendlyName = sequence(objectIdentifier('1.2.840.113549.1.9.20'), setOf(ia5String('x'.repeat(200_000))))
  const value = sequence(
    objectIdentifier('1.2.840.113549.1.9.22.1'),
    explicit(0, octetString(Buffer.from(root, 'hex'))),
  )
  const bag = sequence(objectIdentifier('1.2.840.113549.1.12.10.1.3'), explicit(0, value), setOf(friendlyName))
  const content = (octets: Uint8Array) =>
    sequence(objectIdentifier('1.2.840.113549.1.7.1'), explicit(0, octetString(octets)))
  const opened = await openBytes(sequence(integer(3), content(sequence(content(sequence(bag))))), undefined)
  expect(codesIn(opened)).toContain('keystore-not-read')
  expect(codesIn(opened)).not.toContain('keystore-damaged')
})
