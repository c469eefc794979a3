import { domainToASCII, domainToUnicode } from 'node:url'
import { expect, it } from 'vitest'
import { asciiForm, unicodeForm } from '../../../src/core/lib/idn.ts'

it.each([
  'xn--bcher-kva.example',
  'xn--r8jz45g.xn--zckzah',
  'xn--strae-oqa.example',
  'xn--80ak6aa92e.com',
  'xn--n3h.net',
])('%s is read as Node reads it', (name) => {
  expect(unicodeForm(name)?.text).toBe(domainToUnicode(name))
})

it.each([
  ['in a wildcard', '*.xn--bcher-kva.example', '*.bücher.example'],
  ['in capitals', 'XN--BCHER-KVA.example', 'bücher.example'],
  ['in an address', 'info@xn--bcher-kva.example', 'info@bücher.example'],
  ['in a URI', 'https://xn--bcher-kva.example:8443/a?b', 'https://bücher.example:8443/a?b'],
  ['beside labels that are none', 'www.xn--bcher-kva.xn--999999999999.example', 'www.bücher.xn--999999999999.example'],
])('a label is read %s', (_where, text, expected) => {
  expect(unicodeForm(text)?.text).toBe(expected)
})

it.each(['bücher.example', 'example', 'axn--bcher-kva', 'a-xn--bcher-kva', ''])('%j has none', (text) => {
  expect(unicodeForm(text)).toBeUndefined()
})

// RFC 5891 section 5.3: an A-label is what its U-label encodes to, and no other; RFC 1035: 63 octets.
it.each([
  ['empty', 'xn--'],
  ['ASCII in disguise', 'xn--abc-'],
  ['an end that is missing', 'xn--bcher-kv'],
  ['no Punycode', 'xn--999999999999'],
  ['too long', `xn--${'a'.repeat(60)}`],
])('says what begins like one and is none: %s', (_what, label) => {
  expect(unicodeForm(`www.${label}.example`)).toEqual({ text: `www.${label}.example`, labels: [], unreadable: [label] })
})

it.each(['bücher.example', 'Ελλάδα.gr', 'münchen.bücher.example', '中国.cn'])(
  '%s is asked for as Node asks',
  (name) => {
    expect(asciiForm(name)).toBe(domainToASCII(name))
  },
)

it('a wildcard stays one', () => {
  expect(asciiForm('*.bücher.example')).toBe('*.xn--bcher-kva.example')
})

it.each(['plant.example', 'Müller', 'Müller & Söhne.de', 'Dr. Müller', 'Ö.B.B', 'Ältere Werke GmbH.', ''])(
  '%j looks like no host name with letters beyond ASCII',
  (text) => {
    expect(asciiForm(text)).toBeUndefined()
  },
)
