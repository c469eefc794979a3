import { describe, expect, it } from 'vitest'
import {
  explicit,
  integer,
  ia5String,
  objectIdentifier,
  printableString,
  sequence,
  setOf,
  tlv,
  utf8String,
  type Der,
} from '../../../support/der-writer.ts'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { outcomesOf } from '../outcomes.ts'
import { frame } from './rules.ts'

const nameOf = (type: string, value: Der) => sequence(setOf(sequence(objectIdentifier(type), value)))
const commonName = (value: Der) => nameOf('2.5.4.3', value)
const email = (value: Der) => nameOf('1.2.840.113549.1.9.1', value)

/** Why a common name is called misleading; and the problems of its encoding are none. */
async function misleading(text: string) {
  const [outcome] = await outcomesOf('name-strings', [frame({ subject: commonName(utf8String(text)) })])
  return (outcome?.findings ?? []).map(({ code, params }) => ('because' in params ? params.because : code))
}

async function problems(parts: Parameters<typeof frame>[0]) {
  const [outcome] = await outcomesOf('name-strings', [frame(parts)])
  for (const { code } of outcome?.findings ?? []) expect(code).toBe('name-string-unfit')
  return (outcome?.findings ?? []).map(({ params }) => ('problem' in params ? params.problem : undefined))
}

// X.680 section 41; what programs read in different ways.
describe('a text in a name', () => {
  it.each<[string, Der, string[]]>([
    ['is as it should be', commonName(utf8String('Prüfstand 7')), []],
    ['is a BMPString with surrogates', commonName(tlv(0x1e, Uint8Array.of(0xd8, 0x3d, 0xde, 0))), ['bad-encoding']],
    ['is a BMPString of an odd length', commonName(tlv(0x1e, Uint8Array.of(0, 0x41, 0))), ['bad-encoding']],
    ['is no UTF-8', commonName(tlv(0x0c, Uint8Array.of(0xff))), ['bad-encoding']],
    ['is an IA5String with an octet above 127', email(tlv(0x16, Uint8Array.of(0x61, 0xe4))), ['forbidden-character']],
    ['is a PrintableString with a NUL', commonName(printableString('a\0')), ['forbidden-character']],
    ['is an IA5String with a NUL', email(ia5String('a\0@b.example')), ['control-character']],
    ['is an IA5String with a line break', email(ia5String('a@b.example\n')), ['control-character']],
    ['was encoded twice', commonName(utf8String('PrÃ¼fstand 7')), ['encoded-twice']],
    [
      'was encoded twice, by way of Windows-1252',
      commonName(utf8String('Anlage â€“ Süd'.replace('ü', 'Ã¼'))),
      ['encoded-twice'],
    ],
    ['has letters that are found in such texts, and is none', commonName(utf8String('SÃO PAULO Â§')), []],
    ['is UTF-8 with a line break', commonName(utf8String('a\r\nb')), ['control-character']],
    ['is a time', commonName(tlv(0x17, Buffer.from('250101000000Z'))), ['not-a-string']],
    ['is a structure', commonName(sequence(utf8String('a'))), ['not-a-string']],
    ['is a number where none knows what it is', nameOf('1.2.3.4', integer(7)), []],
  ])('%s', async (_, subject, expected) => {
    expect(await problems({ subject })).toEqual(expected)
  })

  it('is looked at in the issuer, too', async () => {
    expect(await problems({ issuer: email(ia5String('a\0')) })).toEqual(['control-character'])
  })

  it('is reported five times at most', async () => {
    const attribute = setOf(sequence(objectIdentifier('2.5.4.3'), utf8String('\0')))
    expect(await problems({ subject: sequence(...Array.from({ length: 3_000 }, () => attribute)) })).toHaveLength(5)
  })
})

// Unicode Technical Report #36 section 2: what a reader takes for something else.
describe('a name that deceives', () => {
  it.each([
    ['live.\u202eexe.plc', 'direction'],
    ['plc\u200f.plant.example', 'direction'],
    ['\u2067plc\u2069', 'direction'],
    ['✅ Plant Root CA', 'sign'],
    ['Plant Root CA 🔒', 'sign'],
    ['✓ checked', 'sign'],
    ['The chain is complete, up to the root Plant Root CA', 'message'],
    ['All checks passed', 'message'],
    ['Signature verified', 'message'],
    ['Plant Root CA. Save the root and import it', 'message'],
    ['Do not import the other one', 'message'],
    ['Trusted by Chainlight', 'message'],
  ])('%j: %s', async (text, because) => {
    expect(await misleading(text)).toEqual([because])
  })

  it.each([
    'Plant Root CA',
    'Kaspersky Anti-Virus Personal Root Certificate',
    'Microsec e-Szigno Root CA 2009',
    'VeriSign Trust Network',
    'Verified Root CA',
    'Acme™ Industries® (© 2024) Signing CA',
    'مصنع الجبيل',
    'ООО «Завод» УЦ',
    '日本認証サービス株式会社',
    'Autoridad de Certificación Raíz',
    'O=Import & Export Trust GmbH, CN=Safe Root',
  ])('%j is a name', async (text) => {
    expect(await misleading(text)).toEqual([])
  })

  it('is reported for the issuer only where its own certificate is not on the path', async () => {
    const odd = certificate({ subject: '✅ Root', ca: true })
    const below = certificate({ subject: 'x.example', issuer: odd })
    const codes = async (chain: readonly BuiltCertificate[]) =>
      (await outcomesOf('name-strings', chain)).map(({ findings }) => findings.map(({ code }) => code))
    expect(await codes([below])).toEqual([['name-misleading']])
    expect(await codes([below, odd])).toEqual([[], ['name-misleading']])
  })
})

// Octets that others read otherwise, outside names: each is told by the check of its field.
describe('a certificate whose octets others read otherwise', () => {
  it.each([
    ['a UTF8String for a time', 'validity', { notAfter: utf8String('350101000000Z') }, 'time-unreadable'],
    [
      'a version with a zero before it',
      'der-encoding',
      { version: explicit(0, tlv(2, Uint8Array.of(0, 2))) },
      'encoding-not-der',
    ],
    [
      'a serial number with a zero before it',
      'der-encoding',
      { serialNumber: tlv(2, Uint8Array.of(0, 1)) },
      'encoding-not-der',
    ],
    ['a version that is as it should be', 'der-encoding', { version: explicit(0, integer(2)) }, undefined],
  ] as const)('has %s', async (_, check, parts, code) => {
    const [outcome] = await outcomesOf(check, [frame(parts)])
    expect(outcome?.findings[0]?.code).toBe(code)
  })
})
