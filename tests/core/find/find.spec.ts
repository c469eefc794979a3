import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  createEngine,
  hitExcerpt,
  matchingTerms,
  type Engine,
  type FindAnswer,
  type Hit,
} from '../../../src/core/index.ts'
import { certificate } from '../../support/certificate-builder.ts'
import { craftedCertificate } from '../../support/crafted-certificate.ts'
import { bmpString, sequence, tlv, utf8String } from '../../support/der-writer.ts'
import { generalName, subjectAlternativeName } from '../../support/extension-writer.ts'
import { pemFile, source } from '../../support/inspect.ts'
import { revocationList } from '../../support/revocation-list-builder.ts'
import { inTime } from '../../support/time-limit.ts'

const vector = (path: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../vectors/${path}`, import.meta.url))))

const root = certificate({
  subject: [
    ['O', 'Żółw Stahl'],
    ['CN', 'Find Root CA'],
  ],
  ca: true,
  serialNumber: 0xfedc_ba98_7654n,
})
const server = certificate({
  subject: [
    ['O', utf8String('A\u00a0+ B')],
    ['CN', 'Straße\u200b 1'],
    ['OU', bmpString('Größe')],
  ],
  issuer: root,
  serialNumber: 0x1a2b_3c4d_5e6fn,
  notBefore: Date.UTC(2025, 10, 3, 4, 5, 6),
  extensions: {
    subjectAlternativeName: subjectAlternativeName([{ dns: 'xn--mnchen-3ya.example' }, { ip: [192, 0, 2, 7] }]),
  },
  moreExtensions: [
    { oid: '1.3.6.1.4.1.99999.1', value: sequence(utf8String('Buried Treasure'), bmpString('Wide Treasure')) },
  ],
})
const list = revocationList({ issuer: root, entries: [{ serial: 0x0bad_cafe_1234_56n }, { serial: 77n }] })
const node = new X509Certificate(Buffer.from(server.der))
const sha256 = node.fingerprint256
const plain = (hex: string) => hex.replaceAll(':', '').toLowerCase()
const keyIdentifier = server.key.identifier

/** `c2 serial-number: 1a[2b]3c`: where it stands, and the excerpt with the match in brackets. */
function line(hit: Hit, typed: string): string {
  const { object, source: file, field } = hit
  const { text, start, end } = hitExcerpt(hit, typed)
  const where = field.kind === 'row' ? field.term : field.kind === 'extension' ? field.extension.oid : field.kind
  return `${object ?? file ?? ''} ${where}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

let engine: Engine
beforeAll(async () => {
  engine = createEngine()
  await engine.open([
    pemFile([root, server], 'Werk Süd.pem'),
    source('lists.crl', list.der),
    source('store.jks', vector('keystores/truststore.jks')),
    source('request.der', vector('container/request.der')),
    source('answer.der', vector('container/ocsp-response.der')),
    source('signed.p7m', vector('container/signed.p7m')),
    source('encrypted.p7m', vector('container/encrypted.p7m')),
  ])
})

async function find(typed: string, asked = engine): Promise<FindAnswer> {
  const answer = await asked.find(typed, matchingTerms(typed))
  if (!answer) throw new Error('The search was ended')
  expect(structuredClone(answer)).toStrictEqual(answer)
  return answer
}
const lines = async (typed: string) => (await find(typed)).hits.map((hit) => line(hit, typed))

describe('texts are found whatever their case and form', () => {
  it.each([
    ['names', 'FIND root', 'c1 subject: CN=[Find Root] CA,O=Żółw Stahl'],
    ['a name typed in decomposed letters', 'żółw'.normalize('NFD'), 'c1 subject: CN=Find Root CA,O=[Żółw] Stahl'],
    ['a sharp s as two letters', 'STRASSE', 'c2 subject: OU=Größe,CN=[Straße]\u200b 1,O=A\u00a0\\+ B'],
    ['letters with something unseen between', 'straße 1', 'c2 subject: OU=Größe,CN=[Straße\u200b 1],O=A\u00a0\\+ B'],
    ['the code that stands for it on the screen', 'e<u+200b>', 'c2 subject: Straß[e<U+200B>] 1'],
    ['a blank for a no-break space, and no escape', 'a + b', 'c2 subject: [A\u00a0+ B]'],
    ['a BMPString', 'größe', 'c2 subject: OU=[Größe],CN=Straße\u200b 1,O=A\u00a0\\+ B'],
    ['the type of an attribute', '2.5.4.11', 'c2 subject: [2.5.4.11]'],
    ['a host name by its letters', 'münchen', 'c2 dns-name: [münchen].example'],
    ['a host name as it is written', 'xn--mnchen', 'c2 dns-name: [xn--mnchen]-3ya.example'],
    ['an address', '192.0.2.7', 'c2 ip-address: [192.0.2.7]'],
    ['a word of ours', 'certificate sign', 'c1 usage: [Certificate sign]ing'],
    ['an extension by its name', 'basic constraints', 'c1 2.5.29.19: [Basic Constraints]'],
    ['an extension by its identifier', '2.5.29.19', 'c1 2.5.29.19: [2.5.29.19]'],
    ['an identifier as Windows writes it', 'OID.2.5.29.37', 'c2 2.5.29.37: [2.5.29.37]'],
    [
      'an identifier that nothing here knows',
      'urn:oid:1.3.6.1.4.1.99999.1',
      'c2 1.3.6.1.4.1.99999.1: [1.3.6.1.4.1.99999.1]',
    ],
    ['an algorithm by its name', 'ecdsa with sha-256', 'c2 signature-algorithm: [ECDSA with SHA-256]'],
    ['a time as it is written', '251103040506z', 'c2 not-before: [251103040506Z]'],
    ['a time as ISO 8601 has it', '2025-11-03t04:05', 'c2 not-before: [2025-11-03T04:05]:06Z'],
    ['a day as it is shown', '3 november 2025', 'c2 not-before: [3 November 2025]'],
    ['the name of a file', 'werk su\u0308d', 's1 file-name: [Werk Süd].pem'],
    ['an alias of a keystore', 'plant ro', 'c5 alias: [plant ro]ot'],
  ])('%s', async (_, typed, expected) => {
    expect(await lines(typed)).toContain(expected)
  })

  it.each(['.*', '[a-z]+\\d(', 'a|b', '^', '\\\\', '\u0000\u0001\u0002', 'Żółty'])(
    '%j is in nothing',
    async (typed) => {
      expect(await lines(typed)).toEqual([])
    },
  )
})

describe('hexadecimal is found in any spelling', () => {
  const serial = 'c2 serial-number: [1a2b3c4d5e6f]'
  const identifier = Buffer.from(keyIdentifier).toString('hex')
  const { r } = signatureOfServer()
  it.each([
    ['a serial number with colons', '1A:2B:3C:4D:5E:6F', serial],
    ['with spaces', '1a 2b 3c 4d 5e 6f', serial],
    ['as a literal', '0x1A2B3C4D5E6F', serial],
    ['as literals', '0x1a, 0x2b, 0x3c, 0x4d, 0x5e, 0x6f', serial],
    ['in decimal', String(0x1a2b3c4d5e6fn), `c2 serial-number: [28772997619311]`],
    ['with zeros in front', '00:1a:2b:3c:4d:5e:6f', serial],
    ['without those that the encoding has', 'fedcba987654', 'c1 serial-number: 00[fedcba987654]'],
    ['its beginning, in the middle of an octet', '1a2b3', 'c2 serial-number: [1a2b3]c4d5e6f'],
    ['four octets of its middle', '2b3c4d5e', 'c2 serial-number: 1a[2b3c4d5e]6f'],
    ['a fingerprint of Node', sha256, `c2 sha256: [${plain(sha256)}]`],
    [
      'a thumbprint with the mark that Windows copies',
      `\u200e${node.fingerprint}`,
      `c2 sha1: [${plain(node.fingerprint)}]`,
    ],
    [
      'the beginning of a fingerprint',
      sha256.slice(0, 8),
      `c2 sha256: [${plain(sha256).slice(0, 6)}]${plain(sha256).slice(6, 54)}`,
    ],
    ['SHA-512', plain(node.fingerprint512), `c2 sha512: [${plain(node.fingerprint512)}]`],
    [
      'MD5',
      createHash('md5').update(server.der).digest('hex'),
      `c2 md5: [${createHash('md5').update(server.der).digest('hex')}]`,
    ],
    ['a key identifier', identifier, `c2 key-identifier: [${identifier}]`],
    ['r of a signature', r, `c2 signature-r: [${r}]`],
  ])('%s', async (_, typed, expected) => {
    expect(await lines(typed)).toContain(expected)
  })

  it('tells the digits as which the text was read', async () => {
    expect((await find('0x1A:2B')).digits).toBe('1a2b')
    expect(await find('1a2x')).not.toHaveProperty('digits')
  })

  it('few digits are those of a whole number, of many the beginning of a value, eight stand anywhere', async () => {
    const serials = async (typed: string) => (await lines(typed)).filter((each) => /serial-number|entry/.test(each))
    expect(await serials('0x4d')).toEqual(['l1 entry: [4d]'])
    expect(await serials('1a2')).toEqual([])
    expect(await serials('1a2b')).toEqual(['c2 serial-number: [1a2b]3c4d5e6f'])
    expect(await serials('2b3c4d5')).toEqual([])
    expect(await serials('2b3c4d5e')).toEqual(['c2 serial-number: 1a[2b3c4d5e]6f'])
  })
})

describe('entries of a revocation list are found by their serial numbers', () => {
  it.each([
    ['in hexadecimal', '0b:ad:ca:fe:12:34:56'],
    ['without the zero in front', 'badcafe123456'],
    ['in decimal', String(0xbadcafe123456n)],
  ])('%s', async (_, typed) => {
    const { hits } = await find(typed)
    expect(hits).toMatchObject([{ object: 'l1', field: { kind: 'entry', number: 0 } }])
    const octets = list.der.slice(hits[0]?.range?.start, hits[0]?.range?.end)
    expect(Buffer.from(octets).toString('hex')).toMatch(/^30..02070badcafe123456/)
  })
})

describe('octets are found where no field shows them', () => {
  it.each([
    ['a text in an extension that nothing here knows', 'buried treasure', utf8String('Buried Treasure').slice(2)],
    ['a text of two octets a letter', 'wide TREASURE', bmpString('Wide Treasure').slice(2)],
    ['octets of two fields', '02061A2B3C4D5E6F', Uint8Array.of(2, 6, 0x1a, 0x2b, 0x3c, 0x4d, 0x5e, 0x6f)],
  ])('%s', async (_, typed, expected) => {
    const { hits } = await find(typed)
    expect(hits.map(({ object, field }) => [object, field.kind])).toEqual([['c2', 'octets']])
    const [{ range } = {}] = hits
    expect(Buffer.from(server.der.slice(range?.start, range?.end))).toEqual(Buffer.from(expected))
  })

  it('half an octet more', async () => {
    const [hit] = (await find('02061A2B3C4D5E6')).hits
    expect(hit && line(hit, '02061A2B3C4D5E6')).toMatch(/\[02061a2b3c4d5e6\]f/)
  })
})

describe('every kind of object is searched', () => {
  // openssl x509, crl, req, ocsp of these files
  it.each([
    ['a certificate inside of a message', 'container root', 'c4 subject: CN=[Container Root],O=Example Plant'],
    ['a revocation list', 'find root', 'l1 issuer: CN=[Find Root] CA,O=Żółw Stahl'],
    ['a request', 'server.plant', 'e1 subject: CN=[server.plant].example,O=Example Plant'],
    ['an OCSP response: its responder', 'container root', 'o1 responder-name: CN=[Container Root],O=Example Plant'],
    ['an OCSP response: whom it answers about', '0x1267', 'o1 serial-number: [1267]'],
    [
      'an OCSP response: a digest',
      '50:AF:13:DF:79:FD:10:E8:BA:80:56:D7:20:BE:F6:DA:AF:A2:94:D5',
      'o1 issuer-name-hash: [50af13df79fd10e8ba8056d720bef6daafa294d5]',
    ],
    ['a message: its type', '1.2.840.113549.1.7.3', /^e\d content-type: \[1\.2\.840\.113549\.1\.7\.3\]/],
  ])('%s', async (_, typed, expected) => {
    expect(await lines(typed)).toContainEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
  })
})

it('the range of a hit is that of its field', async () => {
  const { hits } = await find('192.0.2.7')
  const [{ range } = {}] = hits
  // iPAddress [7] OCTET STRING, RFC 5280 section 4.2.1.6
  expect(Buffer.from(server.der.slice(range?.start, range?.end)).toString('hex')).toBe('8704c0000207')
})

describe('any text may be searched for', () => {
  it.each(['', '  ', '\u200b', '\n'])('nothing: %j', async (typed) => {
    expect(await find(typed)).toEqual({ hits: [], more: 0, octets: false })
  })

  it.each([
    ['letters', 'ab '.repeat(350_000)],
    ['digits', '0123456789'.repeat(100_000)],
    ['pairs', '0a:'.repeat(350_000)],
    ['marks', 'e' + '\u0301'.repeat(1_000_000)],
    ['blanks', `a${' '.repeat(1_000_000)}b`],
    ['wide characters', '\ud83d\ude00'.repeat(500_000)],
    ['half of characters', '\ud83d'.repeat(500_000)],
    ['openings', '[('.repeat(500_000)],
  ])('a megabyte of %s takes no longer than a screen of it', { timeout: 10_000 }, async (_, typed) => {
    expect((await find(typed)).hits.length).toBeLessThanOrEqual(200)
  })
})

it('the zeros in front of a number are marked as far as they were typed', async () => {
  const asked = createEngine()
  await asked.open([pemFile([certificate({ subject: 'Zeros', serialNumber: 0x047d_aaaa_bbbbn })])])
  const marked = async (typed: string) => (await find(typed, asked)).hits.map((hit) => line(hit, typed))
  expect(await marked('047daaaabbbb')).toEqual(['c1 serial-number: [047daaaabbbb]'])
  expect(await marked('47daaaabbbb')).toEqual(['c1 serial-number: 0[47daaaabbbb]'])
})

it('a term is found only where the page says that its words contain the text', async () => {
  const typed = 'subject alternative'
  const terms = matchingTerms(typed)
  expect(terms).toContain('subject-alternative-name')
  expect((await engine.find(typed, []))?.hits).toEqual([])
  const hits = (await engine.find(typed, terms))?.hits ?? []
  expect(hits.map((hit) => line(hit, typed))).toEqual(['c2 2.5.29.17: [Subject Alternative] Name'])
})

describe('many hits', () => {
  const crowd = Array.from({ length: 150 }, (_, i) =>
    certificate({ subject: `Crowd ${i}`, issuer: root, key: server.key }),
  )

  it('are listed up to two hundred, and the others are counted', async () => {
    const crowded = createEngine()
    await crowded.open([pemFile(crowd, 'crowd.pem')])
    // Subject and alternative name of each, and the name of the file.
    const { hits, more } = await find('crowd', crowded)
    expect([hits.length, more]).toEqual([200, 150 * 2 + 1 - 200])
    expect((await find('Crowd 14', crowded)).hits.map(({ object }) => object)).toHaveLength(2 * 11)
  })

  // More rows than an argument list has room for: to spread them once ended everything.
  it('are found among 200,000 alternative names of one certificate', async () => {
    const names = Array.from({ length: 200_000 }, (_, i) => generalName({ dns: `h${i}.example` }))
    const der = craftedCertificate({ moreExtensions: [{ oid: '2.5.29.17', value: tlv(0x30, Buffer.concat(names)) }] })
    const vast = createEngine()
    await vast.open([source('vast.der', der)])
    const { hits, more } = await inTime('a search through 200,000 names', () => find('h19999', vast), 10)
    // h19999 and the ten names that begin so.
    expect([hits.length, more]).toEqual([11, 0])
    expect((await find('h199999.example', vast)).hits.map((hit) => hit.field)).toMatchObject([
      { kind: 'row', term: 'dns-name' },
    ])
  }, 60_000)

  it('an object that is opened later is found, and one that is removed is not', async () => {
    const growing = createEngine()
    await growing.open([pemFile([root])])
    expect((await find('Crowd', growing)).hits).toEqual([])
    await growing.open([pemFile(crowd.slice(0, 1))])
    expect((await find('Crowd', growing)).hits.map(({ object }) => object)).toEqual(['c2', 'c2'])
    await growing.withdraw(['s1', 's2'])
    expect((await find('Crowd', growing)).hits).toEqual([])
  })
})

it('a later search ends the one before it', async () => {
  const slow = createEngine({ pause: () => new Promise((resolve) => setTimeout(resolve)) })
  const many = Array.from({ length: 200 }, (_, i) =>
    certificate({ subject: `Many ${i}`, issuer: root, key: server.key }),
  )
  await slow.open([pemFile(many)])
  const first = slow.find('Many 1', [])
  const second = slow.find('Many 199', [])
  expect(await first).toBeUndefined()
  expect((await second)?.hits).toHaveLength(2)
})

/** The two INTEGERs at the end of the certificate, from its last SEQUENCE on. */
function signatureOfServer(): { r: string } {
  const bytes = Buffer.from(server.der)
  const start = bytes.findIndex((octet, at) => octet === 0x30 && bytes[at + 1] === bytes.length - at - 2)
  return { r: bytes.subarray(start + 4, start + 4 + (bytes[start + 3] ?? 0)).toString('hex') }
}
