import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { glossary } from '../../../src/core/explain/glossary.ts'
import { completeChain } from '../../../src/core/explain/guide/complete-chain.ts'
import { getAgain } from '../../../src/core/explain/guide/get-again.ts'
import { getCurrentList } from '../../../src/core/explain/guide/get-current-list.ts'
import { getMissingRoot } from '../../../src/core/explain/guide/get-missing-root.ts'
import type { Guide } from '../../../src/core/explain/guide/guide.ts'
import { plainText, type Sentence } from '../../../src/core/explain/text/sentence.ts'
import { importIntoKepserverex } from '../../../src/core/explain/guide/import-into-kepserverex.ts'
import { replaceApplication } from '../../../src/core/explain/guide/replace-application.ts'
import { replaceCertificate } from '../../../src/core/explain/guide/replace-certificate.ts'
import {
  installChain,
  makeRequest,
  renewCertificate,
  saveChainByCommand,
} from '../../../src/core/explain/guide/server-guides.ts'
import { importIntoOpcUa } from '../../../src/core/explain/guide/import-into-opc-ua.ts'
import { saveFromBrowser } from '../../../src/core/explain/guide/save-from-browser.ts'
import { selfSignedServer } from '../../../src/core/explain/guide/self-signed-server.ts'

const guides: readonly Guide[] = [
  ...Object.values(saveFromBrowser),
  importIntoKepserverex,
  replaceApplication,
  replaceCertificate,
  selfSignedServer,
  ...Object.values(getMissingRoot),
  ...Object.values(installChain),
  importIntoOpcUa,
  makeRequest,
  renewCertificate,
  saveChainByCommand,
  completeChain,
  getAgain,
  getCurrentList,
]

it('every guide of the page is looked at here', () => {
  const folder = new URL('../../../src/core/explain/guide/', import.meta.url)
  const titles = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .filter((text) => /satisfies [^\n]*Guide\b/.test(text))
    .flatMap((text) => [...text.matchAll(/^ +title: '(.*)',$/gm)].map(([, title]) => title!))
  expect(titles.length).toBeGreaterThan(10)
  expect(titles.filter((title) => !guides.some((guide) => guide.title === title))).toEqual([])
})

function sentences(guide: Guide): readonly Sentence[] {
  return [guide.intro, ...guide.steps, ...guide.notes]
}

/** The words of this page, without the labels of other programs, which may say what they like. */
function ownWords(sentence: Sentence): string {
  return plainText(sentence.map((phrase) => (typeof phrase === 'object' && 'ui' in phrase ? '…' : phrase)))
}

function text(guide: Guide): string {
  return sentences(guide).map(plainText).join('\n')
}

describe.each(guides.map((guide) => [guide.title, guide] as const))('the guide "%s"', (_title, guide) => {
  it('has an introduction, steps and sources', () => {
    expect(plainText(guide.intro)).not.toBe('')
    expect(guide.steps.length).toBeGreaterThanOrEqual(4)
    expect(guide.sources.length).toBeGreaterThanOrEqual(1)
  })

  it('leads only to terms of the glossary, with words to select', () => {
    for (const phrase of sentences(guide).flat()) {
      if (typeof phrase !== 'object' || !('term' in phrase)) continue
      expect(glossary).toHaveProperty([phrase.term])
      expect(phrase.text.trim()).toBe(phrase.text)
      expect(phrase.text).not.toBe('')
    }
  })

  it('is made of whole sentences with the right spaces', () => {
    for (const sentence of sentences(guide)) {
      expect(plainText(sentence)).toMatch(/^[A-Z].*\.$/)
      expect(plainText(sentence)).not.toMatch(/ {2}| [.,;:](?![a-z])/)
      expect(ownWords(sentence)).not.toMatch(/\w…|…\w/)
    }
  })

  it('keeps its tone and calls nothing trusted', () => {
    for (const sentence of sentences(guide)) {
      expect(ownWords(sentence)).not.toMatch(/\b(simply|just|easy|easily|obviously|of course|(un)?trusted)\b|[!—–]/i)
    }
  })
})

describe('saving from a browser', () => {
  it.each(Object.entries(saveFromBrowser))('in %s starts with https:// and ends on this page', (_browser, guide) => {
    const [first] = guide.steps
    const last = guide.steps.at(-1)
    expect(plainText(first)).toContain('https://')
    expect(last === undefined ? '' : plainText(last)).toContain('this page')
  })

  it.each([
    ['chrome', 'Base64-encoded ASCII, certificate chain'],
    ['edge', 'Base64-encoded ASCII, certificate chain'],
    ['firefox', 'PEM (chain)'],
  ] as const)('in %s names the choice that saves the chain', (browser, choice) => {
    expect(saveFromBrowser[browser].steps.map(plainText).join('\n')).toContain(choice)
  })

  it('in Safari saves every level, since only one certificate goes at a time', () => {
    expect(text(saveFromBrowser.safari)).toMatch(/one certificate at a time/)
  })

  it.each(Object.entries(saveFromBrowser))('in %s says that the root may be missing', (_browser, guide) => {
    expect(text(guide)).toMatch(/root may be missing|often lacks the root/)
  })
})

describe('importing into KEPServerEX', () => {
  it('follows the menus of the technical note', () => {
    const labels = importIntoKepserverex.steps
      .flat()
      .flatMap((phrase) => (typeof phrase === 'object' && 'ui' in phrase ? [phrase.ui] : []))
    expect(labels.slice(0, 5)).toEqual([
      'Administration',
      'Settings...',
      'Certificate Store',
      'Extend Trust Store',
      'Import',
    ])
  })

  it('compares with the owner before and reads back the thumbprint after', () => {
    const steps = importIntoKepserverex.steps.map(plainText)
    expect(steps[0]).toMatch(/owner/)
    expect(steps.findIndex((step) => step.includes('thumbprint'))).toBeGreaterThan(
      steps.findIndex((step) => step.includes('Extend Trust Store')),
    )
  })

  it('says may where nothing public is known', () => {
    const notes = importIntoKepserverex.notes.map(plainText)
    for (const open of [/restart/, /several certificates/, /need no import/, /word it/]) {
      expect(notes.find((note) => open.test(note))).toMatch(/\bmay\b/)
    }
  })
})

describe('a server with a self-signed certificate', () => {
  it('imports exactly this certificate first, and says what the property costs', () => {
    const steps = selfSignedServer.steps.map(plainText).join('\n')
    expect(steps).toMatch(/Save exactly this certificate[^]*Extend Trust Store/)
    expect(steps).not.toContain('Trust self-signed certificates')
    expect(text(selfSignedServer)).toMatch(/price: .*any self-signed certificate/)
  })

  it('names the codes that are accepted and the one that is not', () => {
    expect(text(selfSignedServer)).toMatch(/accepts, .*code 18.*code 19/)
    expect(text(selfSignedServer)).toMatch(/does not accept: code 20/)
  })

  it('does not recommend turning off all checks', () => {
    const mention = selfSignedServer.steps.map(plainText).filter((step) => step.includes('Trust all Certificates'))
    expect(mention).toHaveLength(1)
    expect(mention[0]).toMatch(/^Leave .*at No/)
  })

  it('says why a CA is the better way', () => {
    expect(text(selfSignedServer)).toMatch(/without touching the clients/)
  })
})

describe('getting a missing root', () => {
  it.each(Object.entries(getMissingRoot))('by way of %s compares the fingerprint with the owner', (_way, guide) => {
    expect(text(guide)).toMatch(
      /SHA-256 fingerprint.*owner of the root states\. Ask for it by another way than the file came/,
    )
  })
})
