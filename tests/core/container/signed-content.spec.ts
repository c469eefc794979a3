import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../src/core/index.ts'
import {
  explicit,
  implicitConstructed,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tlv,
} from '../../support/der-writer.ts'
import { asBytes, certificatesOf, codesOf, hex, kindsOf, open, vector } from './vector.ts'

const server = vector('server.der')
const root = vector('root.der')
const signer = vector('tsa.der')
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** SignedData over the content, with the signer's certificate; what signs is left out, for nobody verifies it here. */
function signed(content: Uint8Array | undefined, encoded = content && octetString(content)): Uint8Array {
  const type = objectIdentifier('1.2.840.113549.1.7.1')
  const encapsulated = encoded ? sequence(type, explicit(0, encoded)) : sequence(type)
  const signers = setOf(sequence(integer(1)))
  const data = sequence(integer(1), setOf(), encapsulated, implicitConstructed(0, signer), signers)
  return sequence(objectIdentifier('1.2.840.113549.1.7.2'), explicit(0, data))
}

const plist = (value: Uint8Array): Uint8Array =>
  asBytes(`<?xml version="1.0"?><plist><dict><key>PayloadContent</key><data>\n${base64(value)}\n</data></dict></plist>`)
const masterList = sequence(integer(0), setOf(root, server))
const mail = (body: string): Uint8Array =>
  asBytes(`Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`)

const contents: readonly [sentence: string, content: Uint8Array, found: Uint8Array[]][] = [
  ['a profile of Apple', plist(root), [root]],
  ['a master list of ICAO', masterList, [root, server]],
  ['a certificate', root, [root]],
  ['PEM', vector('root.pem'), [root]],
  ['PKCS #7', vector('chain.p7b'), [server, root]],
  ['a zip', vector('folders.zip'), [root, server]],
  ['mail with an attachment', mail(base64(root)), [root]],
]

describe.each(contents)('the signed content of a message is opened: %s', (_, content, found) => {
  const expected = found.map(hex)

  test('in DER, before the certificate of the signer, which is marked', () => {
    const opened = open(signed(content))
    const certificates = certificatesOf(opened)
    expect(certificates.slice(0, -1).sort()).toEqual([...expected].sort())
    expect(certificates.at(-1)).toBe(hex(signer))
    expect(opened.objects.filter((object) => 'ofSigner' in object && object.ofSigner)).toHaveLength(1)
    expect(kindsOf(opened).at(-1)).toBe('cms')
    expect(codesOf(opened)).not.toContain('reading-broken')
  })

  test('in pieces, in Base64 amid other text, and in PEM', () => {
    const half = content.length >> 1
    const pieces = tlv(0x24, octetString(content.slice(0, half)), octetString(content.slice(half)))
    const message = signed(undefined, pieces)
    const ldif = asBytes(`dn: c=DE\nCscaMasterListData:: ${base64(message).replace(/.{1,70}/g, '$&\n ')}\n`)
    const pem = asBytes(`-----BEGIN CMS-----\n${base64(message).replace(/.{1,64}/g, '$&\n')}-----END CMS-----\n`)
    for (const source of [message, ldif, pem]) {
      expect(certificatesOf(open(source)).slice(0, -1).sort()).toEqual([...expected].sort())
    }
  })
})

test('signed mail: the attachment, and the certificate of the detached signature marked', () => {
  const part = (type: string, bytes: Uint8Array): string =>
    `--x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes).replace(/.{1,76}/g, '$&\r\n')}`
  const parts = [part('application/pkix-cert', root), part('application/pkcs7-signature', signed(undefined))]
  const opened = open(asBytes(`Content-Type: multipart/signed; boundary=x\r\n\r\n${parts.join('')}--x--\r\n`))
  expect(certificatesOf(opened)).toEqual([hex(root), hex(signer)])
  expect(opened.objects.map((object) => 'ofSigner' in object && object.ofSigner)).toEqual([false, true, false])
})

test('messages within messages are opened to a depth', () => {
  expect(certificatesOf(open(signed(signed(signed(root)))))[0]).toBe(hex(root))
  let deep = signed(root)
  for (let i = 0; i < 10; i++) deep = signed(deep)
  expect(codesOf(open(deep))).toContain('too-many-layers')
})

test.each<[string, Uint8Array]>([
  ['PkiPath of X.509', sequence(root, server)],
  ['a SET OF Certificate', tlv(0x31, root, server)],
  ['a master list that is not signed', masterList],
  ['a sequence of Netscape', sequence(objectIdentifier('2.16.840.1.113730.2.5'), explicit(0, sequence(root, server)))],
])('a list of certificates and nothing else: %s', (_, list) => {
  const opened = open(list)
  expect(certificatesOf(opened).sort()).toEqual([hex(root), hex(server)].sort())
  expect(opened.findings).toEqual([])
  if (list[0] !== 0x30) return // Base64 of nothing else is looked for
  expect(certificatesOf(open(asBytes(base64(list)))).sort()).toEqual([hex(root), hex(server)].sort())
})

test('of a list that was cut off the whole certificates are taken', () => {
  const list = sequence(root, server)
  expect(certificatesOf(open(list.slice(0, list.length - 5)))).toEqual([hex(root)])
})

test.each<[string, Uint8Array, Uint8Array[]]>([
  ['what is inside', vector('../keystores/root.der'), []],
  ['the path of the signer', vector('../keystores/server.der'), [root]],
])('the paths of what is inside come before those of the signer, where %s is complete', async (_, content, more) => {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([
    { name: 'profile', bytes: signed(content) },
    ...more.map((bytes) => ({ name: 'root', bytes: bytes.slice() })),
  ])
  const { certificates, paths, targets } = await engine.judge({ instant: Date.UTC(2026, 11, 1) })
  const [inside, ofSigner] = certificates
  const stateOf = (id: string | undefined) => paths.find((path) => path.certificates[0] === id)?.state
  const states = more.length === 0 ? ['root-only', 'end-entity-only'] : ['end-entity-only', 'complete']
  expect([stateOf(inside?.id), stateOf(ofSigner?.id)]).toEqual(states)
  expect(targets[0]?.certificate).toBe(inside?.id)
  expect(paths[0]?.certificates[0]).toBe(inside?.id)
})

describe('a message that nobody signed', () => {
  const type = objectIdentifier('1.2.840.113549.1.7.1')
  const digested = sequence(
    integer(0),
    sequence(objectIdentifier('2.16.840.1.101.3.4.2.1')),
    sequence(type, explicit(0, octetString(root))),
    octetString(Uint8Array.of(1)),
  )

  test.each([
    ['plain data', sequence(type, explicit(0, octetString(root)))],
    ['data with its digest', sequence(objectIdentifier('1.2.840.113549.1.7.5'), explicit(0, digested))],
  ])('%s is opened', (_, message) => {
    expect(certificatesOf(open(message))).toEqual([hex(root)])
  })

  test.each([
    ['another type of content', sequence(type, explicit(0, integer(7)))],
    ['digested data cut short', sequence(objectIdentifier('1.2.840.113549.1.7.5'), explicit(0, sequence(integer(0))))],
  ])('with %s is named', (_, message) => {
    expect(kindsOf(open(message))).toEqual(['cms'])
    expect(codesOf(open(message))).not.toContain('reading-broken')
  })
})

test.each([
  ['signed', signed(vector('key-pkcs8.pem'))],
  ['signed twice', signed(signed(vector('key-pkcs8.der')))],
  ['as plain data', sequence(objectIdentifier('1.2.840.113549.1.7.1'), explicit(0, octetString(vector('key-ec.der'))))],
  ['a keystore, signed', signed(vector('store.p12'))],
])('a key in a message is reported, and the message with its octets is not kept: %s', (_, message) => {
  const opened = open(message)
  expect(opened.containsPrivateKey).toBe(true)
  expect(kindsOf(opened)).not.toContain('cms')
})
