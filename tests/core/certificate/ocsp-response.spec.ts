import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../../src/core/lib/hex.ts'
import { displayName } from '../../../src/core/certificate/name.ts'
import { readOcspResponse, type BasicOcspResponse } from '../../../src/core/certificate/ocsp-response.ts'
import { certificate } from '../../support/certificate-builder.ts'
import { ocspResponse, unsuccessfulResponse } from '../../support/ocsp-response-builder.ts'
import { needsOpenssl, openssl, opensslVersion } from '../../support/openssl.ts'

const vector = (name: string) => fileURLToPath(new URL(`../../vectors/revocation/${name}`, import.meta.url))
const bytesOf = (name: string) => new Uint8Array(readFileSync(vector(name)))
const names = ['ocsp-good.der', 'ocsp-delegated.der', 'ocsp-sha256.der', 'ocsp-unknown.der']

function read(bytes: Uint8Array): BasicOcspResponse {
  const reading = readOcspResponse(bytes)
  if (!reading.ok) throw reading.fault
  return reading.response.basic!
}

describe.skipIf(!opensslVersion)(`the output of openssl ocsp -text (${opensslVersion ?? needsOpenssl})`, () => {
  test.each(names)('%s has the same responder, certificates, status and dates', (name) => {
    const { stdout } = openssl(['ocsp', '-respin', vector(name), '-text', '-noverify'])
    const basic = read(bytesOf(name))
    expect(basic.responder.kind === 'name' && displayName(basic.responder.name)).toBe(
      /Responder Id: CN = (.*)/.exec(stdout)?.[1],
    )
    expect(basic.producedAt.instant).toBe(Date.parse(/Produced At: (.*)/.exec(stdout)![1]!))
    const theirs = stdout
      .split('Certificate ID:')
      .slice(1)
      .map((text) => ({
        nameHash: /Issuer Name Hash: (\w+)/.exec(text)?.[1],
        keyHash: /Issuer Key Hash: (\w+)/.exec(text)?.[1],
        serial: /Serial Number: (\w+)/.exec(text)?.[1],
        status: /Cert Status: (\w+)/.exec(text)?.[1],
        thisUpdate: Date.parse(/This Update: (.*)/.exec(text)![1]!),
        nextUpdate: Date.parse(/Next Update: (.*)/.exec(text)![1]!),
      }))
    const ours = basic.responses.map(({ certId, certStatus, thisUpdate, nextUpdate }) => ({
      nameHash: toHex(certId.issuerNameHash).toUpperCase(),
      keyHash: toHex(certId.issuerKeyHash).toUpperCase(),
      serial: toHex(certId.serialNumber.content).toUpperCase(),
      status: certStatus.kind,
      thisUpdate: thisUpdate.instant,
      nextUpdate: nextUpdate?.instant,
    }))
    expect(ours).toEqual(theirs)
    expect(basic.certificates.length).toBeGreaterThan(0)
  })
})

describe('an OCSP response', () => {
  const issuer = certificate({ subject: 'Plant CA', ca: true })

  test('says when and why a certificate was revoked', () => {
    const [single] = read(ocspResponse({ serial: 5n, issuer, status: 'revoked', reason: 4 })).responses
    expect(single?.certStatus).toMatchObject({ kind: 'revoked', reason: 'superseded' })
  })

  test('may name its responder by key, and have no nextUpdate', () => {
    const basic = read(ocspResponse({ serial: 5n, issuer, responderBy: 'key', nextUpdate: null }))
    expect(basic.responder).toMatchObject({ kind: 'key', keyHash: issuer.key.identifier })
    expect(basic.responses[0]?.nextUpdate).toBeUndefined()
  })

  test.each([
    [1, 'malformed-request'],
    [2, 'internal-error'],
    [3, 'try-later'],
    [5, 'sig-required'],
    [6, 'unauthorized'],
  ])('with status %i is %s (RFC 6960 section 4.2.1)', (number, status) => {
    expect(readOcspResponse(unsuccessfulResponse(number))).toMatchObject({ ok: true, response: { status } })
  })

  test('with the status that is not used is a fault at its place', () => {
    expect(readOcspResponse(unsuccessfulResponse(4))).toMatchObject({ ok: false, fault: { offset: 2 } })
  })
})

test('bytes cut off or changed anywhere never throw', () => {
  const whole = bytesOf('ocsp-delegated.der')
  for (let at = 0; at < whole.length; at++) {
    const changed = Uint8Array.from(whole)
    changed[at]! ^= 0x91
    for (const bytes of [whole.subarray(0, at), changed]) expect(readOcspResponse(bytes)).toHaveProperty('ok')
  }
})
