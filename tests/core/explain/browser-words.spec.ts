import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Guide } from '../../../src/core/explain/guide/guide.ts'
import { saveFromBrowser } from '../../../src/core/explain/guide/save-from-browser.ts'
import { has } from '../../support/programs.ts'

const labelsOf = ({ steps }: Guide): string[] =>
  steps.flatMap((step) => step.flatMap((phrase) => (typeof phrase === 'object' && 'ui' in phrase ? [phrase.ui] : [])))

/** A text that a person types is no label. */
const typed = ['https://']

const chromium = '/usr/lib/chromium/locales/en-US.pak'
const firefox = ['/usr/lib/firefox-esr/omni.ja', '/usr/lib/firefox-esr/browser/omni.ja']

/** The strings of a browser; `&` marks the letter for the keyboard. */
const chromiumWords = () => readFileSync(chromium, 'utf8').replaceAll('&', '')
/** An archive whose index comes first: unzip reads it and warns. */
const firefoxWords = () =>
  firefox
    .map((file) => spawnSync('unzip', ['-p', file, '*.ftl'], { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout)
    .join('\n')

const without = (guide: Guide, words: string): string[] =>
  labelsOf(guide).filter((label) => !typed.includes(label) && !words.includes(label))

describe('the labels that a guide names are those of the browser that is installed here', () => {
  it.skipIf(!existsSync(chromium))('Chromium', () => {
    expect(labelsOf(saveFromBrowser.chrome).length).toBeGreaterThan(5)
    expect(without(saveFromBrowser.chrome, chromiumWords())).toEqual([])
  })

  it.skipIf(!firefox.every((file) => existsSync(file)) || !has('unzip'))('Firefox', () => {
    expect(labelsOf(saveFromBrowser.firefox).length).toBeGreaterThan(5)
    expect(without(saveFromBrowser.firefox, firefoxWords())).toEqual([])
  })
})
