import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine, headline, type Engine, type Headline, type Report } from '../../src/core/index.ts'
import { corpusFiles, corpusFolder } from './certificate-file.ts'
import { corpora, needsCorpora } from './corpora.ts'
import { inTime } from '../support/time-limit.ts'
import { answerOf } from './right-answer.ts'

const corpus = 'hard-inputs'
const missing = !corpora.includes(corpus)
const read = (name: string) => new Uint8Array(readFileSync(join(corpusFolder(corpus) ?? '', name)))

/** The answer for files of the corpus, on a day within the dates of the chains. */
async function judged(name: string): Promise<{ engine: Engine; report: Report; answer: Headline }> {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([{ name, bytes: read(name) }])
  const report = await engine.judge({ instant: Date.UTC(2026, 10, 22) })
  return { engine, report, answer: headline(report, report.paths[0]) }
}

/** The octets of the root of the first path. */
async function rootOf(name: string): Promise<Uint8Array | undefined> {
  const { engine, report } = await judged(name)
  const root = report.paths[0]?.certificates.at(-1)
  return root && (await engine.export('der', { objects: [root] }))?.bytes
}

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

  it("the plant's own chain is ready", async () => {
    expect((await judged('roots-genuine.pem')).answer.tone).toBe('ready')
  })

  it.each([
    'roots-3-own-root-cross-same-name',
    'roots-3r-own-root-cross-same-name-last',
    'roots-3b-own-root-cross-other-name',
  ])('where complete paths end at different keys nothing is ready, and both roots are shown: %s', async (name) => {
    const { answer } = await judged(`${name}.pem`)
    expect(answer.tone).not.toBe('ready')
    expect(answer.next).toMatchObject({ action: 'compare-roots', roots: { length: 2 } })
  })

  it('beside a forged root of its name, key identifier and serial number the genuine root leads', async () => {
    const genuine = await rootOf('roots-genuine.pem')
    expect(genuine?.length).toBeGreaterThan(0)
    expect(await rootOf('roots-1b-both.pem')).toEqual(genuine)
    const { report } = await judged('roots-1b-both.pem')
    expect(report.paths[0]).toMatchObject({ state: 'complete', verdict: 'valid' })
  })

  it('a root that was found amid junk is not ready to be imported', async () => {
    expect((await judged('roots-4-hidden-root.zip')).answer.tone).not.toBe('ready')
  })

  it('a damaged OCSP response says what is wrong and where', async () => {
    const engine = createEngine()
    const [receipt] = await engine.open([{ name: 'a response', bytes: read('ocsp-damaged.der') }])
    const id = receipt?.objects[0]?.kept
    const detail = id && (await engine.detail(id))
    expect(detail?.fault?.offset).toBeGreaterThan(0)
    expect(detail?.fault?.expected).toMatch(/\w/)
  })

  it.each(['a2-quote-sentence', 'c-long', 'd-emoji', 'e-headline'])(
    'a name that speaks with the voice of the page is set apart and cut: %s',
    async (name) => {
      const { report, answer } = await judged(`spoof-${name}.pem`)
      for (const phrase of answer.title) {
        const words = typeof phrase === 'string' ? phrase : JSON.stringify(phrase)
        expect(words.length).toBeLessThan(300)
        if (typeof phrase !== 'string') continue
        // None of the page's own words is the name's.
        for (const { subject } of report.certificates) expect(phrase).not.toContain(subject.slice(0, 20))
      }
    },
  )

  it.each(['crit-3000.der', 'cns-3000.der'])('the findings of %s are capped, and the rest is counted', async (name) => {
    const { report } = await judged(name)
    const outcomes = report.paths.flatMap((path) => path.outcomes.flatMap(({ findings }) => findings))
    const all = [...report.findings, ...outcomes]
    expect(all.length).toBeLessThan(1_000)
    expect(all.map(({ code }) => code)).toContain('findings-left-out')
  })

  it('a certificate with 10,000 attributes is opened and judged in well under two seconds', async () => {
    await inTime('cert-multirdn-10000.der', () => judged('cert-multirdn-10000.der'), 2)
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
