import { describe, expect, it } from 'vitest'
import { plainName } from '../../../../src/core/index.ts'
import { readOnly } from '../../../../src/core/asn1/node.ts'
import { distinguishedName } from '../../../../src/core/certificate/distinguished-name.ts'
import { readName } from '../../../../src/core/certificate/name.ts'
import { nameValue } from '../../../../src/core/certificate/row/describe-name.ts'
import { attributes } from '../../../../src/core/oid/attributes.ts'
import {
  bitString,
  bmpString,
  ia5String,
  nothing,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  setOf,
  teletexString,
  tlv,
  utf8String,
  type Der,
} from '../../../support/der-writer.ts'

const digits = Buffer.from('4711', 'latin1')
/** `4711` in each type of string. */
const strings: readonly Der[] = [
  utf8String('4711'),
  printableString('4711'),
  teletexString('4711'),
  ia5String('4711'),
  bmpString('4711'),
  ...[0x12, 0x15, 0x19, 0x1a, 0x1b].map((tag) => tlv(tag, digits)),
  tlv(0x1c, Buffer.from([0, 0, 0, 0x34, 0, 0, 0, 0x37, 0, 0, 0, 0x31, 0, 0, 0, 0x31])),
]
const octets = Buffer.from('beadfaced0', 'hex')
const others: readonly (readonly [shown: string, value: Der])[] = [
  ['(SEQUENCE, 8 bytes)', sequence(utf8String('4711'))],
  ['(SEQUENCE, 9 bytes)', sequence(octetString(octets))],
  ['(SET, 9 bytes)', setOf(octetString(octets))],
  ['(OCTET STRING, 7 bytes)', octetString(octets)],
  ['(BIT STRING, 8 bytes)', bitString(octets)],
  ['(NULL, 2 bytes)', nothing()],
  ['260102030405Z', tlv(0x17, Buffer.from('260102030405Z'))],
  ['20260102030405Z', tlv(0x18, Buffer.from('20260102030405Z'))],
  ['4711\ufffd', tlv(0x0c, digits, Uint8Array.of(0xff))],
]

/** The name as General shows it. */
function shown(oid: string, value: Der): string {
  const name = readName(readOnly(sequence(setOf(sequence(objectIdentifier(oid), value)))))
  return plainName(distinguishedName(name), nameValue(name))
}

describe.each(Object.entries(attributes))('the attribute %s', (oid, { short = oid }) => {
  it('is text in every type of string', () => {
    for (const value of strings) expect(shown(oid, value), value[0]?.toString(16)).toBe(`${short}=4711`)
  })

  it('is named by its type and never octets where it is no string', () => {
    for (const [text, value] of others) expect(shown(oid, value)).toBe(`${short}=${text}`)
  })
})

it('an unknown attribute is text, or named by its type', () => {
  expect(shown('1.2.3.4', utf8String('4711'))).toBe('1.2.3.4=4711')
  expect(shown('1.2.3.4', octetString(octets))).toBe('1.2.3.4=(OCTET STRING, 7 bytes)')
})

it('a name of text alone is as RFC 4514 writes it', () => {
  const rdn = (oid: string, text: string) => setOf(sequence(objectIdentifier(oid), utf8String(text)))
  const name = readName(readOnly(sequence(rdn('2.5.4.10', 'A, B'), rdn('2.5.4.3', 'Server'))))
  expect(plainName(distinguishedName(name), nameValue(name))).toBe('CN=Server,O=A\\, B')
})
