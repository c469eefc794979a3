import { expect, test } from 'vitest'
import { server } from '../forms/form.ts'
import { asBytes, certificatesOf, kindsOf, looksOf, open, vector } from '../vector.ts'

const pairs = server.match(/../g) ?? []
const numbers = [...vector('server.der')]

test('fingerprints and moduli are left alone', () => {
  const opened = open(asBytes(`SHA-512: ${'30:82:'.repeat(32)}\nModulus:\n  00:${'b5:'.repeat(255)}b5\n`))
  expect(opened.findings).toMatchObject([{ code: 'no-certificate-here', params: { looksLike: 'text' } }])
})

test('digits that were cut off say so', () => {
  expect(open(asBytes(pairs.slice(0, 200).join(' '))).findings.map(({ code }) => code)).toContain('encoding-truncated')
})

test('numbers that were cut off say so', () => {
  expect(open(asBytes(numbers.slice(0, 200).join(', '))).findings.map(({ code }) => code)).toContain(
    'encoding-truncated',
  )
})

test('a number that is no octet ends a row, and what stands behind it is read', () => {
  const opened = open(asBytes(`[256, 300, 1.5, ${numbers.join(', ')}, -129, 1000]`))
  expect(certificatesOf(opened)).toEqual([server])
})

test('tables, dates and addresses are left alone', () => {
  const table = Array.from(
    { length: 200 },
    (_, i) => `${i % 256}, ${(i * 7) % 256}; 2026-01-${i % 30} 192.168.0.${i % 256}`,
  ).join('\n')
  expect(looksOf(open(asBytes(table)))).toEqual(['text'])
})

test('a private key in numbers is told, and nothing of it is kept', () => {
  const opened = open(asBytes(JSON.stringify(Buffer.from(vector('key-pkcs8.der')))))
  expect(kindsOf(opened)).toEqual(['private-key'])
  expect(opened.containsPrivateKey).toBe(true)
})
