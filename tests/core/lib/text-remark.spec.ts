import { expect, it } from 'vitest'
import { unicodeForm } from '../../../src/core/lib/idn.ts'
import { looseCharacters } from '../../../src/core/lib/normal-form.ts'
import { hostRemarks, textRemarks, unicodeFormRemarks } from '../../../src/core/lib/text-remark.ts'

it.each(['', 'Plant Root CA', 'Ökostrom für Łódź, 東京 工場, Ελλάδα', 'цех № 5', '👩 and 🏭'])(
  'nothing is to be said of %j',
  (text) => {
    expect(textRemarks(text)).toEqual([])
  },
)

it.each([
  ['what is hidden', 'a\u200bb\u202ec', [{ kind: 'hidden', count: 2 }]],
  ['private use', 'a\ue000\u{f0000}', [{ kind: 'private-use', count: 2 }]],
  ['both', '\ue000\0', [{ kind: 'hidden', count: 1 }, { kind: 'private-use', count: 1 }]], // prettier-ignore
  ['U+FFFD as written', 'M\ufffdller', [{ kind: 'replacement', count: 1 }]],
  ['accents apart from their letters', 'e\u0301 o\u0308', [{ kind: 'not-nfc', count: 2, example: 'e\u0301' }]],
  ['scripts in one word', 'a p\u0430ypal', [{ kind: 'mixed-scripts', word: 'p\u0430ypal', scripts: ['Latin', 'Cyrillic'] }]], // prettier-ignore
])('says of a text %s', (_what, text, remarks) => {
  expect(textRemarks(text)).toEqual(remarks)
})

it('leaves U+FFFD to the fault where the text was read with one', () => {
  expect(textRemarks('M\ufffdller', true)).toEqual([])
})

it('says no more than four words of thousands', () => {
  expect(textRemarks('p\u0430y '.repeat(1000))).toHaveLength(4)
})

// Unicode Standard Annex 15, table 1 and figures 3 to 5.
it.each([
  ['a singleton', '\u212b', ['\u212b']],
  ['the Ohm sign', '5\u2126', ['\u2126']],
  ['a letter and its accent', 'xe\u0301', ['e\u0301']],
  ['marks out of their order', 'q\u0307\u0323', ['q\u0307\u0323']],
  ['Hangul in letters', '\u1112\u1161\u11ab', ['\u1112\u1161\u11ab']],
  ['Hangul with its last letter apart', '\ud558\u11ab', ['\ud558\u11ab']],
  ['a mark alone that stands for another', '\u0340', ['\u0340']],
])('not in normal form C is %s', (_what, text, loose) => {
  expect(looseCharacters(text).map((each) => each.text)).toEqual(loose)
})

it.each(['é', 'q\u0323\u0307', '한', 'e\u0323\u0306'.normalize('NFC'), 'A\u030b', '\u{1f469}'])(
  'in normal form C is %j',
  (text) => {
    expect(looseCharacters(text)).toEqual([])
  },
)

it.each([
  ['an ordinary label', 'xn--bcher-kva.example', []],
  ['scripts in one label', 'xn--pypal-4ve.com', [{ kind: 'mixed-scripts', word: 'p\u0430ypal', scripts: ['Latin', 'Cyrillic'] }]], // prettier-ignore
  ['letters that all pass for Latin', 'https://xn--80ak6aa92e.com/', [{ kind: 'passes-for-latin', label: '\u0430\u0440\u0440\u04cf\u0435', script: 'Cyrillic' }]], // prettier-ignore
  ['the same below a top-level domain of its script', 'xn--80ak6aa92e.xn--p1ai', []],
  ['a sign that no domain name may have', 'xn--n3h.net', [{ kind: 'no-domain-characters', label: '☃' }]],
  ['what is no A-label', 'xn--999999999999.com', [{ kind: 'no-a-label', label: 'xn--999999999999' }]],
])('says of a host name with %s', (_what, name, remarks) => {
  expect(unicodeFormRemarks(unicodeForm(name)!)).toEqual(remarks)
  if (!name.includes(':')) expect(hostRemarks(name)).toEqual(remarks)
})

it('says nothing of a host name in ASCII', () => {
  expect(hostRemarks('plant.example')).toEqual([])
})
