import { describe, expect, it } from 'vitest'
import { readName, type Name } from '../../../src/core/certificate/name.ts'
import { certificateFileName, safeFileName } from '../../../src/core/export/file-name.ts'
import { readOnly } from '../../../src/core/asn1/node.ts'
import { name, type NameSpec } from '../../support/name-writer.ts'

const subject = (spec: NameSpec): Name => readName(readOnly(Uint8Array.from(name(spec))))
const sha1 = '2db070ee7194af696817db79ce589fa06b96f787'

describe('the file name of a certificate', () => {
  it.each<[string, NameSpec, string]>([
    ['is its common name', 'Example Plant Root CA', 'Example Plant Root CA.cer'],
    ['keeps letters of every script', 'Zertifikat für Łódź 東京', 'Zertifikat für Łódź 東京.cer'],
    [
      'is the most specific common name',
      [
        ['CN', 'outer'],
        ['CN', 'inner'],
      ],
      'inner.cer',
    ],
    [
      'is the organization where there is no common name',
      [
        ['C', 'DE'],
        ['O', 'Example Plant'],
      ],
      'Example Plant.cer',
    ],
    [
      'is the organization where nothing is left of the common name',
      [
        ['O', 'Example'],
        ['CN', '...'],
      ],
      'Example.cer',
    ],
    ['has the SHA-1 where the subject has neither', [['C', 'DE']], 'certificate-2db070ee.cer'],
    ['has the SHA-1 where the subject is empty', [], 'certificate-2db070ee.cer'],
  ])('%s', (_what, spec, expected) => {
    expect(certificateFileName(subject(spec), sha1, '.cer')).toBe(expected)
  })
})

describe('a safe file name', () => {
  it.each([
    ['*.plant.example', 'plant.example'],
    ['../../etc/passwd', 'etc_passwd'],
    ['C:\\Windows\\System32', 'C__Windows_System32'],
    ['a<b>c:d"e/f\\g|h?i*j', 'a_b_c_d_e_f_g_h_i_j'],
    ['a%PATH%b', 'a_PATH_b'],
    ['CON', '_CON'],
    ['prn', '_prn'],
    ['aux.txt', '_aux.txt'],
    ['NUL', '_NUL'],
    ['COM1', '_COM1'],
    ['lpt9.cer', '_lpt9.cer'],
    ['COM¹', '_COM¹'],
    ['CONIN$', '_CONIN$'],
    ['CON .txt', '_CON .txt'],
    ['LPT9 .x', '_LPT9 .x'],
    ['LPT9   .x', '_LPT9   .x'],
    ['clock$', '_clock$'],
    ['CLOCK$ .x', '_CLOCK$ .x'],
    ['CON chain', 'CON chain'],
    ['console', 'console'],
    ['COM10', 'COM10'],
    ['trailing dots...', 'trailing dots'],
    ['trailing blanks   ', 'trailing blanks'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['a\0b', 'a_b'],
    ['a\nb', 'a_b'],
    ['exe.\u202Egpj', 'exe._gpj'],
    ['zero\u200bwidth', 'zero_width'],
    ['no\u00a0break', 'no_break'],
    ['not \ufffd a character', 'not _ a character'],
    ['half \ud83d a pair', 'half _ a pair'],
    ['the other \udd12 half', 'the other _ half'],
    ['U\u0308ber', 'Über'],
  ])('%j becomes %j', (text, expected) => {
    expect(safeFileName(text)).toBe(expected)
  })

  it.each(['', ' ', '...', '///', '\0', '\u202e', '???'])('there is none in %j', (text) => {
    expect(safeFileName(text)).toBeUndefined()
  })

  it('has at most 120 characters and 200 octets of UTF-8, and cuts neither a surrogate pair nor a sequence', () => {
    for (const character of ['a', 'ö', '東', '𝒳']) {
      const result = safeFileName(character.repeat(1000))!
      expect(result.length).toBeLessThanOrEqual(120)
      expect(Buffer.byteLength(result)).toBeLessThanOrEqual(200)
      expect(Buffer.from(result).toString()).toBe(result)
      expect(result).toMatch(new RegExp(`^(${character})+$`, 'u'))
    }
    expect(safeFileName('a'.repeat(1000))).toHaveLength(120)
  })

  it('does not end in a dot or blank where it was cut there', () => {
    expect(safeFileName(`${'a'.repeat(119)}. b`)).toBe('a'.repeat(119))
  })
})
