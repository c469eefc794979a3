import { createHash, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readCertificate, type Certificate } from '../../../src/core/certificate/certificate.ts'
import { purposesOf } from '../../../src/core/certificate/purpose.ts'
import { describeCertificate } from '../../../src/core/report/describe-certificate.ts'
import type { CertificateDetail } from '../../../src/core/report/detail.ts'
import { certificate, plantChain, type CertificateSpec } from '../../support/certificate-builder.ts'
import { utf8String } from '../../support/der-writer.ts'
import * as write from '../../support/extension-writer.ts'
import { linesOf } from '../certificate/row/rows.ts'
import { inTime } from '../../support/time-limit.ts'

function read(der: Uint8Array): Certificate {
  const reading = readCertificate(Uint8Array.from(der))
  if (!reading.ok) throw reading.fault
  return reading.certificate
}

const built = (spec: CertificateSpec): Certificate => read(certificate(spec).der)
const detailOf = (spec: CertificateSpec): CertificateDetail => describeCertificate('c1', built(spec))

/**
 * The signed part of a certificate, by the certificate's own header of four octets and the part's own length of two:
 * right for any part of 260 to 65,535 octets.
 */
const toBeSigned = (der: Uint8Array): Uint8Array => der.slice(4, 8 + Buffer.from(der).readUInt16BE(6))

/**
 * The signature of a certificate that ends with a BIT STRING of under 128 octets: behind its tag, its length and its
 * count of unused bits.
 */
function readSignature(der: Uint8Array): { readonly signature: Buffer } {
  const bytes = Buffer.from(der)
  const start = bytes.findIndex(
    (octet, at) => octet === 0x03 && bytes[at + 1] === bytes.length - at - 2 && bytes[at + 2] === 0,
  )
  return { signature: bytes.subarray(start + 3) }
}

describe('the detail of a certificate', () => {
  const { server } = plantChain()
  const detail = describeCertificate('c7', read(server.der))
  const node = new X509Certificate(Buffer.from(server.der))
  const lines = linesOf(detail.fields)

  it('has the digests that Node computes', () => {
    const hex = (text: string) => text.replaceAll(':', '').toLowerCase()
    expect(detail.fingerprints).toEqual({ sha1: hex(node.fingerprint), sha256: hex(node.fingerprint256) })
    expect(linesOf(detail.moreFingerprints)).toEqual([
      `sha512: ${hex(node.fingerprint512)}`,
      `md5: ${createHash('md5').update(server.der).digest('hex')}`,
      `tbs-sha256: ${createHash('sha256').update(toBeSigned(server.der)).digest('hex')}`,
      // openssl x509 -subject_hash of a certificate for CN=thingworx.plant.example
      'subject-hash: b6e307a9',
    ])
  })

  it('has the fields in the order of RFC 5280', () => {
    expect(detail.fields.map(({ term }) => term)).toEqual([
      'version',
      'serial-number',
      'signature-algorithm',
      'issuer',
      'not-before',
      'not-after',
      'subject',
      'subject-public-key-info',
      'signature-value',
    ])
    expect(lines).toContain('version: 3')
    expect(lines).toContain('issuer: CN=Plant Issuing CA')
    expect(lines).toContain('subject: CN=thingworx.plant.example')
    expect(lines).toContain(`serial-number: ${BigInt(`0x${node.serialNumber}`)}`)
    expect(lines).toContain('  algorithm: 1.2.840.10045.2.1 EC')
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}curve: 1\.2\.840\.10045\.3\.1\.7 .*P-256/))
    expect(lines).toContain('  key-size: 256 bits')
    const spki = createHash('sha256').update(node.publicKey.export({ type: 'spki', format: 'der' }))
    const digest = spki.digest()
    expect(lines).toContain(`  spki-sha256: ${digest.toString('hex')}`)
    expect(lines).toContain(`  spki-pin: ${digest.toString('base64')}`)
  })

  it('has the two numbers of an ECDSA signature beside its octets', () => {
    const { signature } = readSignature(server.der)
    const at = lines.indexOf('signature-value')
    expect(lines.slice(at + 1)).toEqual([
      `  content: ${signature.toString('hex')}`,
      `  signature-r: ${signature.subarray(4, 4 + signature[3]!).toString('hex')}`,
      `  signature-s: ${signature.subarray(6 + signature[3]!).toString('hex')}`,
    ])
  })

  it('has ranges that cut the fields out of the certificate', () => {
    const subject = detail.fields.find(({ term }) => term === 'subject')!
    const value = subject.value.kind === 'name' ? subject.value.rdns[0]![0]! : undefined
    expect(Buffer.from(server.der.slice(value!.range.start + 2, value!.range.end)).toString()).toBe(
      'thingworx.plant.example',
    )
  })

  it('has the extensions with their names and where they are defined', () => {
    expect(detail.extensions.map(({ term, critical, state }) => [term, critical, state])).toEqual([
      ['subject-key-identifier', false, 'decoded'],
      ['authority-key-identifier', false, 'decoded'],
      ['authority-information-access', false, 'decoded'],
      ['basic-constraints', true, 'decoded'],
      ['key-usage', true, 'decoded'],
      ['extended-key-usage', false, 'decoded'],
      ['subject-alternative-name', false, 'decoded'],
    ])
    expect(detail.extensions[3]!.reference).toEqual({ document: 'RFC 5280', section: '4.2.1.9' })
  })

  it('has names, purposes, PEM and size', () => {
    expect(detail.id).toBe('c7')
    expect(detail.alternativeNames).toEqual(['thingworx.plant.example'])
    expect(detail.purposes).toEqual(['tls-server'])
    expect(detail.pem).toBe(server.pem)
    expect(detail.octets).toBe(server.der.length)
  })

  it('is plain data', () => {
    expect(structuredClone(detail)).toEqual(detail)
  })
})

describe('the purposes of a certificate', () => {
  const { keyUsage, extendedKeyUsage, basicConstraints } = write
  it.each<[string, CertificateSpec, string[]]>([
    ['a CA issues certificates and lists', { subject: 'a', ca: true }, ['certificate-signing', 'crl-signing']],
    [
      'a CA without key usage may do anything',
      { subject: 'a', ca: true, extensions: { keyUsage: undefined } },
      ['certificate-signing', 'not-restricted'],
    ],
    [
      'keyCertSign without a CA issues nothing',
      { subject: 'a', extensions: { keyUsage: keyUsage(['keyCertSign']), basicConstraints: basicConstraints(false) } },
      [],
    ],
    ['a server', { subject: 'a' }, ['tls-server']],
    [
      'a server and client',
      { subject: 'a', extensions: { extendedKeyUsage: extendedKeyUsage(['serverAuth', 'clientAuth']) } },
      ['tls-server', 'tls-client'],
    ],
    [
      'a client needs a signature, which key encipherment is not',
      {
        subject: 'a',
        extensions: {
          keyUsage: keyUsage(['keyEncipherment']),
          extendedKeyUsage: extendedKeyUsage(['serverAuth', 'clientAuth']),
        },
      },
      ['tls-server'],
    ],
    [
      'no extended key usage names no purpose',
      { subject: 'a', extensions: { extendedKeyUsage: undefined } },
      ['not-restricted'],
    ],
    [
      'any purpose, where that stands there',
      { subject: 'a', extensions: { extendedKeyUsage: extendedKeyUsage(['any']) } },
      ['any-purpose'],
    ],
    [
      'a purpose that nobody here knows',
      { subject: 'a', extensions: { extendedKeyUsage: extendedKeyUsage(['1.2.3.4', '1.2.3.5']) } },
      ['other-purpose'],
    ],
    ['version 1 restricts nothing', { subject: 'a', version: 1 }, ['not-restricted']],
    [
      'nothing can be said where the purposes cannot be read',
      { subject: 'a', extensions: { extendedKeyUsage: { oid: '2.5.29.37', value: Uint8Array.of(5, 0) } } },
      [],
    ],
  ])('%s', (_what, spec, purposes) => {
    expect(purposesOf(built(spec))).toEqual(purposes)
  })
})

describe('huge values', () => {
  it('are cut, with a count of the rest', () => {
    const { fields } = detailOf({
      subject: [['CN', 'x'.repeat(1_000_000)]],
      extensions: { subjectAlternativeName: undefined },
    })
    const subject = fields.find(({ term }) => term === 'subject')!.value
    if (subject.kind !== 'name') throw new Error('no name')
    expect(subject.text.length + subject.more!).toBe(1_000_003)
    expect(subject.rdns[0]![0]).toMatchObject({ more: 1_000_000 - 4096 })
    expect(JSON.stringify(fields).length).toBeLessThan(100_000)
  })

  it('never cut a character in two', () => {
    const { fields } = detailOf({
      subject: [['CN', utf8String(`a${'𝒳'.repeat(5000)}`)]],
      extensions: { subjectAlternativeName: undefined },
    })
    const subject = fields.find(({ term }) => term === 'subject')!.value
    const shown = subject.kind === 'name' ? subject.rdns[0]![0]! : undefined
    expect(shown).toMatchObject({ text: `a${'𝒳'.repeat(2047)}`, more: 10_001 - 4095 })
  })

  it('of an unknown extension show their beginning', () => {
    const value = new Uint8Array(1_000_000)
    const { extensions } = detailOf({ subject: 'a', moreExtensions: [{ oid: '1.2.3.4', value }] })
    const [shown] = extensions.at(-1)!.rows
    expect(shown!.value).toMatchObject({ kind: 'undecoded', octets: 1_000_000, reason: 'unknown-extension' })
    expect(JSON.stringify(extensions).length).toBeLessThan(50_000)
  })

  it('10,000 alternative names are described within a second of processor time', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => ({ dns: `host-${i}.plant.example` }))
    const spec = { subject: 'a', extensions: { subjectAlternativeName: write.subjectAlternativeName(names) } }
    const subject = built(spec)
    // Ten times the goal on a quiet machine.
    const detail = await inTime('10,000 alternative names', () => describeCertificate('c1', subject), 1)
    expect(detail.alternativeNames).toHaveLength(10_000)
  })
})
