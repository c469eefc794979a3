import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Workspace } from '../../../src/core/workspace/workspace.ts'

const { subtle } = crypto
const large = new TextEncoder().encode('plant '.repeat(20_000))
const keyFile = new TextEncoder().encode(
  `${'plant '.repeat(20_000)}\n-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n`,
)
const digestOf = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex')

/** WebCrypto that counts what it is asked to digest, and may refuse. */
function counting(refuses = false) {
  const asked: number[] = []
  const digest = (name: string, octets: Uint8Array<ArrayBuffer>) => {
    asked.push(octets.length)
    return refuses ? Promise.reject(new Error('no')) : subtle.digest(name, octets)
  }
  return { asked, subtle: { digest } as unknown as SubtleCrypto }
}

test.each([
  ['answers', counting()],
  ['refuses', counting(true)],
])('of a large file WebCrypto is asked for the digest, which is right where it %s', async (_, { asked, subtle }) => {
  const workspace = new Workspace()
  const added = await workspace.add({ name: 'large.txt', bytes: large.slice() }, { subtle })
  expect(added.sha256).toBe(digestOf(large))
  expect(asked).toEqual([large.length])
})

test('who asks before WebCrypto has answered has the digest all the same', async () => {
  const workspace = new Workspace()
  const adding = workspace.add({ name: 'large.txt', bytes: large.slice() }, { subtle })
  expect(workspace.receipts.map(({ sha256 }) => sha256)).toEqual([digestOf(large)])
  expect((await adding).sha256).toBe(digestOf(large))
})

test('WebCrypto makes no copy of a key, and is not troubled for a small file', async () => {
  const { asked, subtle } = counting()
  const workspace = new Workspace()
  const [small, key] = [large.slice(0, 100), keyFile.slice()]
  const [ofSmall, ofKey] = await Promise.all(
    [small, key].map((bytes) => workspace.add({ name: 'file', bytes }, { subtle })),
  )
  expect(key.every((octet) => octet === 0)).toBe(true)
  expect([ofSmall?.sha256, ofKey?.sha256]).toEqual([digestOf(large.subarray(0, 100)), digestOf(keyFile)])
  expect(asked).toEqual([])
})
