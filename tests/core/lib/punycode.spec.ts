import { domainToASCII } from 'node:url'
import { describe, expect, it } from 'vitest'
import { asciiHostName, isHostName } from '../../../src/core/lib/host-name.ts'
import { decodePunycode, encodePunycode } from '../../../src/core/lib/punycode.ts'

describe('Punycode', () => {
  // RFC 3492 section 7.1, without the mixed-case annotation.
  it.each([
    ['ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
    ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
    ['他們爲什麽不說中文', 'ihqwctvzc91f659drss3x8bo0yb'],
    ['なぜみんな日本語を話してくれないのか', 'n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa'],
    ['почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
    ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
    ['-with-super-monkeys', '-with-super-monkeys-'],
    ['bücher', 'bcher-kva'],
    ['-> $1.00 <-', '-> $1.00 <--'],
  ])('of %s', (label, encoded) => {
    expect(encodePunycode(label)).toBe(encoded)
    expect(decodePunycode(encoded)).toBe(label)
    expect(decodePunycode(encoded.toUpperCase())?.toLowerCase()).toBe(label.toLowerCase())
  })

  // The last three name a surrogate, a code point beyond the last, and one far beyond.
  it.each(['ü', 'a-ü', 'kva!', '99999999', 'b\u212a', ...[0xd800, 0x110000, 0x7ffffff0].map(deltaOf)])(
    'is not %j',
    (text) => {
      expect(decodePunycode(text)).toBeUndefined()
    },
  )
})

/**
 * The generalized integer that makes a label of the one code point: RFC 3492 section 3.3, with the bias of the
 * beginning.
 */
function deltaOf(code: number): string {
  let rest = code - 0x80
  let text = ''
  for (let k = 36; ; k += 36) {
    const threshold = Math.min(Math.max(k - 72, 1), 26)
    const value = rest < threshold ? rest : threshold + ((rest - threshold) % (36 - threshold))
    text += 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(value)
    if (rest < threshold) return text
    rest = Math.floor((rest - threshold) / (36 - threshold))
  }
}

describe('a host name as people type it', () => {
  it.each([
    ['Host.Plant.Example', 'host.plant.example'],
    ['  host.plant.example. ', 'host.plant.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['bu\u0308cher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    // RFC 5891 keeps the letter; browsers made `ss` of it until 2023.
    ['straße.example', 'xn--strae-oqa.example'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['ｈｏｓｔ．example', 'host.example'],
    ['opc_server', 'opc_server'],
    ['localhost', 'localhost'],
  ])('%s', (typed, ascii) => {
    expect(asciiHostName(typed)).toBe(ascii)
  })

  it.each([
    '',
    '.',
    'a..b',
    '-a.example',
    'a-.example',
    'a b',
    'https://a.example',
    'a.example:443',
    'a*.example',
    'ü'.repeat(300),
  ])('is none where it is %j', (typed) => {
    expect(asciiHostName(typed)).toBeUndefined()
  })

  it('is what Node makes of it', () => {
    for (const typed of ['bücher.example', 'ελλάδα.gr', '☃.net', '中国.cn', 'faß.de', 'ÅÄÖ.se', 'हिन्दी.भारत'])
      expect(asciiHostName(typed)).toBe(domainToASCII(typed))
  })
})

describe('a host name in a certificate', () => {
  it.each(['a', 'a.b', 'A-1.example', 'my_host.example', '1.2.3.4', `${'a'.repeat(63)}.example`])(
    'may be %s',
    (text) => {
      expect(isHostName(text)).toBe(true)
    },
  )

  // RFC 1034 section 3.5; the last two by RFC 1035 section 2.3.4.
  it.each(['', '.', 'a.', '.a', 'a..b', '-a', 'a-', 'a b', 'ü', 'a\0b', 'a'.repeat(64), 'a.'.repeat(127)])(
    'may not be %j',
    (text) => {
      expect(isHostName(text)).toBe(false)
    },
  )
})
