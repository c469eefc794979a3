import { latin1 } from '../lib/characters.ts'
import { decodeUtf8 } from '../lib/utf8.ts'
import type { Asn1Node } from './node.ts'
import { Tag } from './tag.ts'

/** The faults of a character string. The text then has U+FFFD for each character that its type does not allow. */
export type StringFault = 'bad-encoding' | 'forbidden-character' | 'not-a-string'

export interface DecodedString {
  /** As encoded: nothing is trimmed, mapped or normalised. Undefined where the node is not a character string. */
  readonly text: string | undefined
  readonly fault: StringFault | undefined
}

const tolerantUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * X.680 section 41.4 allows letters, digits, space and '()+,-./:=? in a PrintableString. It forbids everything else,
 * also `@` and `*`.
 */
const printable = /^[A-Za-z0-9 '()+,\-./:=?]*$/

/**
 * Reads the text of any of ASN.1's character strings. Never guesses: invalid UTF-8 stays invalid and is marked, and is
 * not read as Latin-1. TeletexString is read as Latin-1, as OpenSSL, NSS and Windows do, because hardly anyone ever
 * wrote T.61.
 * @see X.690 section 8.23, RFC 5280 section 4.1.2.4
 */
export function readString(node: Asn1Node): DecodedString {
  return decodeString(node.identifier, node.content)
}

/** Reads a string from an identifier octet and the content, for implicitly tagged strings. */
export function decodeString(identifier: number, content: Uint8Array): DecodedString {
  switch (identifier) {
    case Tag.utf8String:
      return utf8(content)
    case Tag.bmpString:
      return wide(content, 2)
    case Tag.universalString:
      return wide(content, 4)
    case Tag.teletexString:
    case Tag.videotexString:
    case Tag.graphicString:
    case Tag.generalString:
      return { text: latin1(content), fault: undefined }
    case Tag.printableString:
      return restricted(content, printable)
    case Tag.numericString:
      return restricted(content, /^[0-9 ]*$/)
    case Tag.ia5String:
      // eslint-disable-next-line no-control-regex -- IA5String is ASCII, control characters included
      return restricted(content, /^[\x00-\x7f]*$/)
    case Tag.visibleString:
      return restricted(content, /^[\x20-\x7e]*$/)
    default:
      return { text: undefined, fault: 'not-a-string' }
  }
}

function utf8(content: Uint8Array): DecodedString {
  const text = decodeUtf8(content)
  return text === undefined ? { text: tolerantUtf8.decode(content), fault: 'bad-encoding' } : { text, fault: undefined }
}

/**
 * Forbidden characters are shown as they are, because they are readable. Octets above 127 are not ASCII and become
 * U+FFFD.
 */
function restricted(content: Uint8Array, allowed: RegExp): DecodedString {
  const text = latin1(content)
  if (allowed.test(text)) return { text, fault: undefined }
  return { text: text.replace(/[\x80-\xff]/g, '\ufffd'), fault: 'forbidden-character' }
}

/** BMPString (two octets a character, surrogates not allowed) and UniversalString (four). */
function wide(content: Uint8Array, width: 2 | 4): DecodedString {
  let text = ''
  let good = content.length % width === 0
  for (let i = 0; i < content.length; i += width) {
    let code = 0
    for (let j = 0; j < width; j++) code = code * 256 + (content[i + j] ?? 0)
    const whole = i + width <= content.length
    if (!whole || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      good = false
      text += '\ufffd'
    } else {
      text += String.fromCodePoint(code)
    }
  }
  return { text, fault: good ? undefined : 'bad-encoding' }
}
