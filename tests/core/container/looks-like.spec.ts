import { expect, test } from 'vitest'
import { explain } from '../../../src/core/explain/english.ts'
import type { LooksLike } from '../../../src/core/finding/definitions.ts'
import { finding } from '../../../src/core/finding/finding.ts'
import { asBytes, kindsOf, open, vector, vectorText } from './vector.ts'

const octets = (hexadecimal: string): Uint8Array => new Uint8Array(Buffer.from(hexadecimal, 'hex'))

const fingerprint = Array.from({ length: 20 }, (_, i) => (i + 16).toString(16).toUpperCase()).join(':')
const hash = fingerprint.replaceAll(':', '').toLowerCase()

/** Beginnings of what programs print, their words in languages that this page does not know. */
const printouts: readonly [sentence: string, source: string, LooksLike][] = [
  ['asn1parse of openssl', '    0:d=0  hl=4 l= 834 cons: SEQUENCE          \n', 'printout-openssl'],
  ['openssl pkcs7 -print', 'PKCS7: \n  type: pkcs7-signedData (1.2.840.113549.1.7.2)\n', 'printout-openssl'],
  ['openssl cms -print', 'CMS_ContentInfo: \n  contentType: pkcs7-signedData\n', 'printout-openssl'],
  ['curl -v', '*  subject: CN=x\n*  start date: Dec  1 10:00:00 2026 GMT\n', 'certificate-printout'],
  ['certutil in French', `Certificat X509 :\nVersion : 3\n  Hachage du nom(sha1): ${hash}\n`, 'printout-certutil'],
  [
    'certutil of a store, in Spanish',
    `================ Certificado 0 ================\nHash de cert(sha1): ${hash}\n`,
    'printout-certutil',
  ],
  [
    'Format-List of PowerShell',
    `Emisor : x\nThumbprint : ${hash.toUpperCase()}\nRawData : {48, 130, 3, 183...}\n`,
    'printout-powershell',
  ],
  [
    'the table of PowerShell',
    `Thumbprint                                Subject\n----------                                -------\n${hash.toUpperCase()}  CN=x\n`,
    'printout-powershell',
  ],
  ['keytool in Japanese', `\u6240\u6709\u8005: CN=x\n\t SHA1: ${fingerprint}\n`, 'printout-keytool'],
  ['extensions of keytool', '#1: ObjectId: 2.5.29.19 Criticality=true\nBasicConstraints:[\n', 'printout-keytool'],
  ['what Java calls a certificate', '[\n[\n  Version: V3\n  Subject: CN=x\n', 'printout-keytool'],
  [
    'certtool in Czech',
    'Informace:\n\tVerze: 3\n\tS\u00e9riov\u00e9 \u010d\u00edslo (hex): 11a7b979\n',
    'printout-certtool',
  ],
  ['a fingerprint of certtool', `\tFingerprint:\n\t\tsha1:${hash}\n`, 'printout-certtool'],
  ['security of macOS', 'keychain: "/Library/Keychains/System.keychain"\n    "alis"<blob>="x"\n', 'printout-keychain'],
  [
    'certutil of NSS',
    `Certificate:\n    Data:\n        Version: 3 (0x2)\n    Fingerprint (SHA-256):\n        ${fingerprint}\n`,
    'printout-nss',
  ],
  [
    'openssl behind other lines',
    'depth=0 CN = x\nverify return:1\nCertificate:\n    Data:\n        Version: 3 (0x2)\n',
    'printout-openssl',
  ],
  [
    'the short form of openssl',
    'subject=CN = x\nissuer=CN = y\nnotBefore=Jan  1 00:00:00 2024 GMT\n',
    'printout-openssl',
  ],
  ['a fingerprint of openssl', `sha256 Fingerprint=${fingerprint}\n`, 'printout-openssl'],
  ['the chain of s_client', 'CONNECTED(00000003)\n---\n 0 s:CN = x\n   i:CN = y\n', 'printout-openssl'],
  ['a program that is not known', `Name: CN=x, O=y\nAbdruck: ${fingerprint}\n`, 'certificate-printout'],
]

const looks: readonly [sentence: string, source: string | Uint8Array, LooksLike][] = [
  ['an empty file', '', 'empty'],
  ['blank lines', '\r\n \n', 'empty'],
  ['a byte order mark alone', '\xef\xbb\xbf', 'empty'],
  ['a web page', '<!DOCTYPE html>\n<html><title>Sign in</title>', 'html'],
  ['a web page in capitals behind a mark', '\xef\xbb\xbf<HTML><BODY>', 'html'],
  ['a page of XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', 'html'],
  ['an error page that begins with a comment', '<!-- 404 -->\n<html>', 'html'],
  ['a web page in UTF-16', new Uint8Array(Buffer.from('\ufeff<html><head></head></html>', 'utf16le')), 'html'],
  ['an error page that begins with its heading', '<h1>403 Forbidden</h1>\nYou may not.', 'html'],
  ['a fragment of a page', '<div class="error">\n<p>Session expired</p></div>', 'html'],
  ['a fragment in capitals', '<CENTER><H1>404 Not Found</H1></CENTER>', 'html'],
  ['a title alone', '<title>Access denied</title>', 'html'],
  ['XML whose element begins like a tag', '<divisions><a/></divisions>', 'xml'],
  ['an answer of a web server', 'HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n<html>', 'http-response'],
  ['an answer by HTTP/2', 'HTTP/2 404 \r\ncontent-type: text/plain\r\n\r\nno', 'http-response'],
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
  ['authorized_keys with options and comments', vector('authorized_keys'), 'ssh-key'],
  ['authorized_keys with a flag', `restrict,pty ${vectorText('key-openssh.pub')}`, 'ssh-key'],
  ['the key of an SSH authority', `cert-authority ${vectorText('key-openssh.pub')}`, 'ssh-key'],
  ['an OpenSSH certificate', vector('ssh-certificate.pub'), 'ssh-certificate'],
  ['an OpenSSH certificate with options', `restrict ${vectorText('ssh-certificate.pub')}`, 'ssh-certificate'],
  ['known_hosts', vector('known_hosts'), 'ssh-known-hosts'],
  ['known_hosts, hashed', vector('known_hosts_hashed'), 'ssh-known-hosts'],
  [
    'known_hosts with a port and a revoked key',
    `[plant.example]:2222 ${vectorText('key-openssh.pub')}`,
    'ssh-known-hosts',
  ],
  ['known_hosts with an authority', `@cert-authority *.example ${vectorText('key-openssh.pub')}`, 'ssh-known-hosts'],
  ['a PGP key without armor', vector('pgp-public.gpg'), 'pgp'],
  ['a PGP key with armor', vector('pgp-public.asc'), 'pgp'],
  ['a PGP signature without armor', vector('pgp-signature.sig'), 'pgp'],
  ['a PGP signature with armor', vector('pgp-signature.asc'), 'pgp'],
  ['a keybox of GnuPG', octets(`00000020010100024b425866${'00'.repeat(20)}`), 'pgp'],
  [
    'an SSH key of RFC 4716',
    '---- BEGIN SSH2 PUBLIC KEY ----\nComment: x\nAAAAB3Nz\n---- END SSH2 PUBLIC KEY ----\n',
    'ssh-key',
  ],
  ['a PGP key', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDMEY\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----\n', 'pgp'],
  ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U', 'jwt'],
  [
    'a JSON Web Token as it is sent',
    'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U\r\n',
    'jwt',
  ],
  ['an unsigned JSON Web Token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMjM0In0.', 'jwt'],
  ['an encrypted JSON Web Token', `eyJhbGciOiJkaXIifQ..${'QUJD'.repeat(4)}.${'QUJD'.repeat(30)}.QUJD`, 'jwt'],
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
  ['a shortcut of Linux', '[Desktop Entry]\nType=Link\nName=x\nURL=https://thingworx.plant.example/\n', 'url-shortcut'],
  [
    'a shortcut of Linux behind a comment',
    '#!/usr/bin/env xdg-open\n[Desktop Entry]\nURL[$e]=https://x/\n',
    'url-shortcut',
  ],
  ['what starts a program on Linux', '[Desktop Entry]\nType=Application\nExec=true\n', 'text'],
  ['a document of WordPad', '{\\rtf1\\ansi The certificate is attached.\\par}', 'office'],
  ['a shortcut of Windows to a file', octets('4c0000000114020000000000c00000000000004600000000'), 'windows-shortcut'],
  ['what openssl prints of a certificate', vector('server-text-only.txt'), 'printout-openssl'],
  ['what keytool prints of a certificate', vector('keytool-printcert.txt'), 'printout-keytool'],
  ...printouts.map(([sentence, text, expected]): [string, Uint8Array, LooksLike] => [
    sentence,
    new Uint8Array(Buffer.from(text, 'utf8')),
    expected,
  ]),
  ['prose', 'Dear colleagues, the certificate is attached.\n', 'text'],
  ['prose in UTF-16', new Uint8Array(Buffer.from('\ufeffDear colleagues', 'utf16le')), 'text'],
  ['one word', 'Certificate', 'text'],
  [
    'DER that was saved as UTF-8',
    new Uint8Array(Buffer.from(Buffer.from(vector('server.der')).toString('utf8'))),
    'text-content-lost',
  ],
  [
    'DER that was saved as ASCII',
    asBytes(
      Buffer.from(vector('server.der'))
        .toString('latin1')
        .replace(/[\x80-\xff]/g, '?'),
    ),
    'text-content-lost',
  ],
  ['a database of SQLite', new Uint8Array([...Buffer.from('SQLite format 3\0'), ...new Uint8Array(200)]), 'sqlite'],
  ['octets of no kind', octets('0001020304050607'), 'binary'],
  ['ASN.1 of another kind', octets('3003020105'), 'unknown-encoding'],
]

test.each(looks)('%s', (_, source, expected) => {
  const opened = open(typeof source === 'string' ? asBytes(source) : source, 'plant.cer')
  const said = opened.findings.flatMap((finding) => (finding.code === 'no-certificate-here' ? [finding.params] : []))
  expect(said).toEqual([{ name: 'plant.cer', looksLike: expected }])
})

/** The command, or the step, that yields the certificate where a file of this kind does not have it whole. */
const waysBack = {
  'certificate-printout': /openssl x509 again without -noout.*keytool -exportcert -rfc/,
  'printout-certtool': /certtool --certificate-info .*--infile FILE/,
  'printout-certutil': /certutil -store Root SERIALNUMBER root\.cer/,
  'printout-keychain': /security find-certificate -c NAME -p/,
  'printout-keytool': /keytool -exportcert -rfc -alias NAME/,
  'printout-nss': /certutil -L -d sql:FOLDER -n NAME -a/,
  'printout-openssl': /openssl x509 -in FILE.*-showcerts/,
  'printout-powershell': /Export-Certificate -Cert Cert:.*-FilePath root\.cer/,
  'packet-capture': /Export Packet Bytes.*openssl s_client -connect HOST:443 -showcerts/,
  'nss-certificates': /certutil -L -d sql:FOLDER -n NAME -a/,
  sqlite: /Export the certificates with the program/,
  'text-content-lost': /Get the file again in binary form/,
} as const satisfies Partial<Record<LooksLike, RegExp>>

test.each(Object.entries(waysBack) as [LooksLike, RegExp][])('the way back from %s', (looksLike, way) => {
  const said = finding('no-certificate-here', { source: 's1' }, { name: 'plant.cer', looksLike })
  expect(explain(said).toDo).toMatch(way)
})

test('of a JSON Web Token nothing is kept but the certificates of its header', () => {
  const claims = Buffer.from(JSON.stringify({ sub: 'somebody', x5c: [] })).toString('base64url')
  const header = { alg: 'ES256', x5c: [Buffer.from(vector('server.der')).toString('base64')] }
  const opened = open(asBytes(`${Buffer.from(JSON.stringify(header)).toString('base64url')}.${claims}.QUJD`))
  expect(kindsOf(opened)).toEqual(['certificate'])
  expect(opened.findings).toContainEqual(
    expect.objectContaining({ code: 'other-object', params: { kind: 'jwt', label: undefined } }),
  )
  expect(JSON.stringify(opened)).not.toContain('somebody')
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
