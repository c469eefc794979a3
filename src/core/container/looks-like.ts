import { attempt } from '../asn1/fault.ts'
import { readOnly } from '../asn1/node.ts'
import { Tag } from '../asn1/tag.ts'
import { latin1 } from '../lib/characters.ts'
import { toHex } from '../lib/hex.ts'
import type { LooksLike } from '../finding/definitions.ts'
import type { EncodedObject } from './encoded-object.ts'
import { jwtContainer } from './jwt.ts'
import type { Material } from './material.ts'
import { isPacketCapture } from './packet-capture.ts'
import { pgpKind } from './pgp-key.ts'
import { printoutOf } from './printout.ts'
import { databaseKind } from './sqlite.ts'

/** The likely meaning of a source that has only objects of other kinds. Its first object decides. */
export function looksLikeObject({ kind }: EncodedObject): LooksLike {
  switch (kind) {
    case 'cms':
      return 'pkcs7'
    case 'certificate':
    case 'secret':
    case 'unknown':
      return 'unknown-encoding'
    default:
      return kind
  }
}

/** First octets that tell a format, in hexadecimal. */
const beginnings: readonly [hex: string, LooksLike][] = [
  ['1f8b', 'gzip'],
  ['25504446', 'pdf'], // %PDF
  ['377abcaf271c', 'archive'], // 7-Zip
  ['526172211a07', 'archive'], // Rar!
  ['4c0000000114020000000000c000000000000046', 'windows-shortcut'], // [MS-SHLLINK] section 2.1
  ['62706c6973743030', 'url-shortcut'], // bplist00: .webloc of macOS
  ['7b5c72746631', 'office'], // {\rtf1
  ['89504e470d0a1a0a', 'image'], // PNG
  ['ffd8ff', 'image'], // JPEG
  ['47494638', 'image'], // GIF8
  ['424d', 'image'], // BMP
  ['d0cf11e0a1b11ae1', 'office'], // [MS-CFB] section 2.2: Word and Excel until 2003, Outlook messages
]

const sshKey = '(ssh-(rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp\\d+|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\\.com)'
/** The options that may be before a key in `authorized_keys`. @see sshd(8), AUTHORIZED_KEYS FILE FORMAT */
const sshOption = '(restrict|cert-authority|(no-)?[A-Za-z\\d-]+-(forwarding|rc|required)|(no-)?pty|[\\w-]+="[^"\\n]*")'
/** A host by name, by pattern or by hash, as `known_hosts` has it. @see sshd(8), SSH_KNOWN_HOSTS FILE FORMAT */
const sshHost = '(@(cert-authority|revoked) )?(\\|1\\|[\\w+/=|]+|[\\w.*?:,[\\]!-]+)'

/**
 * Tags with which pages and fragments of them begin; those that XML of other kinds likes as well are not among them.
 */
const htmlTag =
  '<(html|head|body|meta|title|h[1-6]|div|p|center|table|pre|span|strong|font|br|hr|form|script|style|iframe)[\\s/>]'

/** The first match decides. Each looks at the first two kilobytes of the text, white space before it taken off. */
const texts: readonly [RegExp, LooksLike][] = [
  [/^$/, 'empty'],
  [/^HTTP\/\d(\.\d)? \d{3}\b/, 'http-response'],
  [new RegExp(`^(<\\?xml[^>]*>\\s*)?(<!--[^>]*-->\\s*)?(<!doctype html|${htmlTag})`, 'i'), 'html'],
  [/^\[InternetShortcut\]/i, 'url-shortcut'],
  [/^(#[^\n]*\n\s*)*\[Desktop Entry\][^]*\nURL(\[[^\]]*\])?=/, 'url-shortcut'], // of Linux desktops
  [/^(https?|wss?):\/\/\S+\s*$/i, 'url-shortcut'], // an address alone
  [/^<\?xml[^]*<plist[^]*<key>URL<\/key>/i, 'url-shortcut'],
  [/^<(\?xml|[a-z][\w:-]*[\s>])/i, 'xml'],
  [/^([^\n]* )?(ssh|ecdsa|sk)-[\w-]+-cert-v01@openssh\.com AAAA/m, 'ssh-certificate'],
  [new RegExp(`^(${sshOption}(,${sshOption})* )?${sshKey} AAAA`, 'm'), 'ssh-key'],
  [new RegExp(`^${sshHost} ${sshKey} AAAA`, 'm'), 'ssh-known-hosts'],
  [/-----BEGIN PGP /, 'pgp'],
  [/---- BEGIN SSH2 /, 'ssh-key'],
  [/^\[\s*\[\s*Version: V\d/, 'printout-keytool'], // toString() of Java, which begins as JSON does
  [/^[[{]\s*(["{[\]}]|-?\d)/, 'json'],
]

/** The likely format of a source in which nothing was found, by its first octets and words. File names do not count. */
export function looksLike(material: Material): LooksLike {
  const { bytes } = material
  if (bytes.length === 0) return 'empty'
  const head = toHex(bytes.subarray(0, 32))
  const known = beginnings.find(([beginning]) => head.startsWith(beginning))
  if (known) return known[1]
  if (head.startsWith('504b0304')) return isOffice(bytes) ? 'office' : 'zip'
  const database = databaseKind(bytes)
  if (database) return database
  if (isPacketCapture(bytes)) return 'packet-capture'
  if (fillsWithSequence(bytes)) return 'unknown-encoding'
  if (pgpKind(bytes) || head.startsWith('4b425866', 16)) return 'pgp' // KBXf behind eight octets: GnuPG's keybox
  const words = latin1(material.text.octets.subarray(0, 2048)).replace(/^(\xef\xbb\xbf)?\s*/, '')
  if (hasControls(words)) return isReplaced(words) ? 'text-content-lost' : 'binary'
  if (jwtContainer.detect(material)) return 'jwt'
  return texts.find(([pattern]) => pattern.test(words))?.[1] ?? printoutIn(material) ?? 'text'
}

/** Which program printed a description of a certificate here, by the first sixteen kilobytes of the text. */
export const printoutIn = ({ text }: Material): LooksLike | undefined =>
  printoutOf(latin1(text.octets.subarray(0, 16 * 1024)))

/**
 * Binary that a program read as text: it put a mark in place of each octet that was no character, U+FFFD in UTF-8 or
 * `?` in ASCII.
 */
function isReplaced(words: string): boolean {
  const marks = words.split('\xef\xbf\xbd').length - 1
  // eslint-disable-next-line no-control-regex -- only ASCII is left
  return marks >= 3 || (/^0\?[^]{0,2}0\?/.test(words) && /^[\x00-\x7f]*$/.test(words))
}

function fillsWithSequence(bytes: Uint8Array): boolean {
  const reading = attempt(() => readOnly(bytes))
  return reading.ok && reading.value.identifier === Tag.sequence
}

/** Office files since 2007 are zips whose first entries have these names (ECMA-376 part 2). */
const isOffice = (bytes: Uint8Array): boolean =>
  /\[Content_Types\]\.xml|^.{26}_rels\/|mimetypeapplication\/vnd\.oasis/s.test(latin1(bytes.subarray(0, 256)))

/** Characters that no text has. */
// eslint-disable-next-line no-control-regex -- that is what it looks for
const hasControls = (words: string): boolean => /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(words)
