import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askEverything } from '../support/ask-everything.ts'
import { inTime } from '../support/time-limit.ts'
import { corpusFiles } from './certificate-file.ts'
import { corpora, needsCorpora } from './corpora.ts'

const source = (path: string) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) })

describe.skipIf(corpora.length === 0)(`every file of a corpus (${needsCorpora})`, () => {
  it.each(corpora)('is answered whole and in time: %s', { timeout: 300_000 }, async (corpus) => {
    const files = corpusFiles(corpus)
    expect(files.length).toBeGreaterThan(0)
    for (const path of files) await inTime(path, () => askEverything([source(path)]))
  })

  // Names, keys and serial numbers that fuzzers made alike meet here: the search for paths has them all to choose from.
  it.each<[string, number]>([
    ['openssl-fuzz-x509', 500],
    ['boringssl-parse-certificate', 10],
  ])('is answered beside all the others: %s', { timeout: 300_000 }, async (corpus, atLeast) => {
    const files = corpusFiles(corpus)
    const report = await askEverything(files.map(source))
    expect(report.sources.map(({ name }) => basename(name))).toEqual(files.map((path) => basename(path)))
    expect(report.certificates.length).toBeGreaterThan(atLeast)
  })
})
