import { craftedCertificate } from '../../support/crafted-certificate.ts'
import { concat, objectIdentifier, sequence, setOf, tlv, utf8String } from '../../support/der-writer.ts'
import { generalName } from '../../support/extension-writer.ts'
import type { HostileCase, HostileFamily } from './hostile-case.ts'

const commonName = (value: Uint8Array) => sequence(objectIdentifier('2.5.4.3'), value)
const named = (...attributes: readonly Uint8Array[]) => sequence(setOf(...attributes))

/** Universal tags of strings (X.680 section 41), and octets of one character. */
const strings: readonly [type: string, tag: number, width: number][] = [
  ['UTF8String', 12, 1],
  ['NumericString', 18, 1],
  ['PrintableString', 19, 1],
  ['TeletexString', 20, 1],
  ['VideotexString', 21, 1],
  ['IA5String', 22, 1],
  ['GraphicString', 25, 1],
  ['VisibleString', 26, 1],
  ['GeneralString', 27, 1],
  ['UniversalString', 28, 4],
  ['BMPString', 30, 2],
]

/** The letter A, or the digit 1 of a NumericString, so many times. */
function repeated(characters: number, tag: number, width: number): Uint8Array {
  const octets = new Uint8Array(characters * width)
  for (let at = width - 1; at < octets.length; at += width) octets[at] = tag === 18 ? 0x31 : 0x41
  return tlv(tag, octets)
}

const subjectWith = (name: string, subject: () => Uint8Array, more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  files: () => craftedCertificate({ subject: subject() }),
  certificates: 1,
  ...more,
})

const short = (count: number) => Array.from({ length: count }, (_, i) => commonName(utf8String(`n${i}`)))

export const names: HostileFamily = {
  name: 'long names',
  cases: (random) => [
    ...strings.flatMap(([type, tag, width]) =>
      [64 * 1024 + random.below(100), 2 ** 20].map((characters) =>
        subjectWith(`${characters} characters of ${type}`, () => named(commonName(repeated(characters, tag, width))), {
          seconds: 30,
        }),
      ),
    ),
    subjectWith('15 million characters', () => named(commonName(repeated(15_000_000, 12, 1))), {
      seconds: 20,
      glance: true,
    }),
    ...[10_000, 40_000].flatMap((count) => [
      subjectWith(`${count} levels`, () => sequence(...short(count).map((each) => setOf(each))), { seconds: 10 }),
      subjectWith(`one level of ${count} attributes`, () => named(...short(count)), { seconds: 20 }),
    ]),
  ],
}

const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '{@html "<b>"}',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///c:/windows/system32/calc.exe',
  'http://good.example/\r\nSet-Cookie: x=1',
  '\u001b[31mred\u001b[0m',
  'CN=a\nO=Trusted Corp',
  'a,O=Trusted+OU="x',
  '\u202emoc.elpmaxe\u202c',
  '\u2066isolated\u2069',
  'pay\u200bpal.example',
  'p\u0430ypal.example',
  '\u{e0041}\u{e0042}',
  `a${'\u0301'.repeat(5000)}`,
  'a\0.evil.example',
  '__proto__',
  'constructor',
  'toString',
  "=cmd|' /C calc'!A0",
  '\ud800',
  'xn--pypal-4ve.example',
]

export const texts: HostileFamily = {
  name: 'texts that attack',
  cases: () =>
    attacks.flatMap((text, i) => [
      subjectWith(`attack ${i + 1} in the common name`, () => named(commonName(utf8String(text)))),
      {
        name: `attack ${i + 1} in names and addresses`,
        files: () =>
          craftedCertificate({
            moreExtensions: [
              {
                oid: '2.5.29.17',
                value: sequence(
                  ...([2, 1, 6] as const).map((form) => tlv(0x80 | form, Buffer.from(text, 'utf8'))),
                  generalName({ directory: [['CN', text]] }),
                ),
              },
              {
                oid: '1.3.6.1.5.5.7.1.1',
                value: sequence(sequence(objectIdentifier('1.3.6.1.5.5.7.48.2'), tlv(0x86, Buffer.from(text, 'utf8')))),
              },
            ],
          }),
        certificates: 1,
      },
    ]),
}

/** Those that are sound by their octets alone say nothing. */
const badStrings: readonly [name: string, tag: number, octets: readonly number[], says?: 'nothing'][] = [
  ['UTF-8 in too many octets', 12, [0xc0, 0xaf]],
  ['UTF-8 of a surrogate', 12, [0xed, 0xa0, 0x80]],
  ['UTF-8 of five octets', 12, [0xf8, 0x88, 0x80, 0x80, 0x80]],
  ['UTF-8 without its end', 12, [0x41, 0xe2, 0x82]],
  ['Latin-1 in UTF8String', 12, [0x4d, 0xfc, 0x6c]],
  ['a BMPString of odd length', 30, [0, 0x41, 0]],
  ['a BMPString in the other order of octets', 30, [0x41, 0, 0x42, 0], 'nothing'],
  ['a BMPString with half a pair', 30, [0xd8, 0, 0, 0x41]],
  ['a UniversalString beyond Unicode', 28, [0x7f, 0xff, 0xff, 0xff]],
  ['a UniversalString of three octets', 28, [0, 0, 0x41]],
  ['an IA5String of eight bits', 22, [0xe9, 0x80]],
  ['a PrintableString with an asterisk and NUL', 19, [0x2a, 0]],
  ['a time for a name', 23, [0x32, 0x35, 0x30, 0x31], 'nothing'],
]

export const badEncodings: HostileFamily = {
  name: 'strings that are not what they say',
  cases: () =>
    badStrings.flatMap(([name, tag, octets, silent]) => {
      const value = () => tlv(tag, Uint8Array.from(octets))
      const more: Partial<HostileCase> = silent ? {} : { says: ['name-string-unfit'] }
      return [
        subjectWith(`${name}, in the common name`, () => named(commonName(value())), more),
        subjectWith(
          `${name}, amid others`,
          () => sequence(...[utf8String('Plant'), value()].map((each) => setOf(commonName(each)))),
          more,
        ),
      ]
    }),
}

const utc = 23
const generalized = 24
const badTimes: readonly [tag: number, text: string, says?: 'not-yet-valid' | 'time-encoding-unfit'][] = [
  [utc, '2501010000Z', 'time-encoding-unfit'],
  [utc, '250101000000+0100', 'time-encoding-unfit'],
  [utc, '250101000000'],
  [utc, '250230000000Z'],
  [utc, '251301000000Z'],
  [utc, '250101240000Z'],
  [utc, '250101000060Z'],
  [utc, ''],
  [utc, '2501 1000000Z'],
  [generalized, '20250101000000'],
  [generalized, '20250101000000+1400', 'time-encoding-unfit'],
  [generalized, '20250101000000.5Z', 'time-encoding-unfit'],
  [generalized, '202501010000Z', 'time-encoding-unfit'],
  [generalized, '00000101000000Z', 'time-encoding-unfit'],
  [generalized, '99991231235959Z', 'not-yet-valid'],
  [generalized, '100000101000000Z'],
  [generalized, '20250101'],
  [generalized, 'not a time'],
  [12, '250101000000Z'],
  [4, '250101000000Z'],
]

export const times: HostileFamily = {
  name: 'dates',
  cases: () => [
    // A date that is none is said to be unreadable, and never taken for another.
    ...badTimes.map(([tag, text, code = 'time-unreadable' as const]) => ({
      name: `"${text}" with tag ${tag}`,
      files: () =>
        craftedCertificate({ notBefore: tlv(tag, Buffer.from(text)), notAfter: tlv(tag, Buffer.from(text)) }),
      certificates: 1,
      says: [code],
    })),
    {
      name: 'a fraction of a megabyte',
      files: () =>
        craftedCertificate({ notAfter: tlv(generalized, Buffer.from(`20350101000000.${'1'.repeat(2 ** 20)}Z`)) }),
      certificates: 1,
      says: ['time-unreadable'],
    },
    {
      name: 'three dates',
      files: () => {
        const one = tlv(utc, Buffer.from('250101000000Z'))
        return craftedCertificate({ notAfter: concat(one, one) })
      },
      certificates: 0,
      says: ['certificate-damaged'],
    },
    {
      name: 'one date',
      files: () => craftedCertificate({ notAfter: new Uint8Array() }),
      certificates: 0,
      says: ['certificate-damaged'],
    },
  ],
}
