import { describe, expect, it } from 'vitest'
import { certificate } from '../../support/certificate-builder.ts'
import {
  integer,
  objectIdentifier,
  octetString,
  explicit,
  sequence,
  tlv,
  utf8String,
} from '../../support/der-writer.ts'
import { inspect, source } from '../../support/inspect.ts'
import { entry, revocationList } from '../../support/revocation-list-builder.ts'

const root = certificate({ subject: 'Root', ca: true })

/** An OCSPResponse that is successful and holds a BasicOCSPResponse of which only the beginning is one. */
const brokenResponse = sequence(
  tlv(0x0a, Uint8Array.of(0)),
  explicit(0, sequence(objectIdentifier('1.3.6.1.5.5.7.48.1.1'), octetString(sequence(integer(1))))),
)

describe('a damaged part is told by its place and loses nothing of the rest', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'a revocation list',
      revocationList({ issuer: root, rawEntries: utf8String('none') }).der,
      'revocation-list-damaged',
    ],
    [
      'an entry of a revocation list',
      revocationList({ issuer: root, rawEntries: sequence(entry({ serial: 1n }), sequence(integer(2))) }).der,
      'revocation-entries-damaged',
    ],
    ['an OCSP response', brokenResponse, 'ocsp-response-damaged'],
  ])('%s', async (_, der, code) => {
    const { codes, report } = await inspect([source('a.der', der), source('root.der', root.der)])
    expect(codes).toContain(code)
    expect(report.certificates).toHaveLength(1)
  })
})
