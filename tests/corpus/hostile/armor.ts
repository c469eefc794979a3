import { plantChain } from '../../support/certificate-builder.ts'
import type { HostileFamily } from './hostile-case.ts'

const { root, server } = plantChain()
const [begin, end] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']
const text = (characters: string) => new Uint8Array(Buffer.from(characters, 'utf8'))
const base64 = Buffer.from(server.der).toString('base64')

/** Ways in which a certificate comes as text; each is read. */
const written: readonly [name: string, text: string | Uint8Array][] = [
  ['CR alone ends lines', server.pem.replaceAll('\n', '\r')],
  ['one line', server.pem.replaceAll('\n', ' ')],
  ['indented', server.pem.replace(/^/gm, '\t    ')],
  ['quoted mail', server.pem.replace(/^/gm, '> > ')],
  ['JSON', JSON.stringify({ tls: { cert: server.pem } })],
  ['a JWK', JSON.stringify({ keys: [{ kty: 'EC', x5c: [base64] }] })],
  ['YAML', `tls.crt: ${Buffer.from(server.pem).toString('base64')}\n`],
  ['no armor', base64],
  ['Base64 of addresses', Buffer.from(server.der).toString('base64url')],
  [
    'hexadecimal with colons',
    Buffer.from(server.der)
      .toString('hex')
      .replace(/..(?=.)/g, '$&:'),
  ],
  ['UTF-16', Buffer.from(`\ufeff${server.pem}`, 'utf16le')],
  ['smart dashes', server.pem.replaceAll('-----', '\u2014\u2014\u2013')],
  ['NUL behind', `${server.pem}${'\0'.repeat(1000)}`],
  ['escaped for the web', encodeURIComponent(server.pem)],
  ['the label of a list', server.pem.replaceAll('CERTIFICATE', 'X509 CRL')],
  ['no END line', server.pem.slice(0, server.pem.indexOf('-----END'))],
]

export const spellings: HostileFamily = {
  name: 'ways to write a certificate',
  cases: () =>
    written.map(([name, form]) => ({
      name,
      files: () => (typeof form === 'string' ? text(form) : new Uint8Array(form)),
      certificates: 1,
    })),
}

/** Repeated as often as fills a megabyte and more; behind it stands one certificate that is whole. */
const floods: readonly [name: string, unit: string][] = [
  ['BEGIN lines without END', `${begin}\n`],
  ['BEGIN without END on one line', begin],
  ['END lines without BEGIN', `${end}\n`],
  ['dashes', '-----'],
  ['header fields', 'Proc-Type: 4,ENCRYPTED\n'],
  ['labels that do not match', '-----BEGIN A-----\n-----END B-----\n'],
  ['blocks of nothing', `${begin}\n${end}\n`],
  ['blocks that are no Base64', `${begin}\n!!!!\n${end}\n`],
  ['backslashes', '\\n\\'],
  ['marks of quotations', '> '],
]

export const armorFloods: HostileFamily = {
  name: 'floods of armor',
  cases: (random) =>
    floods.map(([name, unit]) => ({
      name,
      files: () => text(`${unit.repeat(Math.ceil((2 ** 20 + random.below(1000)) / unit.length))}\n\n${root.pem}`),
      certificates: 1,
      seconds: 10,
    })),
}
