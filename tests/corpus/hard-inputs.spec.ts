import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/core/index.ts'
import { corpusFiles, corpusFolder } from './certificate-file.ts'
import { corpora, needsCorpora } from './corpora.ts'
import { answerOf } from './right-answer.ts'

const corpus = 'hard-inputs'
const missing = !corpora.includes(corpus)

describe.skipIf(missing)(`hard inputs (${needsCorpora})`, () => {
  it('a keystore of the machine store of Windows opens whole, and its private key is reported', async () => {
    const answer = await answerOf(corpus, 'windows-local-key-set.p12', 'secret1')
    expect(answer.objects).toEqual(['certificate', 'private-key'])
    expect(answer.said).toEqual(['private-key-present'])
  })

  it('a keystore of UBER, version 2, is named, with the way out', async () => {
    const answer = await answerOf(corpus, 'KeyStoreTest-v2UBER.bin')
    expect(answer.objects).toEqual(['java-keystore'])
    expect(answer.said).toContain('keystore-scheme-unsupported')
  })

  it('a root amid junk octets in an archive is a find', async () => {
    const engine = createEngine()
    const bytes = new Uint8Array(readFileSync(join(corpusFolder(corpus) ?? '', 'roots-4-hidden-root.zip')))
    const [receipt] = await engine.open([{ name: 'a zip', bytes }])
    const marked = receipt?.objects.map(({ find }) => find === true)
    expect(marked).toEqual([true, true, false, false])
    expect(receipt?.findings).toContainEqual(
      expect.objectContaining({ code: 'bytes-around', params: { before: 500, after: 77, finds: 2 } }),
    )
  })

  it('a constructed octet string is called that', async () => {
    const engine = createEngine()
    const path = join(corpusFolder(corpus) ?? '', 'constructed-octet-string-cert.der')
    await engine.open([{ name: 'a certificate', bytes: new Uint8Array(readFileSync(path)) }])
    const report = JSON.stringify(await engine.judge({ instant: Date.UTC(2026, 11, 1) }))
    expect(report).toMatch(/a primitive OCTET STRING; found a constructed one/)
  })

  // The judging of the others belongs to the tests of rules, headline and page.
  it('every other file opens', async () => {
    for (const path of corpusFiles(corpus)) {
      const file = path.split('/').at(-1) ?? ''
      if (file === 'README.md') continue
      const { objects, said } = await answerOf(corpus, file)
      expect(objects.length, file).toBeGreaterThan(0)
      expect(said, file).not.toContain('reading-broken')
    }
  })
})
