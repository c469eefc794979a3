import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createEngine, headline, plainHeadline } from '../../../src/core/index.ts'
import { during } from '../../support/certificate-builder.ts'

const vector = (name: string) => new Uint8Array(readFileSync(new URL(`../../vectors/${name}`, import.meta.url)))

async function said(...inputs: Uint8Array[]) {
  const engine = createEngine()
  await engine.open(inputs.map((bytes, i) => ({ name: `file ${i}`, bytes })))
  const report = await engine.judge({ instant: during })
  return headline(report, report.paths[0])
}

describe('without a certificate, the headline says what there is instead', () => {
  test.each([
    ['a request', 'container/request.pem', 'attention', /certificate request/],
    ['a revocation list', 'container/root.crl', 'attention', /revocation list, not a certificate/],
    ['an OCSP answer', 'container/ocsp-response.der', 'attention', /OCSP response/],
    ['a public key', 'container/public-key.pem', 'attention', /public key/],
    ['an encrypted message', 'container/encrypted.p7m', 'attention', /without certificates/],
  ])('%s', async (_, name, tone, title) => {
    const answer = await said(vector(name))
    expect(answer.tone).toBe(tone)
    expect(plainHeadline(answer.title)).toMatch(title)
    expect(answer.next.action).toBe('add-files')
  })

  test('several kinds of things', async () => {
    const answer = await said(vector('container/request.pem'), vector('container/root.crl'))
    expect(plainHeadline(answer.title)).toBe('There is no certificate in this')
  })

  test('a certificate too damaged to be read', async () => {
    const bytes = vector('container/root.der')
    // The first extension's value is no OCTET STRING any more.
    const place = /0603551d..(?:0101ff)?04/.exec(Buffer.from(bytes).toString('hex'))!
    bytes[(place.index + place[0].length) / 2 - 1] = 0x02
    const answer = await said(bytes)
    expect(answer.tone).toBe('problem')
    expect(plainHeadline(answer.title)).toBe('The certificate is damaged')
  })

  test.each([
    ['a text that is nothing known', 'hello', 'This text holds no certificate'],
    ['a web page', '<!DOCTYPE html><html><body>404</body></html>', 'This is a web page, not a certificate'],
    ['an empty file', '', 'This file is empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'This is a picture, not a certificate'],
  ])('%s', async (_, text, title) => {
    const answer = await said(Buffer.from(text, 'latin1'))
    expect(answer.tone).toBe('problem')
    expect(plainHeadline(answer.title)).toBe(title)
    expect(title.split(' ').length).toBeLessThanOrEqual(12)
  })

  test('several files of different kinds', async () => {
    const answer = await said(Buffer.from('hello'), Buffer.from('<!DOCTYPE html><html></html>'))
    expect(plainHeadline(answer.title)).toBe('None of these 2 files holds a certificate')
  })

  test('a keystore that is locked is called so, not empty', async () => {
    const answer = await said(vector('container/store.p12'))
    expect(plainHeadline(answer.title)).toBe('file 0 is locked')
  })
})
