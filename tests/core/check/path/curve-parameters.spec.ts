import { describe, expect, it } from 'vitest'
import { certificate, during } from '../../../support/certificate-builder.ts'
import { opensslVerify } from '../../../support/openssl-verify.ts'
import { needsOpenssl, opensslVersion } from '../../../support/openssl.ts'
import { writtenOut } from '../../../support/written-out-curve.ts'
import { outcomesOf, pathOf } from '../outcomes.ts'

const root = certificate({ subject: 'Root', ca: true })
const server = certificate({ subject: 'a.example', issuer: root, key: writtenOut('a.example') })
const writtenRoot = certificate({ subject: 'Written Root', ca: true, key: writtenOut('Written Root') })
const below = certificate({ subject: 'b.example', issuer: writtenRoot })

// RFC 5480 section 2.1.1.
describe('a key that writes out its curve', () => {
  it.each([
    ['of a server', [server, root], 0],
    ['of an anchor, whose key counts however it is honoured', [below, writtenRoot], 1],
  ])('%s fails the path, whose signatures are right', async (_, chain, at) => {
    const { verdict, links, outcomes } = await pathOf(chain, { honourAnchorConstraints: false })
    expect(verdict).toBe('invalid')
    expect(links.map(({ signature }) => signature)).toEqual(['valid', 'valid'])
    const ofCurve = outcomes.filter(({ check }) => check === 'curve-parameters')
    expect(ofCurve[at]).toMatchObject({
      status: 'failed',
      findings: [{ code: 'curve-written-out', params: { curve: 'P-256 (secp256r1)' } }],
    })
  })

  it('is noted where the certificate stands alone, by the rules of OpenSSL, and fails by those of the RFC', async () => {
    expect(await pathOf([writtenRoot])).toMatchObject({ verdict: 'valid' })
    expect((await outcomesOf('curve-parameters', [writtenRoot]))[0]).toMatchObject({ status: 'noted' })
    expect(await pathOf([writtenRoot], { profile: 'rfc5280' })).toMatchObject({ verdict: 'invalid' })
  })

  it.skipIf(!opensslVersion)(`is judged by openssl verify in the same way (${opensslVersion ?? needsOpenssl})`, () => {
    expect(opensslVerify([server, root], during)).toMatch(/explicit ECC parameters/)
    expect(opensslVerify([below, writtenRoot], during)).toMatch(/explicit ECC parameters/)
    expect(opensslVerify([writtenRoot], during)).toBe('OK')
  })
})
