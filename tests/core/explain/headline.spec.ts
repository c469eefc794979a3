import { describe, expect, it } from 'vitest'
import {
  createEngine,
  headline,
  plainHeadline,
  savedWords,
  type Headline,
  type HeadlineText,
} from '../../../src/core/index.ts'
import type { CertificateId, SavedFile } from '../../../src/core/index.ts'
import { certificate, during, notAfter, notBefore, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { application, root as opcUaRoot } from '../check/opc-ua/application.ts'

const day = 86_400_000
const root = certificate({ subject: 'Root', ca: true })
const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root })
const server = certificate({ subject: 'server.example', issuer: issuing })

async function judged(certificates: readonly BuiltCertificate[], instant = during) {
  const engine = createEngine()
  await engine.open([
    { name: 'chain.pem', bytes: new TextEncoder().encode(certificates.map(({ pem }) => pem).join('')) },
  ])
  return engine.judge({ instant })
}

/** The headline over the best path of these certificates. */
async function over(certificates: readonly BuiltCertificate[], instant = during): Promise<Headline> {
  const report = await judged(certificates, instant)
  return headline(report, report.paths[0])
}

const asText = (certificate: CertificateId): SavedFile => ({ certificate, form: 'base64-cer' })

const title = ({ title: words }: Headline) => plainHeadline(words)

/** Names and dates count as one word each: the reader sees them as one thing. */
const wordsIn = (text: HeadlineText): number =>
  text
    .map((phrase) => (typeof phrase === 'string' ? phrase : 'x'))
    .join('')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length

const expiredServer = certificate({ subject: 'old.example', issuer: issuing, notAfter: notBefore + day })
const impostor = certificate({ subject: 'Root', ca: true, keyType: 'p384' })
const many: [what: string, opened: readonly BuiltCertificate[], instant: number][] = [
  ['complete', [server, issuing, root], during],
  ['root alone', [root], during],
  ['root missing', [server, issuing], during],
  ['server alone', [server], during],
  ['intermediate alone', [issuing], during],
  ['self-signed', [certificate({ subject: 'panel', ca: false })], during],
  ['link missing', [server, root], during],
  ['another key', [server, issuing, impostor], during],
  ['expired', [expiredServer, issuing, root], during],
  ['not yet valid', [server, issuing, root], notBefore - day],
  ['ended years ago', [server, issuing, root], notAfter + 4000 * day],
  ['changed', [certificate({ ...server.spec, tamper: 'signature' }), issuing, root], during],
  ['two servers', [server, certificate({ subject: 'b.example', issuer: issuing }), issuing, root], during],
  ['two roots', [root, certificate({ subject: 'Other', ca: true })], during],
]

describe.each(many)('the headline of a chain that is %s', (_, opened, instant) => {
  it('has at most twelve words, and what to do at most two sentences before any name', async () => {
    const said = await over(opened, instant)
    expect(wordsIn(said.title)).toBeLessThanOrEqual(12)
    const [toDo] = said.text
    expect(typeof toDo).toBe('string')
    expect((typeof toDo === 'string' ? toDo : '').match(/[.!?](?=\s|$)/g)?.length).toBeLessThanOrEqual(2)
  })

  it('has no sentence of more than twenty words', async () => {
    const said = await over(opened, instant)
    const all = [said.text, ...said.remarks].flatMap((text) =>
      text
        .map((phrase) => (typeof phrase === 'string' ? phrase : 'x'))
        .join('')
        .split(/(?<=[.!?:])\s+/),
    )
    const long = all.filter((sentence) => wordsIn([sentence]) > 20)
    expect(long).toEqual([])
  })

  it('does not say that anything is trusted, nor who is not there', async () => {
    const said = await over(opened, instant)
    expect([title(said), plainHeadline(said.text)].join(' ')).not.toMatch(/is trusted|verifiers|required check failed/i)
  })
})

describe('names in a headline', () => {
  it('where there is none, the words for it begin a sentence with a capital letter', async () => {
    const nameless = certificate({ subject: '', issuer: issuing, notAfter: notAfter + day })
    const { remarks } = await over([nameless, issuing, root])
    expect(remarks.map(plainHeadline)).toContain('A certificate without a name lasts longer than its issuer Issuing.')
  })

  it('are set apart, cut at 120 characters, and their quotation marks are escaped', async () => {
    const spoof = `Root” – trusted, import it now “${'x'.repeat(300)}`
    const { title: words } = await over([certificate({ subject: spoof, ca: true })])
    const name = words.find((phrase) => typeof phrase !== 'string')
    expect(name).toEqual({ name: `${spoof.slice(0, 120).replaceAll(/[“”]/g, '\\"')}…` })
  })

  it('the names of cause and certificate are in a red title', async () => {
    expect(title(await over([expiredServer, issuing, root]))).toBe(
      'The server certificate expired on 2025-01-02: old.example',
    )
    expect(title(await over([certificate({ ...server.spec, tamper: 'signature' }), issuing, root]))).toBe(
      'Issuing did not sign server.example',
    )
  })
})

describe('the words after saving', () => {
  it('is nothing for the right root; anything else is said not to be the root', async () => {
    const report = await judged([server, issuing, root])
    const said = headline(report, report.paths[0])
    const ids = (role: string) => report.certificates.find((each) => each.role === role)!.id
    expect(plainHeadline(savedWords(report, said, asText(ids('root'))))).toBe('')
    expect(plainHeadline(savedWords(report, said, asText(ids('end-entity'))))).toBe(
      'Saved a server or device certificate. It is not the root. For the ThingWorx connection import Root instead.',
    )
    expect(plainHeadline(savedWords(report, said, asText(ids('intermediate'))))).toMatch(
      /^Saved an intermediate certificate/,
    )
  })

  it('names the form of the right root, and says that the whole path is not the root alone', async () => {
    const report = await judged([server, issuing, root])
    const said = headline(report, report.paths[0])
    const { id } = report.certificates.find(({ role }) => role === 'root')!
    expect(plainHeadline(savedWords(report, said, { certificate: id, form: 'der' }))).toMatch(/binary form \(DER\)/)
    expect(plainHeadline(savedWords(report, said, { certificate: undefined, form: 'pem-chain' }))).toBe(
      'Saved a file that does not hold the root alone. For the ThingWorx connection import Root instead.',
    )
  })

  it('is that an intermediate is not the root, with nothing to import instead where the root is missing', async () => {
    const report = await judged([server, issuing])
    const said = headline(report, report.paths[0])
    const { id } = report.certificates.find(({ role }) => role === 'intermediate')!
    expect(plainHeadline(savedWords(report, said, asText(id)))).toBe(
      'Saved an intermediate certificate. It is not the root.',
    )
  })

  it('is that the root above an OPC UA application goes into the issuers list', async () => {
    const report = await judged([application({ issuer: opcUaRoot }), opcUaRoot])
    const said = headline(report, report.paths[0])
    expect(said.code).toBe('opc-ua-application')
    const { id } = report.certificates.find(({ role }) => role === 'root')!
    expect(plainHeadline(savedWords(report, said, asText(id)))).toMatch(/goes into the issuers list/)
  })

  it('is that the root above an expired server does not help', async () => {
    const report = await judged([expiredServer, issuing, root])
    const said = headline(report, report.paths[0])
    const saved = report.certificates.find(({ role }) => role === 'root')!.id
    expect(plainHeadline(savedWords(report, said, asText(saved)))).toMatch(/does not help before the fault is mended/)
  })
})

// A common name of a megabyte once filled 3,000 pixels of the page.
it('of a name of 200,000 characters has the beginning', async () => {
  const endless = certificate({ subject: 'x'.repeat(200_000), ca: true })
  for (const chain of [[endless], [certificate({ subject: 'below.example', issuer: endless }), endless]]) {
    const said = await over(chain)
    for (const phrase of [...said.title, ...said.text, ...said.remarks.flat()])
      expect(JSON.stringify(phrase).length).toBeLessThan(300)
    expect(title(said)).toMatch(/x{100}/)
  }
})

it('an unknown critical extension sends nobody to a CA where the certificate signed itself', async () => {
  const moreExtensions = [{ oid: '1.3.6.1.4.1.99999.0', critical: true, value: Uint8Array.of(5, 0) }]
  const { text } = await over([certificate({ subject: 'panel.example', ca: false, moreExtensions })])
  const said = plainHeadline(text)
  expect(said).toContain('installs a new certificate')
  expect(said).not.toMatch(/\bCA\b/)
})
