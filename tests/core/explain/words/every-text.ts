import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { definitions } from '../../../../src/core/finding/definitions.ts'
import { finding, type FindingCode } from '../../../../src/core/finding/finding.ts'
import { whoIds, type Acting } from '../../../../src/core/finding/who.ts'
import { assumptions } from '../../../../src/core/explain/english/assumptions.ts'
import { looks, looksTitles } from '../../../../src/core/explain/english/looks-like.ts'
import { explain } from '../../../../src/core/explain/english.ts'
import { oddityWords } from '../../../../src/core/explain/asn1/encoding.ts'
import { statusWords, weightWords } from '../../../../src/core/explain/check/status.ts'
import { checkWords, whyWords } from '../../../../src/core/explain/check-words.ts'
import { errorTextFamilies } from '../../../../src/core/explain/error-text/registry.ts'
import { programs } from '../../../../src/core/explain/error-text/programs.ts'
import { situations } from '../../../../src/core/explain/error-text/situations.ts'
import { glossary, type TermId } from '../../../../src/core/explain/glossary.ts'
import { getMissingRoot } from '../../../../src/core/explain/guide/get-missing-root.ts'
import type { Guide } from '../../../../src/core/explain/guide/guide.ts'
import { importIntoKepserverex } from '../../../../src/core/explain/guide/import-into-kepserverex.ts'
import { importIntoOpcUa } from '../../../../src/core/explain/guide/import-into-opc-ua.ts'
import { completeChain } from '../../../../src/core/explain/guide/complete-chain.ts'
import { getAgain } from '../../../../src/core/explain/guide/get-again.ts'
import { getCurrentList } from '../../../../src/core/explain/guide/get-current-list.ts'
import { replaceApplication } from '../../../../src/core/explain/guide/replace-application.ts'
import { replaceCertificate } from '../../../../src/core/explain/guide/replace-certificate.ts'
import {
  installChain,
  makeRequest,
  renewCertificate,
  saveChainByCommand,
} from '../../../../src/core/explain/guide/server-guides.ts'
import { saveFromBrowser } from '../../../../src/core/explain/guide/save-from-browser.ts'
import { selfSignedServer } from '../../../../src/core/explain/guide/self-signed-server.ts'
import { allTerms, label } from '../../../../src/core/explain/label.ts'
import { requestSignatureWords } from '../../../../src/core/explain/object/self-signature.ts'
import { rejectionWords } from '../../../../src/core/explain/path/rejection.ts'
import { policyWords, verdictSentences } from '../../../../src/core/explain/path/verdict.ts'
import { keyIdentifierWords, selfSignatureWords } from '../../../../src/core/explain/path/link.ts'
import { integrityWords, whyNotKept } from '../../../../src/core/explain/receipt/receipt.ts'
import { refusalWords, type RefusalReason } from '../../../../src/core/explain/receipt/refusal.ts'
import { lockWords } from '../../../../src/core/explain/receipt/lock.ts'
import { responseStatusWords } from '../../../../src/core/explain/revocation/response-status.ts'
import {
  anchorChoices,
  anchorLimitsDemand,
  policyDemands,
  profileChoices,
  revocationChoices,
} from '../../../../src/core/explain/settings/choice.ts'
import { purposeChoices } from '../../../../src/core/explain/settings/purpose.ts'
import {
  byteForByte,
  formWords,
  missingWords,
  storePasswordWords,
  wantedWords,
} from '../../../../src/core/explain/export/export-words.ts'
import { targetTexts } from '../../../../src/core/explain/target/target-texts.ts'
import { plainText, type Sentence } from '../../../../src/core/explain/text/sentence.ts'
import { noticesAround } from './around.ts'
import { sampleFindings } from './sample-findings.ts'

/** A text that a person reads, and where to find it. */
export interface ReadText {
  readonly where: string
  readonly text: string
  /** A sentence of advice: two at most. */
  readonly advice?: boolean
}

const of = (where: string, table: Readonly<Record<string, string>>): ReadText[] =>
  Object.entries(table).map(([id, text]) => ({ where: `${where} ${id}`, text }))

const actors: readonly Acting[] = whoIds.map((who) => (who === 'ca-owner' ? { who, ca: 'Plant CA' } : { who }))

/** Every finding with every sample, by everybody who may act on findings of its code. */
function findings(): ReadText[] {
  return (Object.keys(sampleFindings) as FindingCode[]).flatMap((code) =>
    sampleFindings[code].flatMap((params) => {
      const found = finding(code, {}, params)
      const { who } = definitions[code]
      const byCertificate = typeof who === 'function' || who === 'holder' || who === 'issuer'
      const asked = byCertificate
        ? actors.filter(({ who: each }) => ['server-administrator', 'ca-owner', 'opc-ua-operator'].includes(each))
        : []
      return [found, ...asked.map((acting) => ({ ...found, ...acting }))].flatMap((each) => {
        const { what, why, toDo } = explain(each)
        const where = `finding ${code} (${each.who}):`
        return [
          { where: `${where} what`, text: what },
          { where: `${where} why`, text: why },
          { where: `${where} what to do`, text: toDo, advice: true },
        ]
      })
    }),
  )
}

const guides: Readonly<Record<string, Guide>> = {
  ...saveFromBrowser,
  ...getMissingRoot,
  ...installChain,
  completeChain,
  getAgain,
  getCurrentList,
  makeRequest,
  renewCertificate,
  saveChainByCommand,
  importIntoKepserverex,
  importIntoOpcUa,
  replaceApplication,
  replaceCertificate,
  selfSignedServer,
}

/** Labels of other programs are theirs, and names are somebody's: each counts as one word and is not looked at. */
const ownWords = (sentence: Sentence): string =>
  plainText(
    sentence.map((phrase) => (typeof phrase === 'object' && ('ui' in phrase || 'name' in phrase) ? '“…”' : phrase)),
  )

const glossaryTexts = (): ReadText[] =>
  (Object.keys(glossary) as TermId[]).flatMap((id) => {
    const { term, inShort, more = [], inPractice = '' } = glossary[id]
    return [term, inShort, ...more, inPractice].map((text) => ({ where: `glossary ${id}`, text }))
  })

const guideTexts = (): ReadText[] =>
  Object.entries(guides).flatMap(([id, { title, intro, steps, notes }]) =>
    [title, ...[intro, ...steps, ...notes].map(ownWords)].map((text) => ({ where: `guide ${id}`, text })),
  )

const labelTexts = (): ReadText[] =>
  allTerms.flatMap((term) => {
    const { label: word, meaning = '' } = label(term)
    return [word, meaning].map((text) => ({ where: `label ${term}`, text }))
  })

const checkTexts = (): ReadText[] =>
  Object.entries(checkWords).flatMap(([id, { title, asks }]) =>
    [title, asks].map((text) => ({ where: `check ${id}`, text })),
  )

const lookTexts = (): ReadText[] =>
  Object.entries(looks).flatMap(([id, { what, toDo }]) => [
    { where: `looks like ${id}`, text: what },
    { where: `looks like ${id}: what to do`, text: toDo, advice: true },
  ])

const refusals: readonly RefusalReason[] = [
  'too-large',
  'too-much',
  'too-many',
  'unreadable',
  'nothing-handed-over',
  'empty-folder',
  'overdue',
  'made-it-fail',
  'not-tried',
  'key-not-kept',
  'question-failed',
  'not-answered',
]
const sizes = { file: 2 ** 26, all: 2 ** 28, sources: 25_000 }

const choices = [...profileChoices, ...revocationChoices, ...anchorChoices, anchorLimitsDemand, ...policyDemands]

const errorTexts = (): ReadText[] => [
  ...Object.entries(situations).flatMap(([id, { means, cause, toDo }]) => [
    { where: `error text ${id}`, text: means },
    { where: `error text ${id}`, text: cause },
    { where: `error text ${id}: what to do`, text: toDo, advice: true },
  ]),
  ...Object.entries(programs).map(([id, { trust }]) => ({ where: `program ${id}`, text: trust })),
]

const exportTexts = (): ReadText[] => [
  ...Object.entries(targetTexts).flatMap(([id, { title, steps, compare, never }]) =>
    [title, ...steps, compare, never].map((text) => ({ where: `target ${id}`, text })),
  ),
  ...Object.entries(formWords).flatMap(([id, { label: word, hint }]) =>
    [word, hint].map((text) => ({ where: `form ${id}`, text })),
  ),
  ...of('file of', wantedWords),
  ...of('missing', missingWords),
  ...of('store password', storePasswordWords),
  ...of('after saving', byteForByte),
]

/** Everything in words that the core has, but for headlines, which have a test of their own. */
export const coreTexts: readonly ReadText[] = [
  ...findings(),
  ...glossaryTexts(),
  ...guideTexts(),
  ...labelTexts(),
  ...checkTexts(),
  ...lookTexts(),
  ...errorTexts(),
  ...exportTexts(),
  ...of('headline for', looksTitles),
  ...of('assumption', assumptions),
  ...of('why', whyWords),
  ...of('status', statusWords),
  ...of('verdict', verdictSentences),
  ...of('policies', policyWords),
  ...of('rejection', rejectionWords),
  ...of('link', { ...selfSignatureWords, ...keyIdentifierWords }),
  ...of('request', requestSignatureWords),
  ...of('keystore', integrityWords),
  ...of('response', responseStatusWords),
  ...Object.entries(oddityWords).flatMap(([id, texts]) => texts.map((text) => ({ where: `encoding ${id}`, text }))),
  ...refusals.map((reason) => ({ where: `refusal ${reason}`, text: `“file” ${refusalWords(reason, sizes)}` })),
  ...(['certificates', 'integrity'] as const).map((guards) => ({
    where: `lock ${guards}`,
    text: lockWords({ form: 'JKS', guards, iterations: 2048, work: 2048, scheme: 'AES-256' }),
  })),
  ...[true, false].flatMap((flag) =>
    (['private-key', 'pkcs12', 'certificate'] as const).map((kind) => ({
      where: `receipt ${kind}`,
      text: whyNotKept(kind, flag, flag),
    })),
  ),
  ...[true, false].map((required) => ({ where: 'weight', text: weightWords(required) })),
  ...choices.flatMap(({ id, label: word, hint }) => [word, hint].map((text) => ({ where: `setting ${id}`, text }))),
  ...Object.entries(noticesAround).flatMap(([where, said]) =>
    said.map((text) => ({ where, text: typeof text === 'string' ? text : ownWords(text) })),
  ),
  ...purposeChoices.map(({ oid, usedBy }) => ({ where: `purpose ${oid}`, text: usedBy })),
].filter(({ text }) => text !== '')

/** How many families of messages there are: none may be left out above without notice. */
export const families = errorTextFamilies.length

/** The texts within an expression of a component. */
const literalsOf = (code: string): string =>
  (code.match(/'[^']* [^']*'|`[^`]* [^`]*`/g) ?? []).map((literal) => ` ${literal} `).join('')

const ui = fileURLToPath(new URL('../../../../src/ui', import.meta.url))

/** The markup of every component, without script, style and comments: its captions, and what stands around them. */
export const captions: readonly ReadText[] = readdirSync(ui, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => join(ui, file))
  .map((path) => ({
    where: relative(ui, path),
    text: readFileSync(path, 'utf8')
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/ id="[^"]*"/g, ' ')
      .replace(/\bbeside(?=[=}])|\bbeside\?\.\(\)/g, ' ')
      .replace(/\{[#:/@]?[a-z]*([^{}]*)\}/g, (_, code: string) => literalsOf(code))
      .replace(/\{[#:/@]?[a-z]*([^{}]*)\}/g, (_, code: string) => literalsOf(code))
      .replace(/\s+/g, ' '),
  }))
