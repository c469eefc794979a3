import { describe, expect, it } from 'vitest'
import { readCertificate, type Certificate } from '../../../src/core/certificate/certificate.ts'
import { exportDer } from '../../../src/core/export/der.ts'
import { exportPathPem } from '../../../src/core/export/path-pem.ts'
import { certificatePem, exportPem } from '../../../src/core/export/pem.ts'
import { plantChain } from '../../support/certificate-builder.ts'

const { root, issuing, server } = plantChain()
const read = (der: Uint8Array): Certificate => {
  const reading = readCertificate(Uint8Array.from(der))
  if (!reading.ok) throw reading.fault
  return reading.certificate
}
const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const sha1 = '0123456789abcdef'

describe('a certificate as PEM', () => {
  const file = exportPem(read(root.der), sha1)
  const text = ascii(file.bytes)

  it('is Base-64 X.509 as the Windows wizard writes it', () => {
    expect(file.name).toBe('Plant Root CA.cer')
    expect(file.mediaType).toBe('application/pkix-cert')
    const lines = text.split('\r\n')
    expect(lines.at(0)).toBe('-----BEGIN CERTIFICATE-----')
    expect(lines.at(-2)).toBe('-----END CERTIFICATE-----')
    expect(lines.at(-1)).toBe('')
    for (const line of lines.slice(1, -3)) expect(line).toMatch(/^[A-Za-z0-9+/]{64}$/)
    expect(lines.at(-3)).toMatch(/^[A-Za-z0-9+/]{1,64}={0,2}$/)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    // eslint-disable-next-line no-control-regex -- nothing but ASCII, and so no BOM
    expect(text).toMatch(/^[\x0a\x0d\x20-\x7e]*$/)
  })

  it('holds the very bytes that came in', () => {
    const base64 = text.replace(/-----.*-----/g, '')
    expect(Buffer.from(base64, 'base64').equals(Buffer.from(root.der))).toBe(true)
  })

  it('holds them although they are no DER', () => {
    // A length in two octets where one would do: decoded and encoded anew it would be another file.
    const bytes = Uint8Array.of(0x30, 0x81, 0x01, 0x00)
    expect(certificatePem({ bytes }, 'lf')).toBe('-----BEGIN CERTIFICATE-----\nMIEBAA==\n-----END CERTIFICATE-----\n')
  })

  it('has LF where that is asked for', () => {
    expect(certificatePem(read(root.der), 'lf')).toBe(root.pem)
  })

  it.each([0, 1, 47, 48, 49, 96])('of %i octets has no empty line', (length) => {
    const pem = certificatePem({ bytes: new Uint8Array(length) }, 'lf')
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]{1,64}\n)*-----END CERTIFICATE-----\n$/)
  })
})

describe('a certificate as DER', () => {
  it('is a copy of the bytes that came in', () => {
    const certificate = read(issuing.der)
    const file = exportDer(certificate, sha1)
    expect(file.name).toBe('Plant Issuing CA.der')
    expect(Buffer.from(file.bytes).equals(Buffer.from(issuing.der))).toBe(true)
    expect(file.bytes.buffer).not.toBe(certificate.bytes.buffer)
  })
})

describe('a path as PEM', () => {
  it('has the end entity first and is named after it', () => {
    const file = exportPathPem(
      [server, issuing, root].map(({ der }) => read(der)),
      sha1,
    )
    expect(file?.name).toBe('thingworx.plant.example-chain.pem')
    expect(file?.mediaType).toBe('application/pem-certificate-chain')
    expect(ascii(file!.bytes).replaceAll('\r\n', '\n')).toBe(server.pem + issuing.pem + root.pem)
  })

  it('is no file where the path is empty', () => {
    expect(exportPathPem([], sha1)).toBeUndefined()
  })
})
