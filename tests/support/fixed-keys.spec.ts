import { X509Certificate } from 'node:crypto'
import { expect, it } from 'vitest'
import { certificate } from './certificate-builder.ts'
import { fixedKey } from './fixed-keys.ts'

it('a fixed key signs the same octets each time, and node verifies them', () => {
  const build = (name: string) => certificate({ subject: name, key: fixedKey(name), ca: true, serialNumber: 5n })
  const [one, again, other] = ['Root', 'Root', 'Another Root'].map(build)
  expect(again!.der).toEqual(one!.der)
  expect(other!.key.spki).not.toEqual(one!.key.spki)
  const read = new X509Certificate(one!.der)
  expect(read.verify(read.publicKey)).toBe(true)
})
