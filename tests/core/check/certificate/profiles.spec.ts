import { describe, expect, it } from 'vitest'
import type { Profile } from '../../../../src/core/index.ts'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { authorityKeyIdentifier, keyUsage, subjectAlternativeName } from '../../../support/extension-writer.ts'
import { octetString } from '../../../support/der-writer.ts'
import { testKey } from '../../../support/test-keys.ts'
import { pathOf } from '../outcomes.ts'
import * as revocation from '../revocation/judged.ts'
import { leaf, root } from './rules.ts'

const broken = { oid: '1.3.6.1.5.5.7.1.1', value: octetString(Uint8Array.of(1)) }
const shortLived = { notBefore: Date.UTC(2026, 5, 1), notAfter: Date.UTC(2026, 6, 1) }
const plantRoot = certificate({ subject: 'Plain Root', ca: true, extensions: { keyUsage: undefined } })

/** Profiles under which the path is valid; under the others it is not. */
describe.each<[string, readonly BuiltCertificate[], readonly Profile[]]>([
  ['nothing wrong', [leaf(shortLived), root], ['path', 'rfc5280', 'webpki']],
  ['a serial number of zero', [leaf({ ...shortLived, serialNumber: 0n }), root], ['path']],
  ['a root without Key Usage', [leaf({ ...shortLived, issuer: plantRoot }), plantRoot], ['path']],
  ['ten years', [leaf(), root], ['path', 'rfc5280']],
  [
    'an address book entry among the names',
    [
      leaf({
        ...shortLived,
        extensions: {
          subjectAlternativeName: subjectAlternativeName([{ dns: 'rules.plant.example' }, { uri: 'urn:a' }]),
        },
      }),
      root,
    ],
    ['path', 'rfc5280'],
  ],
  [
    'an unreadable extension that validation does not rest on',
    [leaf({ ...shortLived, extensions: { authorityInformationAccess: broken } }), root],
    ['path'],
  ],
  [
    'a key identifier that differs, which is a hint under every profile',
    [leaf({ ...shortLived, extensions: { authorityKeyIdentifier: authorityKeyIdentifier(Uint8Array.of(1)) } }), root],
    ['path', 'rfc5280', 'webpki'],
  ],
])('%s', (_, chain, valid) => {
  it.each<Profile>(['path', 'rfc5280', 'webpki'])('by %s', async (profile) => {
    const { verdict, outcomes } = await pathOf(chain, { profile, purpose: '1.3.6.1.5.5.7.3.1' })
    expect(verdict).toBe(valid.includes(profile) ? 'valid' : 'invalid')
    // A check that is not required finds a warning at most, so that a usable path is never painted red.
    const advice = outcomes.filter(({ required }) => !required)
    expect(advice.filter(({ status }) => status === 'failed')).toEqual([])
    expect(advice.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

it('public TLS asks nothing of a key that signs revocation lists only', async () => {
  const listSigner = certificate({
    subject: 'CA',
    issuer: revocation.root,
    key: testKey('a key for lists'),
    extensions: { keyUsage: keyUsage(['cRLSign']), extendedKeyUsage: undefined, subjectAlternativeName: undefined },
  })
  const about = {
    certificates: [...revocation.path, listSigner],
    revocation: [revocation.list({ signWith: listSigner.key }), revocation.rootList],
  }
  for (const profile of ['path', 'rfc5280', 'webpki'] as const) {
    expect(await revocation.said({ ...about, settings: { profile } })).toBe('passed | not-revoked l1')
  }
})
