import { expect, it } from 'vitest'
import { pem } from '../../../src/core/export/pem.ts'
import { plantChain } from '../../support/certificate-builder.ts'

const { root } = plantChain()
const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

it('Base-64 X.509 is as the Windows wizard writes it', () => {
  const text = ascii(pem('CERTIFICATE', [root.der], 'crlf'))
  const lines = text.split('\r\n')
  expect(lines.at(0)).toBe('-----BEGIN CERTIFICATE-----')
  expect(lines.at(-2)).toBe('-----END CERTIFICATE-----')
  expect(lines.at(-1)).toBe('')
  for (const line of lines.slice(1, -3)) expect(line).toMatch(/^[A-Za-z0-9+/]{64}$/)
  expect(lines.at(-3)).toMatch(/^[A-Za-z0-9+/]{1,64}={0,2}$/)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  // eslint-disable-next-line no-control-regex -- nothing but ASCII, and so no BOM
  expect(text).toMatch(/^[\x0a\x0d\x20-\x7e]*$/)
  expect(Buffer.from(text.replace(/-----.*-----/g, ''), 'base64').equals(Buffer.from(root.der))).toBe(true)
})

it('octets stay as they are although they are no DER', () => {
  // The length takes two octets where one is enough: if it were decoded and encoded again, the file would change.
  const bytes = Uint8Array.of(0x30, 0x81, 0x01, 0x00)
  expect(ascii(pem('CERTIFICATE', [bytes], 'lf'))).toBe(
    '-----BEGIN CERTIFICATE-----\nMIEBAA==\n-----END CERTIFICATE-----\n',
  )
})

it('LF is as OpenSSL writes it', () => {
  expect(ascii(pem('CERTIFICATE', [root.der], 'lf'))).toBe(root.pem)
})

it('blocks follow each other without an empty line', () => {
  expect(ascii(pem('CERTIFICATE', [root.der, root.der], 'lf'))).toBe(root.pem + root.pem)
})

it.each([0, 1, 47, 48, 49, 96])('of %i octets has no empty line', (length) => {
  expect(ascii(pem('CERTIFICATE', [new Uint8Array(length)], 'lf'))).toMatch(
    /^-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]{1,64}\n)*-----END CERTIFICATE-----\n$/,
  )
})
