import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createEngine, label, type ObjectDetail, type Row, type RowValue } from '../../../src/core/index.ts'
import { during, plantChain } from '../../support/certificate-builder.ts'
import {
  bitString,
  explicit,
  implicit,
  implicitConstructed,
  integer,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  setOf,
  tlv,
  utf8String,
} from '../../support/der-writer.ts'
import { needsOpenssl, openssl, opensslVersion } from '../../support/openssl.ts'

const vector = (name: string) => fileURLToPath(new URL(`../../vectors/${name}`, import.meta.url))
const read = (name: string) => new Uint8Array(readFileSync(vector(name)))

/** Opens one file and yields what the first object of it says that is no certificate. */
async function look(bytes: Uint8Array, name = 'file') {
  const engine = createEngine({ subtle: crypto.subtle })
  const [receipt] = await engine.open([{ name, bytes }])
  const id = receipt?.objects.map(({ kept }) => kept).find((kept) => kept !== undefined && !kept.startsWith('c'))
  if (!id) throw new Error('nothing but certificates was kept')
  const report = await engine.judge({ instant: during })
  return { engine, id, report, detail: (await engine.detail(id))! }
}

/** Every row as `term/term: text`. */
function lines({ fields, extensions }: ObjectDetail): string[] {
  return [
    ...fields.flatMap((row) => linesOf(row)),
    ...extensions.flatMap(({ oid, rows }) => rows.flatMap((row) => linesOf(row, `${oid}/`))),
  ]
}

function linesOf({ term, value }: Row, before = ''): string[] {
  const here = `${before}${term}`
  return value.kind === 'rows' ? value.rows.flatMap((row) => linesOf(row, `${here}/`)) : [`${here}: ${textOf(value)}`]
}

function textOf(value: RowValue): string {
  switch (value.kind) {
    case 'text':
    case 'time':
    case 'name':
      return value.text
    case 'integer':
      return value.decimal ?? value.hex
    case 'number':
      return String(value.number)
    case 'oid':
      return value.oid
    case 'hex':
      return value.hex
    case 'term':
      return label(value.term).label
    default:
      return value.kind
  }
}

const requestConfiguration = `
[req]
prompt = no
distinguished_name = name
req_extensions = extensions
attributes = attributes
[name]
CN = line.plant.example
O = Example Plant
[extensions]
subjectAltName = DNS:line.plant.example, IP:192.0.2.7
keyUsage = critical, digitalSignature
[attributes]
challengePassword = plant1
unstructuredName = Line 1
`

describe('a certificate request', () => {
  test('is signed with its own key, and says what it asks for', async () => {
    const { detail, report } = await look(read('container/request.pem'))
    const { stdout } = openssl([
      'req',
      '-in',
      vector('container/request.pem'),
      '-noout',
      '-subject',
      '-nameopt',
      'RFC2253',
    ])
    const said = lines(detail)
    expect(said).toContain('version: 1')
    if (opensslVersion) expect(said).toContain(`subject: ${stdout.trim().replace('subject=', '')}`)
    expect(detail.selfSignature).toBe('valid')
    expect(report.others).toMatchObject([{ kind: 'certificate-request' }])
  })

  test.skipIf(!opensslVersion)(
    `of today’s openssl: extensions asked for, challenge password (${opensslVersion ?? needsOpenssl})`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'chainlight-request-'))
      const [config, key] = [join(folder, 'request.cnf'), join(folder, 'key.pem')]
      writeFileSync(config, requestConfiguration)
      openssl(['genpkey', '-algorithm', 'ed25519', '-out', key])
      const { stdout } = openssl(['req', '-new', '-config', config, '-key', key])
      rmSync(folder, { recursive: true })
      const { detail } = await look(new TextEncoder().encode(stdout))
      expect(detail.selfSignature).toBe('valid')
      expect(detail.extensions.map(({ oid, critical }) => [oid, critical])).toEqual([
        ['2.5.29.17', false],
        ['2.5.29.15', true],
      ])
      expect(lines(detail)).toEqual(
        expect.arrayContaining([
          'attribute/type: 1.2.840.113549.1.9.7',
          'attribute/value: plant1',
          'attribute/value: Line 1',
          '2.5.29.17/dns-name: line.plant.example',
          '2.5.29.17/ip-address: 192.0.2.7',
        ]),
      )
    },
  )

  test('whose signature is another’s says so, and one that is cut shows what is before the cut', async () => {
    const bytes = read('container/request.der')
    const forged = bytes.slice()
    forged[forged.length - 10]! ^= 1
    expect((await look(forged)).detail.selfSignature).toBe('invalid')
    // The signature becomes an OCTET STRING: everything before it can be read.
    const broken = bytes.slice()
    broken[
      /03(?:81)?(?:46|47|48)0030(?!.*03(?:81)?(?:46|47|48)0030)/.exec(Buffer.from(bytes).toString('hex'))!.index / 2
    ] = 0x04
    const { detail } = await look(broken)
    expect(lines(detail)[0]).toBe('version: 1')
    expect(detail.selfSignature).toBeUndefined()
    expect(detail.fault?.offset).toBeGreaterThan(100)
  })
})

const names = (text: string) =>
  sequence(explicit(4, sequence(setOf(sequence(objectIdentifier('2.5.4.3'), utf8String(text))))))

/** Made by the definition of RFC 5755 section 4.1; nothing here issues such certificates any more. */
function attributeCertificate(): Uint8Array {
  const algorithm = sequence(objectIdentifier('1.2.840.10045.4.3.2'))
  const generalizedTime = (text: string) => tlv(0x18, Buffer.from(text))
  const info = sequence(
    integer(1),
    sequence(
      implicitConstructed(0, ...[names('Plant Root CA'), integer(4711)]),
      implicitConstructed(
        1,
        explicit(4, sequence(setOf(sequence(objectIdentifier('2.5.4.3'), utf8String('Operator 7'))))),
      ),
    ),
    implicitConstructed(0, names('Attribute Authority')),
    algorithm,
    integer(99),
    sequence(generalizedTime('20260101000000Z'), generalizedTime('20270101000000Z')),
    sequence(
      sequence(
        objectIdentifier('2.5.4.72'),
        setOf(sequence(explicit(1, implicit(6, Buffer.from('urn:plant:operator'))))),
      ),
    ),
    sequence(sequence(objectIdentifier('2.5.29.56'), octetString(tlv(0x05)))),
  )
  return sequence(info, algorithm, bitString(sequence(integer(1), integer(2))))
}

describe('an attribute certificate', () => {
  test('names its holder, its issuer and what it says of the holder', async () => {
    const { detail, report } = await look(attributeCertificate())
    expect(report.others).toMatchObject([{ kind: 'attribute-certificate', name: 'Operator 7' }])
    const said = lines(detail)
    expect(said).toEqual(
      expect.arrayContaining([
        'version: 2',
        'holder/base-certificate/issuer/directory-name: CN=Plant Root CA',
        'holder/base-certificate/serial-number: 4711',
        'holder/holder-name/directory-name: CN=Operator 7',
        'attribute-issuer/issuer-name/directory-name: CN=Attribute Authority',
        'serial-number: 99',
        'validity-period/not-before: 20260101000000Z',
        'validity-period/not-after: 20270101000000Z',
        'attribute/type: 2.5.4.72',
      ]),
    )
    expect(detail.extensions).toMatchObject([{ oid: '2.5.29.56', state: 'decoded' }])
    expect(detail.fault).toBeUndefined()
  })

  test('that is damaged shows the fields before the fault', async () => {
    const whole = attributeCertificate()
    const damaged = whole.slice()
    const place = Buffer.from(damaged).indexOf('20260101000000Z') - 2
    damaged[place] = 0x02
    const { detail } = await look(damaged)
    expect(lines(detail)).toContain('holder/holder-name/directory-name: CN=Operator 7')
    expect(lines(detail)).toContain('serial-number: 99')
    expect(lines(detail)).toContain('validity-period: undecoded')
  })
})

describe('a revocation list', () => {
  test.skipIf(!opensslVersion)(
    `has the fields that openssl crl prints (${opensslVersion ?? needsOpenssl})`,
    async () => {
      const { detail } = await look(read('revocation/issuing.crl'))
      const { stdout } = openssl([
        'crl',
        '-in',
        vector('revocation/issuing.crl'),
        '-inform',
        'DER',
        '-noout',
        '-text',
        '-nameopt',
        'RFC2253',
      ])
      const text =
        stdout === ''
          ? openssl(['crl', '-in', vector('revocation/issuing.crl'), '-noout', '-text', '-nameopt', 'RFC2253']).stdout
          : stdout
      const said = lines(detail)
      expect(said).toContain(`version: ${/Version (\d)/.exec(text)?.[1]}`)
      expect(said).toContain(`issuer: ${/Issuer: (.*)/.exec(text)?.[1]}`)
      expect(said).toContain(`2.5.29.20/crl-number: ${/CRL Number: *\n *(\d+)/.exec(text)?.[1]}`)
      expect(said).toContain(`revoked-certificates: ${text.match(/Serial Number:/g)?.length ?? 0}`)
    },
  )
})

describe('an OCSP response', () => {
  test.skipIf(!opensslVersion)(`says what openssl ocsp prints (${opensslVersion ?? needsOpenssl})`, async () => {
    const { detail } = await look(read('revocation/ocsp-good.der'))
    const { stdout } = openssl(['ocsp', '-respin', vector('revocation/ocsp-good.der'), '-text', '-noverify'])
    const said = lines(detail)
    const one = 'single-response'
    expect(said).toContain(
      `${one}/certificate-identifier/issuer-name-hash: ${/Issuer Name Hash: (\w+)/.exec(stdout)?.[1]?.toLowerCase()}`,
    )
    expect(said).toContain(
      `${one}/certificate-identifier/issuer-key-hash: ${/Issuer Key Hash: (\w+)/.exec(stdout)?.[1]?.toLowerCase()}`,
    )
    expect(said).toContain(`${one}/certificate-status: Not revoked`)
    expect(said).toContain('response-status: Successful')
  })
})

describe('a CMS message', () => {
  test.skipIf(!opensslVersion)(
    `of openssl ts: the time stamp and who signed it (${opensslVersion ?? needsOpenssl})`,
    async () => {
      const tst = sequence(
        integer(1),
        objectIdentifier('1.2.3.4'),
        sequence(sequence(objectIdentifier('2.16.840.1.101.3.4.2.1')), octetString(Buffer.alloc(32, 7))),
        integer(42),
        tlv(0x18, Buffer.from('20260601120000Z')),
        sequence(integer(1), implicit(0, Uint8Array.of(5))),
        integer(77),
      )
      const message = sequence(
        objectIdentifier('1.2.840.113549.1.7.2'),
        explicit(
          0,
          sequence(
            integer(3),
            setOf(sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'))),
            sequence(objectIdentifier('1.2.840.113549.1.9.16.1.4'), explicit(0, octetString(tst))),
            setOf(
              sequence(
                integer(1),
                sequence(sequence(setOf(sequence(objectIdentifier('2.5.4.3'), printableString('TSA')))), integer(5)),
                sequence(objectIdentifier('2.16.840.1.101.3.4.2.1')),
                implicitConstructed(
                  0,
                  sequence(
                    objectIdentifier('1.2.840.113549.1.9.3'),
                    setOf(objectIdentifier('1.2.840.113549.1.9.16.1.4')),
                  ),
                ),
                sequence(objectIdentifier('1.2.840.113549.1.1.11')),
                octetString(Buffer.alloc(4, 9)),
              ),
            ),
          ),
        ),
      )
      // That the message is one is for openssl to say.
      expect(openssl(['cms', '-cmsout', '-print', '-inform', 'DER'], message).stdout).toContain('id-smime-ct-TSTInfo')
      const said = lines((await look(message)).detail)
      expect(said).toEqual(
        expect.arrayContaining([
          'content-type: 1.2.840.113549.1.7.2',
          'encapsulated-content/content-type: 1.2.840.113549.1.9.16.1.4',
          'encapsulated-content/gen-time: 20260601120000Z',
          'encapsulated-content/serial-number: 42',
          'encapsulated-content/accuracy/millis: 5',
          'encapsulated-content/nonce: 77',
          'signer/signer-identifier/issuer: CN=TSA',
          'signer/signer-identifier/serial-number: 5',
          'signer/signed-attribute/signed-attribute/type: 1.2.840.113549.1.9.3',
        ]),
      )
    },
  )

  test.skipIf(!opensslVersion)(
    `in the reply of a service: what openssl ts prints (${opensslVersion ?? needsOpenssl})`,
    async () => {
      const { stdout } = openssl(['ts', '-reply', '-in', vector('container/time-stamp.tsr'), '-text'])
      const { detail } = await look(read('container/time-stamp.tsr'))
      const said = lines(detail)
      expect(said).toContain(`encapsulated-content/policy: ${/Policy OID: (.*)/.exec(stdout)?.[1]}`)
      expect(said).toContain(`encapsulated-content/serial-number: ${BigInt(/Serial number: (.*)/.exec(stdout)![1]!)}`)
      const time = new Date(/Time stamp: (.*)/.exec(stdout)![1]!).toISOString().replace(/\D|000Z/g, '')
      expect(said).toContain(`encapsulated-content/gen-time: ${time.slice(0, 14)}Z`)
      expect(said.some((line) => line.startsWith('signer/signed-attribute/signed-attribute/type: '))).toBe(true)
    },
  )

  test('of Microsoft names certificates by thumbprint', async () => {
    const said = lines((await look(read('container/trust-list.stl'))).detail)
    expect(said).toContain('encapsulated-content/content-type: 1.3.6.1.4.1.311.10.1')
    const thumbprints = said.filter((line) => line.includes('/thumbprint: '))
    expect(thumbprints.length).toBeGreaterThan(0)
    expect(thumbprints.every((line) => /: [0-9a-f]{40}$/.test(line))).toBe(true)
  })

  test('that is encrypted says for whom and how', async () => {
    const { detail } = await look(read('container/encrypted.p7m'))
    const said = lines(detail)
    expect(said[0]).toBe('content-type: 1.2.840.113549.1.7.3')
    expect(said).toContain(
      'recipient/recipient/recipient/recipient-identifier/issuer: CN=Container Root,O=Example Plant',
    )
    expect(said.some((line) => line.includes('content-encryption-algorithm'))).toBe(true)
  })
})

test('a damaged certificate shows the fields before the fault', async () => {
  const bytes = plantChain().server.der.slice()
  const der = Buffer.from(bytes)
  // The value of the first extension becomes an INTEGER.
  const place = /06(?:03551d..)(?:0101ff)?04/.exec(der.toString('hex'))!
  bytes[(place.index + place[0].length) / 2 - 1] = 0x02
  const { detail, report } = await look(bytes)
  expect(report.certificates).toEqual([])
  expect(report.others).toMatchObject([{ kind: 'certificate' }])
  const said = lines(detail)
  expect(said.some((line) => line.startsWith('serial-number: '))).toBe(true)
  expect(said.some((line) => line.startsWith('issuer: '))).toBe(true)
  expect(said.some((line) => line.startsWith('subject: '))).toBe(true)
})

describe('a damaged OCSP response', () => {
  test('shows what was read and where reading ended, though it is cut off', async () => {
    const { detail, report } = await look(fromHex('30170a0100a0123010 06092b0601050507300101 04033001 00'))
    expect(report.others).toMatchObject([{ kind: 'ocsp-response' }])
    expect(lines(detail)).toEqual(['response-status: Successful'])
    expect(detail.fault).toEqual({ offset: 25, expected: 'a length octet' })
  })

  test('shows the fields before the fault', async () => {
    const bytes = read('revocation/ocsp-good.der').slice()
    // The status "good" in front of thisUpdate becomes a NULL.
    bytes[Buffer.from(bytes).indexOf(Buffer.from('8000180f', 'hex'))] = 0x05
    const { detail } = await look(bytes)
    expect(lines(detail).slice(0, 2)).toMatchObject([
      expect.stringMatching(/^response-status: /),
      expect.stringMatching(/^responder-/),
    ])
    expect(detail.fault?.offset).toBeGreaterThan(0)
  })
})

const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

test('a public key alone says what it is', async () => {
  const { detail } = await look(read('container/public-key.pem'))
  expect(detail.fields.map(({ term }) => term)).toEqual(
    expect.arrayContaining(['algorithm', 'spki-sha256', 'spki-pin']),
  )
})
