import { describe, expect, test } from 'vitest'
import { readOnly } from '../../../src/core/asn1/node.ts'
import { readName } from '../../../src/core/certificate/name.ts'
import { comparableName } from '../../../src/core/path/name-comparison.ts'
import { bmpString, printableString, teletexString, tlv, utf8String } from '../../support/der-writer.ts'
import { name, type NameSpec } from '../../support/name-writer.ts'

const comparable = (spec: NameSpec): string => comparableName(readName(readOnly(name(spec))))

describe('names that RFC 5280 section 7.1 calls equal', () => {
  test.each<[string, NameSpec, NameSpec]>([
    ['different string types', [['CN', utf8String('Plant CA')]], [['CN', printableString('Plant CA')]]],
    ['BMPString and UTF8String', [['CN', bmpString('Käthe')]], [['CN', utf8String('Käthe')]]],
    ['TeletexString as everybody reads it', [['CN', teletexString('K\xe4the')]], [['CN', utf8String('Käthe')]]],
    ['upper and lower case', [['CN', 'PLANT ca']], [['CN', 'Plant CA']]],
    ['case of letters beyond ASCII', [['CN', 'STRASSE ÄÖ']], [['CN', 'straße äö']]],
    ['blanks before, behind and in runs', [['CN', '  Plant   CA ']], [['CN', 'Plant CA']]],
    ['a tab as a blank', [['CN', 'Plant\tCA']], [['CN', 'Plant CA']]],
    ['composed and decomposed letters', [['CN', 'K\u00e4the']], [['CN', 'Ka\u0308the']]],
    ['full-width letters', [['CN', '\uff30lant']], [['CN', 'Plant']]],
    ['a soft hyphen, which stands for nothing', [['CN', 'Pla\u00adnt']], [['CN', 'Plant']]],
    [
      'attributes of one level in any order, for they are a set',
      [[['CN', 'a'], ['O', 'b']]], // prettier-ignore
      [[['O', 'b'], ['CN', 'a']]], // prettier-ignore
    ],
  ])('%s', (_, left, right) => {
    expect(comparable(left)).toBe(comparable(right))
  })
})

describe('names that RFC 5280 section 7.1 calls different', () => {
  test.each<[string, NameSpec, NameSpec]>([
    ['another value', [['CN', 'Plant CA']], [['CN', 'Plant CA 2']]],
    ['another type', [['CN', 'Plant']], [['O', 'Plant']]],
    ['blanks inside left out', [['CN', 'Plant CA']], [['CN', 'PlantCA']]],
    ['another order of levels', [['O', 'a'], ['CN', 'b']], [['CN', 'b'], ['O', 'a']]], // prettier-ignore
    ['one level with two attributes, and two levels', [[['CN', 'a'], ['O', 'b']]], [['CN', 'a'], ['O', 'b']]], // prettier-ignore
    ['a value that looks like two attributes', [['CN', 'a+2.5.4.10=b']], [[['CN', 'a'], ['O', 'b']]]], // prettier-ignore
    ['a value that holds the separators', [['CN', 'a\u00012.5.4.10=b']], [[['CN', 'a'], ['O', 'b']]]], // prettier-ignore
    ['the beginning of the other', [['CN', 'a']], [['CN', 'a'], ['O', 'b']]], // prettier-ignore
    ['nothing', [], [['CN', 'a']]], // prettier-ignore
    ['invalid UTF-8 and what it would be read as', [['CN', tlv(0x0c, Uint8Array.of(0xe9))]], [['CN', '\ufffd']]],
  ])('%s', (_, left, right) => {
    expect(comparable(left)).not.toBe(comparable(right))
  })
})
