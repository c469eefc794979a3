import { expect, it } from 'vitest'
import { glossary, searchGlossary, termPieces } from '../../../src/core/index.ts'

const marked = (sentence: string): string =>
  termPieces(sentence)
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}:${piece.term}]`))
    .join('')

it.each([
  ['', ''],
  ['No term here.', 'No term here.'],
  ['Ask the owner of the CA.', 'Ask the owner of the [CA:certificate-authority].'],
  ['Two CAs, and one CA more.', 'Two [CA:certificate-authority]s, and one CA more.'],
  ['Save it as Base-64 (.cer).', 'Save it as [Base-64:base64] ([.cer:cer-file]).'],
  ['A PKCS #12 file, not PKCS #10.', 'A [PKCS #12:pkcs12] file, not [PKCS #10:csr].'],
  ['Its SHA-256 fingerprint, by SHA-256.', 'Its [SHA-256 fingerprint:sha-256-fingerprint], by [SHA-256:hash].'],
  ['OPC UA has TLS beside it.', '[OPC UA:opc-ua] has [TLS:tls] beside it.'],
  ['as a TLS server', 'as a [TLS:tls] server'],
  ['CABF and CA/B and TW_VALIDATE_CERT', 'CABF and CA/B and TW_VALIDATE_CERT'],
  ['see chain.pem and root.cer', 'see chain.pem and root.cer'],
  ['RFC 5280, in ASN.1.', '[RFC:rfc] 5280, in [ASN.1:asn1].'],
])('%j', (sentence, expected) => {
  expect(marked(sentence)).toBe(expected)
})

it('keeps every character of what it cuts', () => {
  for (const { inShort, more = [] } of Object.values(glossary) as { inShort: string; more?: readonly string[] }[]) {
    for (const text of [inShort, ...more]) {
      const whole = termPieces(text).map((piece) => (typeof piece === 'string' ? piece : piece.text))
      expect(whole.join('')).toBe(text)
    }
  }
})

it.each([
  ['thumbprint', 'fingerprint'],
  ['expired', 'expired'],
  ['kepware', 'kepserverex'],
  ['wildcard', 'wildcard'],
  ['SNI', 'sni'],
  ['mutual', 'mutual-tls'],
  ['pkcs #8', 'pkcs8'],
  ['code 20', 'missing-issuer'],
  ['CA', 'certificate-authority'],
])('whoever looks for %j finds first %s', (typed, first) => {
  expect(searchGlossary(typed)[0]).toBe(first)
})

it('finds words of the explanations, too, behind those of the names', () => {
  const found = searchGlossary('summer time')
  expect(found).toEqual(['utc'])
  expect(searchGlossary('zzz')).toEqual([])
  expect(new Set(searchGlossary(''))).toEqual(new Set(Object.keys(glossary)))
})
