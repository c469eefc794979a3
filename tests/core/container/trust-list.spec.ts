import { expect, test } from 'vitest'
import { asBytes, certificatesOf, codesOf, hex, kindsOf, open, vector } from './vector.ts'

const root = hex(vector('root.der'))

test('a trust list names certificates by thumbprint, and yields only those that it carries', () => {
  const opened = open(vector('trust-list.stl'))
  expect(opened.container).toBe('cms')
  expect(certificatesOf(opened)).toEqual([root])
  expect(opened.findings).toMatchObject([{ code: 'trust-list-names-only', params: { entries: 2 } }])
})

test('in PEM as well', () => {
  const base64 = Buffer.from(vector('trust-list.stl')).toString('base64')
  const opened = open(asBytes(`-----BEGIN PKCS7-----\n${base64}\n-----END PKCS7-----\n`))
  expect(certificatesOf(opened)).toEqual([root])
  expect(codesOf(opened)).toEqual(['trust-list-names-only'])
})

test('any other message is no trust list', () => {
  for (const name of ['chain.p7b', 'signed.p7m', 'encrypted.p7m', 'empty.p7b']) {
    expect(codesOf(open(vector(name)))).not.toContain('trust-list-names-only')
  }
})

test('with damage inside, the certificates are still found', () => {
  const source = vector('trust-list.stl')
  const start = Buffer.from(source).indexOf(Buffer.from('plant', 'utf16le'))
  source[start - 1] = 0xff
  const opened = open(source)
  expect(kindsOf(opened)).toContain('certificate')
})
