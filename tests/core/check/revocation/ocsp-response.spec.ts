import { describe, expect, test } from 'vitest'
import { certificate, during } from '../../../support/certificate-builder.ts'
import { nothing } from '../../../support/der-writer.ts'
import { extendedKeyUsage } from '../../../support/extension-writer.ts'
import { ocspResponse, unsuccessfulResponse } from '../../../support/ocsp-response-builder.ts'
import { madeOn, nextDue } from '../../../support/revocation-list-builder.ts'
import { testKey } from '../../../support/test-keys.ts'
import { ca, day, judge, list, nothingGiven, path, root, rootList, said, unusable } from './judged.ts'

describe('an OCSP response', () => {
  const about = { serial: 77n, issuer: ca }
  const ocspSigning = '1.3.6.1.5.5.7.3.9'
  const delegate = (spec: Partial<Parameters<typeof certificate>[0]> = {}) =>
    certificate({
      subject: 'Responder',
      issuer: ca,
      extensions: { extendedKeyUsage: extendedKeyUsage([ocspSigning]) },
      ...spec,
    })

  const critical = (oid: string) => ({ oid, critical: true, value: nothing() })

  test.each<[string, Uint8Array, string]>([
    ['by the issuer: good', ocspResponse(about), 'passed | not-revoked o1'],
    ['by the issuer, named by its key', ocspResponse({ ...about, responderBy: 'key' }), 'passed | not-revoked o1'],
    ['with SHA-256 digests', ocspResponse({ ...about, hash: 'sha256' }), 'passed | not-revoked o1'],
    ['revoked', ocspResponse({ ...about, status: 'revoked', reason: 1 }), 'failed | revoked o1 key-compromise'],
    ['revoked without a reason', ocspResponse({ ...about, status: 'revoked' }), 'failed | revoked o1'],
    ['unknown', ocspResponse({ ...about, status: 'unknown' }), unusable('certificate-unknown', 'o1')],
    ['about another serial number', ocspResponse({ ...about, serial: 78n }), nothingGiven],
    ['about another issuer', ocspResponse({ ...about, issuer: root }), nothingGiven],
    ['out of date', ocspResponse({ ...about, nextUpdate: during - day }), unusable('out-of-date', 'o1')],
    [
      'out of date, and revoked',
      ocspResponse({ ...about, nextUpdate: during - day, status: 'revoked' }),
      'failed | revoked o1',
    ],
    ['without nextUpdate (4.2.2.1)', ocspResponse({ ...about, nextUpdate: null }), unusable('no-next-update', 'o1')],
    ['from tomorrow', ocspResponse({ ...about, thisUpdate: during + day }), unusable('not-yet-issued', 'o1')],
    [
      'signed by a stranger',
      ocspResponse({ ...about, signWith: testKey('stranger') }),
      unusable('signature-invalid', 'o1'),
    ],
    [
      'with a critical extension',
      ocspResponse({ ...about, moreExtensions: [{ oid: '1.2.3', critical: true, value: nothing() }] }),
      unusable('critical-extension', 'o1'),
    ],
    ['by a delegated responder', ocspResponse({ ...about, responder: delegate() }), 'passed | not-revoked o1'],
    [
      'by one named by its key',
      ocspResponse({ ...about, responder: delegate(), responderBy: 'key' }),
      'passed | not-revoked o1',
    ],
    [
      'by a server of the same CA (4.2.2.2)',
      ocspResponse({ ...about, responder: certificate({ subject: 'Responder', issuer: ca }) }),
      unusable('signer-may-not-sign', 'o1'),
    ],
    [
      'by a responder for any purpose: anyExtendedKeyUsage does not delegate',
      ocspResponse({ ...about, responder: delegate({ extensions: { extendedKeyUsage: extendedKeyUsage(['any']) } }) }),
      unusable('signer-may-not-sign', 'o1'),
    ],
    [
      'by a responder of the root: it must be of the same issuer',
      ocspResponse({ ...about, responder: delegate({ issuer: root }) }),
      unusable('signer-not-valid', 'o1'),
    ],
    [
      'by a responder that another key of the same name issued',
      ocspResponse({ ...about, responder: delegate({ signWith: testKey('the CA’s next key') }) }),
      unusable('signer-not-valid', 'o1'),
    ],
    [
      'by a responder whose certificate has expired',
      ocspResponse({ ...about, responder: delegate({ notAfter: during - day }) }),
      unusable('signer-not-valid', 'o1'),
    ],
    [
      'by a responder with a critical extension that nobody knows (RFC 5280 section 4.2)',
      ocspResponse({ ...about, responder: delegate({ moreExtensions: [critical('1.3.6.1.4.1.99999.1')] }) }),
      unusable('signer-not-valid', 'o1'),
    ],
    [
      'by a responder that is not to be asked about, and critically so',
      ocspResponse({ ...about, responder: delegate({ moreExtensions: [critical('1.3.6.1.5.5.7.48.1.5')] }) }),
      'passed | not-revoked o1',
    ],
    [
      'by a responder whose certificate is not there',
      ocspResponse({ ...about, responder: delegate(), certificates: [] }),
      unusable('signer-not-given', 'o1'),
    ],
  ])('%s', async (_, given, expected) => {
    expect(await said({ certificates: path, revocation: [given, rootList] })).toBe(expected)
  })

  test('by a responder whose own certificate was revoked does not count, unless that has ocsp-nocheck', async () => {
    const revoking = list({ entries: [{ serial: 500n }], scope: { onlySomeReasons: [1] } })
    const noCheck = { oid: '1.3.6.1.5.5.7.48.1.5', value: nothing() }
    const responder = (more: (typeof noCheck)[]) => delegate({ serialNumber: 500n, moreExtensions: more })
    const answer = (more: (typeof noCheck)[]) => ocspResponse({ ...about, responder: responder(more) })
    expect(await said({ certificates: path, revocation: [answer([]), revoking] })).toContain('o1 signer-not-valid')
    expect(await said({ certificates: path, revocation: [answer([noCheck]), revoking] })).toContain('passed')
  })

  test('and a list both count; the one that says revoked decides', async () => {
    const response = ocspResponse({ ...about, status: 'revoked', reason: 4 })
    expect(await said({ certificates: path, revocation: [list(), response] })).toBe(
      'failed | not-revoked l1 | revoked o1 superseded',
    )
  })

  test('with an error status is reported, and answers for no certificate', async () => {
    const report = await judge({ certificates: path, revocation: [unsuccessfulResponse(3)] })
    expect(report.ocspResponses).toMatchObject([{ id: 'o1', status: 'try-later', answers: 0, certificates: [] }])
    expect(report.findings).toMatchObject([{ code: 'ocsp-response-unsuccessful', params: { status: 'try-later' } }])
  })

  test('is summarised', async () => {
    const report = await judge({ certificates: path, revocation: [ocspResponse({ ...about, responder: delegate() })] })
    expect(report.ocspResponses).toEqual([
      {
        id: 'o1',
        sources: ['s1'],
        status: 'successful',
        responder: 'Responder',
        producedAt: madeOn,
        thisUpdate: madeOn,
        nextUpdate: nextDue,
        answers: 1,
        certificates: ['c1'],
      },
    ])
  })
})
