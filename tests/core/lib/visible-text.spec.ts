import { describe, expect, it } from 'vitest'
import { hasHiddenCharacters, textSegments, visibleText } from '../../../src/core/lib/visible-text.ts'
import { inTime } from '../../support/time-limit.ts'

describe('a text from a certificate', () => {
  it.each([
    ['', ''],
    ['Example Plant Root CA', 'Example Plant Root CA'],
    ['Ökostrom für Łódź, 東京 工場, Ελλάδα', 'Ökostrom für Łódź, 東京 工場, Ελλάδα'],
    ['<script>alert(1)</script> {{x}} javascript:', '<script>alert(1)</script> {{x}} javascript:'],
    ['👩 and 🏭', '👩 and 🏭'],
  ])('stays as it is where all of it can be seen: %j', (text, expected) => {
    expect(visibleText(text)).toBe(expected)
    expect(hasHiddenCharacters(text)).toBe(false)
  })

  it.each([
    ['a NUL', 'good.example\0.evil.example', 'good.example<U+0000>.evil.example'],
    ['a line feed', 'a\nO=evil', 'a<U+000A>O=evil'],
    ['CR LF and tab', 'a\r\n\tb', 'a<U+000D><U+000A><U+0009>b'],
    ['an ANSI sequence', '\u001b[31mred', '<U+001B>[31mred'],
    ['a C1 control', 'a\u0085b', 'a<U+0085>b'],
    ['DEL', 'a\u007f', 'a<U+007F>'],
    ['a right-to-left override', 'exe.\u202Egpj', 'exe.<U+202E>gpj'],
    ['isolates', '\u2066a\u2069', '<U+2066>a<U+2069>'],
    ['bidirectional marks', '\u200ea\u200f\u061c', '<U+200E>a<U+200F><U+061C>'],
    ['a zero-width space', 'goo\u200bgle', 'goo<U+200B>gle'],
    ['joiners and a word joiner', 'a\u200c\u200d\u2060b', 'a<U+200C><U+200D><U+2060>b'],
    ['a byte order mark', '\ufeffa', '<U+FEFF>a'],
    ['a soft hyphen', 'a\u00adb', 'a<U+00AD>b'],
    ['a no-break space', 'a\u00a0b', 'a<U+00A0>b'],
    ['an ideographic space', 'a\u3000b', 'a<U+3000>b'],
    ['line and paragraph separators', 'a\u2028b\u2029', 'a<U+2028>b<U+2029>'],
    ['tag characters', 'a\u{e0041}\u{e007f}', 'a<U+E0041><U+E007F>'],
    ['variation selectors', 'a\ufe0f\u{e0100}', 'a<U+FE0F><U+E0100>'],
    ['private use', '\ue000\u{f0000}', '<U+E000><U+F0000>'],
    ['a lone surrogate', 'a\ud800b', 'a<U+D800>b'],
    ['a noncharacter', '\uffff', '<U+FFFF>'],
    ['Hangul fillers', '\u115f\u3164\uffa0', '<U+115F><U+3164><U+FFA0>'],
    ['a braille blank', '\u2800', '<U+2800>'],
    ['a combining grapheme joiner', 'a\u034f', 'a<U+034F>'],
  ])('shows %s', (_what, text, expected) => {
    expect(visibleText(text)).toBe(expected)
    expect(hasHiddenCharacters(text)).toBe(true)
    expect(
      textSegments(text)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(expected)
  })

  it('keeps four marks over a character and counts the others', () => {
    const marks = '\u0301'.repeat(5000)
    expect(visibleText(`a${marks}b`)).toBe(`a${'\u0301'.repeat(4)}<U+0301 and 4995 more marks>b`)
    expect(visibleText('e\u0323\u0302\u0301\u0308')).toBe('e\u0323\u0302\u0301\u0308')
  })

  it.each([
    ['Cyrillic a among Latin', 'p\u0430ypal', 'p\u0430<U+0430>ypal'],
    ['a run of them', 'p\u0430\u0443pal', 'p\u0430\u0443<U+0430 U+0443>pal'],
    ['Latin among Cyrillic', '\u041e\u041eO', '\u041e\u041eO<U+004F>'],
    ['Greek among Latin', 'g\u03bf\u03bfd.example', 'g\u03bf\u03bf<U+03BF U+03BF>d.example'],
    [
      'accents over them',
      'p\u0430\u0300\u0430ypal\u0430\u0300',
      'p\u0430\u0300\u0430<U+0430 U+0430>ypal\u0430\u0300<U+0430>',
    ],
    [
      'a long run',
      `${'a'.repeat(20)}${'\u0430'.repeat(19)}`,
      `${'a'.repeat(20)}${'\u0430'.repeat(19)}<${'U+0430 '.repeat(8)}and 11 more>`,
    ],
  ])('shows the codes of letters that are foreign to their word: %s', (_what, text, expected) => {
    expect(visibleText(text)).toBe(expected)
    expect(hasHiddenCharacters(text)).toBe(false)
  })

  it('marks what is not in normal form C, and keeps it', () => {
    expect(textSegments('Cafe\u0301 \u212b')).toEqual([
      { text: 'Caf', escaped: false },
      { text: 'e\u0301', escaped: false, loose: true },
      { text: ' ', escaped: false },
      { text: '\u212b', escaped: false, loose: true },
    ])
  })

  it('tells an escape from the same characters in the text', () => {
    expect(textSegments('<U+202E>\u202E')).toEqual([
      { text: '<U+202E>', escaped: false },
      { text: '<U+202E>', escaped: true },
    ])
  })

  it('takes 100,000 characters of each kind at once, though no more than 4,096 of a value are shown', async () => {
    for (const character of [
      'a',
      '\u202e',
      '\u0301',
      '\0',
      '\ud800',
      '\u{e0041}',
      '\u0430',
      'a\u0430',
      'e\u0301',
      '\uac00\u11a8',
    ]) {
      const shown = await inTime(JSON.stringify(character), () => visibleText(character.repeat(100_000)), 1)
      expect(shown.length).toBeGreaterThan(0)
    }
  })
})
