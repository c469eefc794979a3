import { expect, test } from 'vitest'
import type { LooksLike } from '../../../src/core/finding/definitions.ts'
import { asBytes, open, vector, vectorText } from './vector.ts'

const octets = (hexadecimal: string): Uint8Array => new Uint8Array(Buffer.from(hexadecimal, 'hex'))

const looks: readonly [sentence: string, source: string | Uint8Array, LooksLike][] = [
  ['an empty file', '', 'empty'],
  ['blank lines', '\r\n \n', 'empty'],
  ['a byte order mark alone', '\xef\xbb\xbf', 'empty'],
  ['a web page', '<!DOCTYPE html>\n<html><title>Sign in</title>', 'html'],
  ['a web page in capitals behind a mark', '\xef\xbb\xbf<HTML><BODY>', 'html'],
  ['a page of XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', 'html'],
  ['an error page that begins with a comment', '<!-- 404 -->\n<html>', 'html'],
  ['a web page in UTF-16', new Uint8Array(Buffer.from('\ufeff<html><head></head></html>', 'utf16le')), 'html'],
  ['XML', '<?xml version="1.0"?>\n<EntityDescriptor xmlns="x">', 'xml'],
  ['a request', vector('request.pem'), 'certificate-request'],
  ['a private key', vector('key-pkcs8.pem'), 'private-key'],
  ['a public key', vector('public-key.pem'), 'public-key'],
  ['PKCS #7 without certificates', vector('empty.p7b'), 'pkcs7'],
  ['parameters of a curve', vector('ec-parameters.pem'), 'key-parameters'],
  ['a zip', octets('504b03041400000008000000000000000000000000000000000000000000'), 'zip'],
  [
    'a Word document',
    'PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xdf\xa4\xd2l\x5a\x01\x00\x00\x20\x05\x00\x00\x13\x00\x08\x02[Content_Types].xml',
    'office',
  ],
  ['a Word document of before 2007', octets('d0cf11e0a1b11ae100000000'), 'office'],
  ['gzip', octets('1f8b080000000000000375'), 'gzip'],
  ['7-Zip', octets('377abcaf271c0004'), 'archive'],
  ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'pdf'],
  ['a picture', octets('89504e470d0a1a0a0000000d'), 'image'],
  ['an SSH key', vector('key-openssh.pub'), 'ssh-key'],
  [
    'an SSH key of RFC 4716',
    '---- BEGIN SSH2 PUBLIC KEY ----\nComment: x\nAAAAB3Nz\n---- END SSH2 PUBLIC KEY ----\n',
    'ssh-key',
  ],
  ['a PGP key', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDMEY\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----\n', 'pgp'],
  ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U', 'jwt'],
  ['JSON', '{ "error": "not found" }', 'json'],
  [
    'a shortcut of Windows to an address',
    '[InternetShortcut]\r\nURL=https://thingworx.plant.example/\r\n',
    'url-shortcut',
  ],
  [
    'a shortcut of macOS to an address',
    '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>URL</key><string>https://x/</string></dict></plist>',
    'url-shortcut',
  ],
  ['a shortcut of Windows to a file', octets('4c0000000114020000000000c00000000000004600000000'), 'windows-shortcut'],
  ['what openssl prints of a certificate', vector('server-text-only.txt'), 'certificate-printout'],
  ['what keytool prints of a certificate', vector('keytool-printcert.txt'), 'certificate-printout'],
  ['prose', 'Dear colleagues, the certificate is attached.\n', 'text'],
  ['prose in UTF-16', new Uint8Array(Buffer.from('\ufeffDear colleagues', 'utf16le')), 'text'],
  ['one word', 'Certificate', 'text'],
  ['octets of no kind', octets('0001020304050607'), 'binary'],
  ['ASN.1 of another kind', octets('3003020105'), 'unknown-encoding'],
]

test.each(looks)('%s', (_, source, expected) => {
  const opened = open(typeof source === 'string' ? asBytes(source) : source, 'plant.cer')
  const said = opened.findings.flatMap((finding) => (finding.code === 'no-certificate-here' ? [finding.params] : []))
  expect(said).toEqual([{ name: 'plant.cer', looksLike: expected }])
})

test('a text that is cut off within Base64 is a damaged certificate, not prose', () => {
  const base64 = vectorText('server.pem').split('\n').slice(1, 4).join('\n')
  expect(open(asBytes(base64)).findings.map(({ code }) => code)).toEqual(['encoding-truncated', 'reading-assumed'])
})

test('bare Base64 with a foreign character says where', () => {
  const base64 = vectorText('server.pem').split('\n').slice(1, -2).join('\n')
  const opened = open(asBytes(`\n${base64.slice(0, 70)}?${base64.slice(71)}`))
  expect(opened.findings).toMatchObject([{ code: 'base64-invalid', params: { line: 3, column: 6, recovered: false } }])
})
