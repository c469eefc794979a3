import { describe, expect, it } from 'vitest'
import { mixedWords, passesForLatin } from '../../../src/core/lib/scripts.ts'

// UTS 39 section 5.2: what Moderately Restrictive lets pass, Armenian aside.
it.each([
  ['Latin', 'Ökostrom Łódź Zürich'],
  ['Cyrillic', 'Ростехнадзор'],
  ['Greek', 'Ελλάδα'],
  ['Japanese, which mixes four', '東京Kテスト工場のAPI'],
  ['a sound mark that Hiragana and Katakana share', 'らーめん ラーメン'],
  ['Korean with Hanja and Latin', '서울IT工場'],
  ['Chinese with Bopomofo and Latin', '台北ㄅㄆㄇABC'],
  ['Thai, which has no spaces, with Latin', 'บริษัทABC'],
  ['Hebrew with Latin', 'חברתIBM'],
  ['digits and marks with any', 'Цех5 Ελλ2 e\u0301'],
  ['scripts word by word', 'ООО Siemens, Ελλάδα-Bank'],
  ['the micro sign, which is no letter of Greek', '10µm'],
  ['nothing', ''],
])('are not mixed in %s', (_what, text) => {
  expect(mixedWords(text)).toEqual([])
})

it.each([
  ['Cyrillic in a Latin word', 'p\u0430ypal', ['Latin', 'Cyrillic'], [[1, 2]]],
  ['Greek in a Latin word', 'g\u03bfod', ['Latin', 'Greek'], [[1, 2]]],
  ['Armenian in a Latin word', 'g\u0585od', ['Latin', 'Armenian'], [[1, 2]]],
  ['Cherokee in a Latin word', 'A\u13aabc', ['Latin', 'Cherokee'], [[1, 2]]],
  ['Latin in a Cyrillic word', '\u0440\u0430ypal'.slice(0, 3), ['Cyrillic', 'Latin'], [[2, 3]]],
  ['Greek in a Cyrillic word', '\u0430\u0440\u03bf', ['Cyrillic', 'Greek'], [[2, 3]]],
  ['three scripts', 'ab\u05d0\u0e01', ['Latin', 'Hebrew', 'Thai'], [[2, 3], [3, 4]]], // prettier-ignore
  ['Hangul with Katakana', '한국テ', ['Hangul', 'Katakana'], [[2, 3]]],
  ['letters beyond U+FFFF', 'a\u{10330}b', ['Latin', 'Gothic'], [[1, 3]]],
  ['a script of none today', 'ab\u{12000}', ['Latin', 'a rare script'], [[2, 4]]],
])('are mixed: %s', (_what, text, scripts, foreign) => {
  expect(mixedWords(`x ${text} y`)).toEqual([
    { word: text, scripts, foreign: foreign.map(([start = 0, end = 0]) => ({ start: start + 2, end: end + 2 })) },
  ])
})

it('count in a label across its hyphens', () => {
  const text = 'my-\u0430\u0440\u0440.example'
  expect(mixedWords(text)).toEqual([])
  expect(mixedWords(text, 'label')).toMatchObject([{ word: 'my-\u0430\u0440\u0440' }])
})

describe('a label that passes for a Latin one', () => {
  // UTS 39 confusables.txt maps each of these letters to a Latin one. The first was registered in 2017 to show it.
  it.each([
    ['\u0430\u0440\u0440\u04cf\u0435', 'Cyrillic'],
    ['\u0441\u043e\u0441\u043e-2', 'Cyrillic'],
    ['\u03b1\u03bf\u03c1', 'Greek'],
    ['\u0570\u0578\u057d', 'Armenian'],
  ])('%s', (label, script) => {
    expect(passesForLatin(label)).toBe(script)
  })

  it.each(['apple', 'яблоко', 'ελλάδα', '2-3', '', 'b\u00fccher'])('is not %j', (label) => {
    expect(passesForLatin(label)).toBeUndefined()
  })
})
