import type { Assumption } from '../../../../src/core/finding/definitions.ts'
import { vectorText } from '../vector.ts'
import { both, root, server, type Form } from './form.ts'

const pem = vectorText('server.pem')
const rootPem = vectorText('root.pem')
const der = (text: string): string => text.replace(/-----[^-]+-----|\s/g, '')
const [a, b] = [der(pem), der(rootPem)]
const url = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const wrapped = (text: string, width: number, before = ''): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((line) => before + line).join('\n')
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')
const references = (text: string): string => text.replace(/[-+/=\n]/g, (each) => `&#${each.charCodeAt(0)};`)
const printable = (text: string): string => text.replaceAll('=', '=3D').replaceAll('\n', '=0A=\r\n')

/** Texts that hold certificates in other ways than armor, what they hold, and what is said to be assumed. */
const texts: readonly [sentence: string, source: string | Uint8Array, found: string[], ...assumed: Assumption[]][] = [
  ['x5c of a JWK', JSON.stringify({ kty: 'EC', x5c: [a, b] }), both, 'embedded-base64'],
  ['a JWKS, indented', JSON.stringify({ keys: [{ x5c: [a] }, { x5c: [b] }] }, undefined, 2), both, 'embedded-base64'],
  [
    'x5c of PHP, which escapes slashes',
    JSON.stringify({ x5c: [a, b] }).replaceAll('/', '\\/'),
    both,
    'embedded-base64',
    'escaped-breaks',
  ],
  [
    'x5c of Gson, which escapes equals signs',
    JSON.stringify({ x5c: [a, b] }).replaceAll('=', '\\u003d'),
    both,
    'embedded-base64',
    'escaped-breaks',
  ],
  ['Base64 of URLs in JSON', JSON.stringify({ certificate: url(a) }), [server], 'base64url', 'embedded-base64'],
  ['JSON in JSON', JSON.stringify({ body: JSON.stringify({ der: a }) }), [server], 'embedded-base64'],
  [
    'an API that puts line breaks into its value',
    JSON.stringify({ der: wrapped(a, 76) }),
    [server],
    'embedded-base64',
    'escaped-breaks',
  ],
  [
    'SAML metadata',
    `<KeyDescriptor><ds:X509Data><ds:X509Certificate>${a}</ds:X509Certificate></ds:X509Data></KeyDescriptor>`,
    [server],
    'embedded-base64',
  ],
  [
    'SAML metadata, wrapped and indented',
    `<ds:X509Certificate>\n${wrapped(a, 64, '      ')}\n    </ds:X509Certificate>\n<ds:X509Certificate>\n${wrapped(b, 64)}</ds:X509Certificate>`,
    both,
    'embedded-base64',
  ],
  [
    'an XML signature whose breaks are references',
    `<X509Certificate>${wrapped(a, 76).replaceAll('\n', '&#13;\n')}</X509Certificate>`,
    [server],
    'bare-base64',
    'markup',
  ],
  [
    'a Kubernetes secret',
    `apiVersion: v1\ndata:\n  ca.crt: ${base64(rootPem)}\n  tls.crt: ${base64(pem)}\nkind: Secret\n`,
    [root, server],
    'wrapped-base64',
  ],
  [
    'a Kubernetes secret in JSON',
    JSON.stringify({ kind: 'Secret', data: { 'tls.crt': base64(pem + rootPem) } }),
    both,
    'wrapped-base64',
  ],
  [
    'a kubeconfig',
    `clusters:\n- cluster:\n    certificate-authority-data: ${base64(rootPem)}\n    server: https://10.0.0.1:6443\n`,
    [root],
    'wrapped-base64',
  ],
  ['Base64 of PEM in lines, behind a word', `certificate:\n${wrapped(base64(pem), 76)}\n`, [server], 'wrapped-base64'],
  [
    'Base64 of PEM without padding before another key',
    `a: ${base64(pem.padEnd(Math.ceil(pem.length / 3) * 3, '\n'))}\nb: c\n`,
    [server],
    'wrapped-base64',
  ],
  [
    'LDIF, folded',
    `dn: cn=server,o=plant\nuserCertificate;binary:: ${wrapped(a, 76).replaceAll('\n', '\n ')}\ncACertificate;binary:: ${wrapped(b, 76).replaceAll('\n', '\r\n ')}\nsn: x\n`,
    both,
    'embedded-base64',
  ],
  [
    'LDIF of ldapsearch with comments',
    `# extended LDIF\n#\nuserCertificate:: ${wrapped(a, 76).replaceAll('\n', '\n ')}\n\n# search result\nresult: 0 Success\n`,
    [server],
    'embedded-base64',
  ],
  [
    'a Java property file, continued',
    `trust.cert=${wrapped(a, 64).replaceAll('\n', '\\\n    ')}\nother=1\n`,
    [server],
    'embedded-base64',
    'escaped-breaks',
  ],
  [
    'a Java property file with \\n and \\u003d',
    `cert=${pem.replaceAll('\n', '\\n').replaceAll('=', '\\u003d')}\n`,
    [server],
    'escaped-breaks',
  ],
  [
    'a Java property file with \\n, continued',
    `cert=${pem.trimEnd().replaceAll('\n', '\\n\\\n   ')}\nother=1\n`,
    [server],
    'escaped-breaks',
  ],
  [
    'Java strings joined by +',
    wrapped(a, 64)
      .split('\n')
      .map((line) => `    "${line}"`)
      .join(' +\n') + ';',
    [server],
    'embedded-base64',
  ],
  [
    'C string literals',
    `const char cert[] =\n${wrapped(a, 60)
      .split('\n')
      .map((line) => `  "${line}"`)
      .join('\n')};`,
    [server],
    'embedded-base64',
  ],
  [
    'strings of Visual Basic',
    wrapped(a, 60)
      .split('\n')
      .map((line) => `"${line}"`)
      .join(' & _\n  '),
    [server],
    'embedded-base64',
  ],
  [
    'strings of PHP',
    wrapped(a, 60)
      .split('\n')
      .map((line) => `'${line}'`)
      .join('\n  . '),
    [server],
    'embedded-base64',
  ],
  ['a JSON array of lines', JSON.stringify({ cert: wrapped(a, 64).split('\n') }), [server], 'embedded-base64'],
  ['two bare values on two lines', `${a}\n${b}\n`, both, 'embedded-base64'],
  [
    'two bare values, wrapped, an empty line between',
    `${wrapped(a, 64)}\n\n${wrapped(b, 64)}\n`,
    both,
    'embedded-base64',
  ],
  ['bare values with words before them', `server: ${a}\nroot: ${b}\n`, both, 'embedded-base64'],
  ['comma-separated values', `cn,certificate\nserver,${a}\nroot,${b}\n`, both, 'embedded-base64'],
  ['a bare value quoted in mail', `${wrapped(a, 64, '> ')}\n`, [server], 'embedded-base64'],
  [
    'a bare value behind a greeting',
    `Hello,\n\nhere it is:\n\n${wrapped(a, 64)}\n\nRegards\n`,
    [server],
    'embedded-base64',
  ],
  ['armor without dashes', pem.replaceAll('-----', ''), [server], 'embedded-base64'],
  [
    'a property list of macOS',
    `<?xml version="1.0"?>\n<plist><dict><key>PayloadContent</key><data>\n\t\t${wrapped(a, 52).replaceAll('\n', '\n\t\t')}\n\t\t</data></dict></plist>`,
    [server],
    'embedded-base64',
  ],
  [
    'an attachment in a saved mail',
    `From: it@plant.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: application/x-x509-ca-cert; name="root.cer"\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(b, 76).replaceAll('\n', '\r\n')}\r\n\r\n--x--\r\n`,
    [root],
    'embedded-base64',
  ],
  [
    'a PEM attachment and the same in the text',
    `Content-Type: text/plain\r\n\r\n${pem}\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(b, 76).replaceAll('\n', '\r\n')}\r\n--x--`,
    both,
    'embedded-base64',
  ],
  [
    'a PEM file attached in Base64',
    `Content-Transfer-Encoding: base64\r\n\r\n${wrapped(base64(pem), 76).replaceAll('\n', '\r\n')}\r\n--x--`,
    [server],
    'wrapped-base64',
  ],
  [
    'PEM in quoted-printable mail',
    `Content-Transfer-Encoding: quoted-printable\r\n\r\n${printable(pem)}`,
    [server],
    'quoted-printable',
  ],
  ['PEM escaped for HTML, every mark', references(pem), [server], 'markup'],
  ['PEM with breaks as references', pem.replaceAll('\n', '&#xA;'), [server], 'markup'],
  [
    'PEM with +, / and = as references',
    pem.replace(/[+/=]/g, (each) => `&#x${each.charCodeAt(0).toString(16)};`),
    [server],
    'markup',
  ],
  ['PEM with <br> at the ends of lines', pem.replaceAll('\n', '<br/>'), [server], 'markup'],
  [
    'PEM of Outlook',
    pem
      .split('\n')
      .map((line) => `<p class=MsoNormal>${line}<o:p></o:p></p>`)
      .join('\n'),
    [server],
    'markup',
  ],
  ['PEM as encodeURIComponent writes it', encodeURIComponent(pem), [server], 'percent-escaped'],
  ['PEM as encodeURI writes it', encodeURI(pem), [server], 'percent-escaped'],
  ['PEM as a form sends it', new URLSearchParams({ cert: pem }).toString(), [server], 'percent-escaped'],
  [
    'bare Base64 in an address',
    `https://plant.example/?cert=${encodeURIComponent(a)}`,
    [server],
    'embedded-base64',
    'percent-escaped',
  ],
  ['PEM with en dashes', pem.replaceAll('-----', '\xe2\x80\x93'.repeat(5)), [server], 'typography'],
  ['PEM with em dashes', pem.replaceAll('-----', '\xe2\x80\x94\xe2\x80\x94-'), [server], 'typography'],
  ['PEM with one em dash', pem.replaceAll('-----', '\xe2\x80\x94'), [server], 'armor-spelling', 'typography'],
  ['PEM with dashes of Windows-1252', pem.replaceAll('-----', '\x97\x96-'), [server], 'armor-spelling', 'typography'],
  [
    'PEM lines in typographic quotation marks',
    pem
      .trimEnd()
      .split('\n')
      .map((line) => `\xe2\x80\x9c${line}\xe2\x80\x9d`)
      .join('\n')
      .replaceAll('-----B', '\xe2\x80\x93----B'),
    [server],
    'quoted',
    'typography',
  ],
  ['PEM with zero-width spaces in it', pem.replace(/(.{40})\n/g, '$1\xe2\x80\x8b\n'), [server], 'typography'],
  ['PEM with no-break spaces at the ends of lines', pem.replaceAll('\n', '\xc2\xa0\n'), [server], 'typography'],
]

export const embedded: readonly Form[] = texts.map(([sentence, source, found, ...assumed]) => {
  return { sentence, source, found, assumed, said: [] }
})
