import { expect, test } from 'vitest'
import { root } from './forms/form.ts'
import { asBytes, asText, certificatesOf, open, vectorText } from './vector.ts'

const [a, b] = ['server.pem', 'root.pem'].map((name) => vectorText(name).replace(/-----[^-]+-----|\s/g, '')) as [
  string,
  string,
]

test('each value has its own place', () => {
  const text = `{\n "x5c": [\n  "${a}",\n  "${b}"\n ]\n}\n`
  const opened = open(asBytes(text))
  expect(opened.objects.map(({ place }) => place.lines)).toEqual([
    { first: 3, last: 3 },
    { first: 4, last: 4 },
  ])
  const [first] = opened.objects
  expect(text.slice(first?.place.range.start, first?.place.range.end)).toBe(a)
})

test('a value with a foreign character says where, and its neighbours are read', () => {
  const opened = open(asBytes(`{"x5c":[\n"${a.slice(0, 100)}!${a.slice(101)}",\n"${b}"]}`))
  expect(certificatesOf(opened)).toEqual([root])
  expect(opened.findings.map(({ code, params }) => [code, params])).toContainEqual([
    'base64-invalid',
    { label: undefined, line: 2, column: 102, recovered: false },
  ])
})

test('a value that was cut off says so', () => {
  const opened = open(asBytes(`<X509Certificate>${a.slice(0, 200)}</X509Certificate>`))
  expect(opened.findings.map(({ code }) => code)).toContain('encoding-truncated')
})

test('prose that begins like a value stays prose', () => {
  const opened = open(asBytes('The file begins with MIIB and LS0t, as all of them do.\n'))
  expect(opened.findings).toMatchObject([{ code: 'no-certificate-here', params: { looksLike: 'text' } }])
  expect(asText(new Uint8Array())).toBe('')
})
