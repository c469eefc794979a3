import type { Assumption } from '../../../../src/core/finding/definitions.ts'
import type { FindingCode } from '../../../../src/core/finding/finding.ts'
import { vector, vectorText } from '../vector.ts'
import { both, root, server, type Form } from './form.ts'

const pem = vectorText('server.pem')
const rootPem = vectorText('root.pem')
const [begin, end] = ['-----BEGIN CERTIFICATE-----\n', '-----END CERTIFICATE-----\n']

/** With something wrong that other programs stumble over: what is said, beside what is assumed. */
const texts: readonly [sentence: string, source: string, found: string[], FindingCode, ...assumed: Assumption[]][] = [
  ['without END', pem.replace(end, ''), [server], 'armor-incomplete'],
  ['without END, another behind it', pem.replace(end, '') + rootPem, both, 'armor-incomplete'],
  ['without BEGIN', `Here it is\n\n${pem.replace(begin, '')}`, [server], 'armor-incomplete'],
  ['without BEGIN, behind another', rootPem + pem.replace(begin, ''), both, 'armor-incomplete'],
  ['labeled as a request', pem.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'), [server], 'label-disagrees'],
  ['labeled as PKCS7', pem.replaceAll('CERTIFICATE', 'PKCS7'), [server], 'label-disagrees'],
  ['labeled as CMS', pem.replaceAll('CERTIFICATE', 'CMS'), [server], 'label-disagrees'],
  ['labeled as a private key', pem.replaceAll('CERTIFICATE', 'PRIVATE KEY'), [server], 'label-disagrees'],
  ['with labels that differ', pem.replace('END CERT', 'END X509 CERT'), [server], 'armor-labels-differ'],
  ['with a fault behind it', pem.replace(end, `!${end}`), [server], 'base64-invalid'],
  ['beside a broken one', pem.replace('\n', '\n?') + rootPem, [root], 'base64-invalid'],
]

const encoded = (value: string): string => Buffer.from(value, 'latin1').toString('base64url')
const value = (text: string): string => text.replace(/-----[^-]+-----|\s/g, '')
const token = (header: object): string =>
  `${encoded(JSON.stringify(header))}.${encoded('{"sub":"plant"}')}.${'c2ln'.repeat(16)}`
const x5c = [value(pem), value(rootPem)]

const tokens: readonly [sentence: string, source: string][] = [
  ['x5c in the header of a JSON Web Token', token({ alg: 'ES256', x5c })],
  ['a JSON Web Token as it is sent', `Authorization: Bearer ${token({ typ: 'JWT', alg: 'ES256', x5c })}\r\n`],
  [
    'an encrypted JSON Web Token',
    `${token({ alg: 'RSA-OAEP', enc: 'A128GCM', x5c })}.${encoded('iv')}.${encoded('tag')}`,
  ],
]

/** As WordPad and Outlook write it. */
const richText = (text: string): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}}\r\n{\\*\\generator Riched20 10.0.19041}\\viewkind4\\uc1 \r\n\\pard\\sa200\\sl276\\f0\\fs22\\lang7 ${text}}\r\n\0`
const documents: readonly [sentence: string, source: string, ...assumed: Assumption[]][] = [
  ['PEM in RTF', richText(pem.replaceAll('\n', '\\par\r\n')), 'rich-text'],
  ['PEM in RTF with line breaks', richText(pem.replaceAll('\n', '\\line ')), 'rich-text'],
  [
    'PEM in RTF with en dashes',
    richText(pem.replaceAll('-----', "\\u8211\\'96".repeat(5)).replaceAll('\n', '\\par\r\n')),
    'rich-text',
  ],
  [
    'PEM in RTF with dashes by name',
    richText(pem.replaceAll('-----', '\\endash '.repeat(5)).replaceAll('\n', '\\par\r\n')),
    'rich-text',
  ],
  [
    'PEM in RTF, every line in a format of its own',
    richText(pem.replace(/^(.*)$/gm, '{\\f1\\b $1}\\par')),
    'rich-text',
  ],
  ['bare Base64 in RTF', richText(value(pem)), 'embedded-base64', 'rich-text'],
  ['hexadecimal in RTF', richText(Buffer.from(vector('server.der')).toString('hex')), 'hexadecimal', 'rich-text'],
]

export const repaired: readonly Form[] = [
  ...texts.map(([sentence, source, found, said, ...assumed]): Form => {
    return { sentence: `a certificate ${sentence}`, source, found, assumed, said: [said] }
  }),
  ...tokens.map(([sentence, source]): Form => {
    return { sentence, source, found: both, assumed: ['embedded-base64'], said: ['other-object'] }
  }),
  ...documents.map(([sentence, source, ...assumed]): Form => ({
    sentence,
    source,
    found: [server],
    assumed,
    said: [],
  })),
]
