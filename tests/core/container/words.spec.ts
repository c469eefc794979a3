import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { explain } from '../../../src/core/explain/english.ts'
import { asBytes, open, vector, vectorText } from './vector.ts'

const files = readdirSync(fileURLToPath(new URL('../../vectors/container', import.meta.url)))
const pem = vectorText('server.pem')

const sources: readonly [string, Uint8Array][] = [
  ...files.map((name): [string, Uint8Array] => [name, vector(name)]),
  ...files.map((name): [string, Uint8Array] => [`half of ${name}`, vector(name).slice(0, vector(name).length / 2)]),
  ['many faults', asBytes(`!${pem}`.repeat(3).replace(/END/g, 'EMD').replace(/MII/g, 'M?I'))],
  ['blocks without END', asBytes('-----BEGIN CERTIFICATE-----\n'.repeat(200))],
  ['a label that disagrees', asBytes(pem.replaceAll('CERTIFICATE', 'PKCS7'))],
  ['quoted mail in UTF-16', new Uint8Array(Buffer.from(pem.replace(/^/gm, '> '), 'utf16le'))],
  ['nothing', new Uint8Array()],
]

test.each(sources)('every finding has its words: %s', (name, source) => {
  for (const finding of open(source, name).findings) {
    for (const sentence of Object.values(explain(finding)) as string[]) {
      expect(sentence).toMatch(/^[A-Z0-9“][^]*[.”]$/)
      expect(sentence).not.toMatch(/undefined|NaN|\[object|something else/)
    }
  }
})
